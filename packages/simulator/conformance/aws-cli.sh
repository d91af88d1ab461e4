#!/usr/bin/env bash
# The whole procedure by the AWS CLI: hub endpoint, zone, record, association across accounts, check, teardown.
# Expects SANDBOX_URL, and HUB_KEY, HUB_SECRET, SPOKE_KEY, SPOKE_SECRET of the example seed.
set -euo pipefail

export AWS_ENDPOINT_URL=$SANDBOX_URL AWS_REGION=ap-northeast-1 AWS_DEFAULT_REGION=ap-northeast-1 AWS_PAGER="" AWS_EC2_METADATA_DISABLED=true
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null
# The CLI of some systems is too old for AWS_ENDPOINT_URL.
aws() { command aws --endpoint-url "$SANDBOX_URL" --region ap-northeast-1 "$@"; }
hub() { AWS_ACCESS_KEY_ID=$HUB_KEY AWS_SECRET_ACCESS_KEY=$HUB_SECRET aws "$@"; }
spoke() { AWS_ACCESS_KEY_ID=$SPOKE_KEY AWS_SECRET_ACCESS_KEY=$SPOKE_SECRET aws "$@"; }
same() { [ "$2" = "$3" ] || { echo "$1: expected '$3', got '$2'" >&2; exit 1; }; }
refused() { # CODE COMMAND…: the command must fail with this code
  local code=$1 output; shift
  if output=$("$@" 2>&1); then echo "$* should have failed with $code" >&2; exit 1; fi
  grep -q "($code)" <<<"$output" || { echo "$*: expected $code, got: $output" >&2; exit 1; }
}

name=ssm.ap-northeast-1.amazonaws.com
hub_vpc=vpc-0a1b2c3d4e5f60001
spoke_vpc=vpc-0b1b2c3d4e5f60001
place="VPCRegion=ap-northeast-1,VPCId=$spoke_vpc"

same identity "$(hub sts get-caller-identity --query Account --output text)" 111111111111
same names "$(hub ec2 describe-vpc-endpoint-services --service-names com.amazonaws.ap-northeast-1.ssm --query 'ServiceDetails[0].PrivateDnsNames[0].PrivateDnsName' --output text)" $name
same attribute "$(hub ec2 describe-vpc-attribute --vpc-id $hub_vpc --attribute enableDnsHostnames --query EnableDnsHostnames.Value --output text)" True
read -r -a subnets <<<"$(hub ec2 describe-subnets --filters Name=vpc-id,Values=$hub_vpc --query 'Subnets[].SubnetId' --output text)"
same subnets "${#subnets[@]}" 3

group=$(hub ec2 create-security-group --group-name endpoints --description "HTTPS from spokes" --vpc-id $hub_vpc --query GroupId --output text)
hub ec2 authorize-security-group-ingress --group-id "$group" --protocol tcp --port 443 --cidr 10.1.0.0/16 >/dev/null
refused InvalidPermission.Duplicate hub ec2 authorize-security-group-ingress --group-id "$group" --protocol tcp --port 443 --cidr 10.1.0.0/16
endpoint=$(hub ec2 create-vpc-endpoint --vpc-endpoint-type Interface --vpc-id $hub_vpc --service-name com.amazonaws.ap-northeast-1.ssm \
  --subnet-ids "${subnets[@]}" --security-group-ids "$group" --no-private-dns-enabled --query VpcEndpoint.VpcEndpointId --output text)
until [ "$(hub ec2 describe-vpc-endpoints --vpc-endpoint-ids "$endpoint" --query 'VpcEndpoints[0].State' --output text)" = available ]; do sleep 0.2; done
read -r target target_zone <<<"$(hub ec2 describe-vpc-endpoints --vpc-endpoint-ids "$endpoint" --query 'VpcEndpoints[0].DnsEntries[0].[DnsName,HostedZoneId]' --output text)"

zone=$(hub route53 create-hosted-zone --name $name --caller-reference cli-1 --vpc VPCRegion=ap-northeast-1,VPCId=$hub_vpc --query HostedZone.Id --output text)
record="{\"Name\":\"$name\",\"Type\":\"A\",\"AliasTarget\":{\"HostedZoneId\":\"$target_zone\",\"DNSName\":\"$target\",\"EvaluateTargetHealth\":false}}"
change=$(hub route53 change-resource-record-sets --hosted-zone-id "$zone" --change-batch "{\"Changes\":[{\"Action\":\"CREATE\",\"ResourceRecordSet\":$record}]}" --query ChangeInfo.Id --output text)
until [ "$(hub route53 get-change --id "$change" --query ChangeInfo.Status --output text)" = INSYNC ]; do sleep 0.2; done
hub route53 change-tags-for-resource --resource-type hostedzone --resource-id "${zone#/hostedzone/}" --add-tags Key=owner,Value=cli

refused NotAuthorizedException spoke route53 associate-vpc-with-hosted-zone --hosted-zone-id "$zone" --vpc "$place"
hub route53 create-vpc-association-authorization --hosted-zone-id "$zone" --vpc "$place" >/dev/null
spoke route53 associate-vpc-with-hosted-zone --hosted-zone-id "$zone" --vpc "$place" >/dev/null
refused ConflictingDomainExists spoke route53 associate-vpc-with-hosted-zone --hosted-zone-id "$zone" --vpc "$place"
hub route53 delete-vpc-association-authorization --hosted-zone-id "$zone" --vpc "$place"
same authorizations "$(hub route53 list-vpc-association-authorizations --hosted-zone-id "$zone" --query 'length(VPCs)')" 0
same seen "$(spoke route53 list-hosted-zones-by-vpc --vpc-id $spoke_vpc --vpc-region ap-northeast-1 --query 'HostedZoneSummaries[].[Name,Owner.OwningAccount]' --output text)" "$name."$'\t'111111111111
sleep 0.5
curl -sf "$SANDBOX_URL/_sandbox/resolve?vpc=$spoke_vpc&name=$name" | grep -q '"10\.0\.' || { echo "$name does not resolve to the hub's addresses in the spoke" >&2; exit 1; }

refused HostedZoneNotEmpty hub route53 delete-hosted-zone --id "$zone"
spoke route53 disassociate-vpc-from-hosted-zone --hosted-zone-id "$zone" --vpc "$place" >/dev/null
hub route53 change-resource-record-sets --hosted-zone-id "$zone" --change-batch "{\"Changes\":[{\"Action\":\"DELETE\",\"ResourceRecordSet\":$record}]}" >/dev/null
hub route53 delete-hosted-zone --id "$zone" >/dev/null
refused DependencyViolation hub ec2 delete-security-group --group-id "$group"
same deleted "$(hub ec2 delete-vpc-endpoints --vpc-endpoint-ids "$endpoint" --query 'length(Unsuccessful)')" 0
while hub ec2 describe-vpc-endpoints --vpc-endpoint-ids "$endpoint" >/dev/null 2>&1; do sleep 0.2; done
hub ec2 delete-security-group --group-id "$group" >/dev/null
