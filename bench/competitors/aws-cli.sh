#!/usr/bin/env bash
# The whole job, one command after another. Waits only where the next command needs it, and checks nothing.
# Expects what aws-cli.mjs sets; lists are separated by blanks.
set -euo pipefail

aws() { "$AWS_PROGRAM" --endpoint-url "$URL" --region "$REGION" --output text "$@"; }

read -r -a subnets <<<"$SUBNETS"
read -r -a cidrs <<<"$CIDRS"
read -r -a services <<<"$SERVICES"
read -r -a names <<<"$NAMES"
read -r -a accounts <<<"$ACCOUNTS"
read -r -a vpcs <<<"$VPCS"
endpoints=() zones=()

group=$(aws ec2 create-security-group --group-name bench --description "HTTPS from spokes" --vpc-id "$HUB_VPC" --query GroupId)
ranges=$(printf ',{CidrIp=%s}' "${cidrs[@]}")
aws ec2 authorize-security-group-ingress --group-id "$group" \
  --ip-permissions "IpProtocol=tcp,FromPort=443,ToPort=443,IpRanges=[${ranges:1}]" >/dev/null

for service in "${services[@]}"; do
  endpoints+=("$(aws ec2 create-vpc-endpoint --vpc-endpoint-type Interface --vpc-id "$HUB_VPC" --service-name "$service" \
    --subnet-ids "${subnets[@]}" --security-group-ids "$group" --no-private-dns-enabled --query VpcEndpoint.VpcEndpointId)")
done

for name in "${names[@]}"; do
  zones+=("$(aws route53 create-hosted-zone --name "$name" --caller-reference "bench-$name" \
    --vpc "VPCRegion=$REGION,VPCId=$HUB_VPC" --query HostedZone.Id)")
done

# An endpoint has no DNS name before it is available.
pending() { aws ec2 describe-vpc-endpoints --vpc-endpoint-ids "${endpoints[@]}" --query "length(VpcEndpoints[?State!='available'])"; }
until [ "$(pending)" = 0 ]; do sleep 5; done

for i in "${!names[@]}"; do
  read -r target target_zone <<<"$(aws ec2 describe-vpc-endpoints --vpc-endpoint-ids "${endpoints[$i]}" \
    --query 'VpcEndpoints[0].DnsEntries[0].[DnsName,HostedZoneId]')"
  alias="{\"HostedZoneId\":\"$target_zone\",\"DNSName\":\"$target\",\"EvaluateTargetHealth\":false}"
  record="{\"Name\":\"${names[$i]}\",\"Type\":\"A\",\"AliasTarget\":$alias}"
  aws route53 change-resource-record-sets --hosted-zone-id "${zones[$i]}" \
    --change-batch "{\"Changes\":[{\"Action\":\"CREATE\",\"ResourceRecordSet\":$record}]}" >/dev/null
done

for i in "${!accounts[@]}"; do
  read -r id secret token <<<"$(aws sts assume-role --role-arn "arn:aws:iam::${accounts[$i]}:role/$ROLE" \
    --role-session-name bench --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]')"
  place="VPCRegion=$REGION,VPCId=${vpcs[$i]}"
  for zone in "${zones[@]}"; do
    aws route53 create-vpc-association-authorization --hosted-zone-id "$zone" --vpc "$place" >/dev/null
    AWS_ACCESS_KEY_ID=$id AWS_SECRET_ACCESS_KEY=$secret AWS_SESSION_TOKEN=$token \
      aws route53 associate-vpc-with-hosted-zone --hosted-zone-id "$zone" --vpc "$place" >/dev/null
    aws route53 delete-vpc-association-authorization --hosted-zone-id "$zone" --vpc "$place"
  done
done
