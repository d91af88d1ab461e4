"""The whole procedure by boto3: hub endpoint, zones, records, associations across accounts, check, teardown.

Expects SANDBOX_URL, and HUB_KEY, HUB_SECRET of the example seed; the spoke is reached by AssumeRole.
"""

import json
import os
import time
import urllib.request

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

URL, REGION = os.environ["SANDBOX_URL"], "ap-northeast-1"
HUB_VPC, SPOKE_VPC = "vpc-0a1b2c3d4e5f60001", "vpc-0b1b2c3d4e5f60001"
SERVICES = ["ssm", "kinesis-streams", "s3"]


def client(service, key, secret, token=None):
    return boto3.client(
        service, region_name=REGION, endpoint_url=URL, aws_access_key_id=key, aws_secret_access_key=secret,
        aws_session_token=token, config=Config(retries={"max_attempts": 1}),
    )


def refused(code, call, **parameters):
    try:
        call(**parameters)
    except ClientError as error:
        assert error.response["Error"]["Code"] == code, error
        return error
    raise AssertionError(f"should have failed with {code}")


def until(condition):
    for _ in range(100):
        if condition():
            return
        time.sleep(0.1)
    raise AssertionError("waited in vain")


def resolve(name):
    with urllib.request.urlopen(f"{URL}/_sandbox/resolve?vpc={SPOKE_VPC}&name={name}") as answer:
        return json.load(answer)


hub_keys = (os.environ["HUB_KEY"], os.environ["HUB_SECRET"])
sts, ec2, route53 = (client(service, *hub_keys) for service in ("sts", "ec2", "route53"))
assert sts.get_caller_identity()["Account"] == "111111111111"
refused("SignatureDoesNotMatch", client("sts", hub_keys[0], "wrong").get_caller_identity)
refused("InvalidClientTokenId", client("sts", "AKIAUNKNOWN", "wrong").get_caller_identity)
session = sts.assume_role(RoleArn="arn:aws:iam::222222222222:role/vpce-hub", RoleSessionName="conformance")["Credentials"]
spoke = client("route53", session["AccessKeyId"], session["SecretAccessKey"], session["SessionToken"])
vpc = {"VPCRegion": REGION, "VPCId": SPOKE_VPC}

subnets = [one["SubnetId"] for page in ec2.get_paginator("describe_subnets").paginate(Filters=[{"Name": "vpc-id", "Values": [HUB_VPC]}]) for one in page["Subnets"]]
group = ec2.create_security_group(GroupName="endpoints", Description="HTTPS from spokes", VpcId=HUB_VPC)["GroupId"]
ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[{"IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "IpRanges": [{"CidrIp": "10.1.0.0/16"}]}])

endpoints, zones = [], []
for service in SERVICES:
    [detail] = [one for one in ec2.describe_vpc_endpoint_services(ServiceNames=[f"com.amazonaws.{REGION}.{service}"])["ServiceDetails"] if one["ServiceType"][0]["ServiceType"] == "Interface"]
    made = ec2.create_vpc_endpoint(
        VpcEndpointType="Interface", VpcId=HUB_VPC, ServiceName=detail["ServiceName"], SubnetIds=subnets, SecurityGroupIds=[group], PrivateDnsEnabled=False,
        ClientToken=service, TagSpecifications=[{"ResourceType": "vpc-endpoint", "Tags": [{"Key": "service", "Value": service}]}],
    )["VpcEndpoint"]
    endpoints.append(made["VpcEndpointId"])
    until(lambda: ec2.describe_vpc_endpoints(VpcEndpointIds=endpoints[-1:])["VpcEndpoints"][0]["State"] == "available")
    target = ec2.describe_vpc_endpoints(VpcEndpointIds=endpoints[-1:])["VpcEndpoints"][0]["DnsEntries"][0]
    alias = {"HostedZoneId": target["HostedZoneId"], "DNSName": target["DnsName"].removeprefix("*."), "EvaluateTargetHealth": False}
    for name in (one["PrivateDnsName"] for one in detail["PrivateDnsNames"]):
        apex = name.removeprefix("*.")
        zone = route53.create_hosted_zone(Name=apex, CallerReference=apex, VPC={"VPCRegion": REGION, "VPCId": HUB_VPC})["HostedZone"]["Id"]
        names = [apex] if apex == name else [apex, name]
        records = [{"Name": one, "Type": "A", "AliasTarget": alias} for one in names]
        change = route53.change_resource_record_sets(HostedZoneId=zone, ChangeBatch={"Changes": [{"Action": "UPSERT", "ResourceRecordSet": one} for one in records]})
        route53.get_waiter("resource_record_sets_changed").wait(Id=change["ChangeInfo"]["Id"], WaiterConfig={"Delay": 1, "MaxAttempts": 20})
        zones.append((zone, name, records))

for zone, name, _ in zones:
    refused("NotAuthorizedException", spoke.associate_vpc_with_hosted_zone, HostedZoneId=zone, VPC=vpc)
    route53.create_vpc_association_authorization(HostedZoneId=zone, VPC=vpc)
    change = spoke.associate_vpc_with_hosted_zone(HostedZoneId=zone, VPC=vpc)["ChangeInfo"]["Id"]
    refused("AccessDenied", spoke.get_change, Id=change)
    conflict = refused("ConflictingDomainExists", spoke.associate_vpc_with_hosted_zone, HostedZoneId=zone, VPC=vpc)
    assert zone.removeprefix("/hostedzone/") in str(conflict), conflict
    route53.delete_vpc_association_authorization(HostedZoneId=zone, VPC=vpc)
    until(lambda: route53.get_change(Id=change)["ChangeInfo"]["Status"] == "INSYNC")
    found = resolve(name.replace("*", "any"))
    assert found["kind"] == "addresses" and all(address.startswith("10.0.") for address in found["addresses"]), (name, found)

seen = spoke.list_hosted_zones_by_vpc(VPCId=SPOKE_VPC, VPCRegion=REGION)["HostedZoneSummaries"]
assert sorted(one["HostedZoneId"] for one in seen) == sorted(zone.removeprefix("/hostedzone/") for zone, _, _ in zones)
assert {one["Owner"]["OwningAccount"] for one in seen} == {"111111111111"}
listed = [one for page in route53.get_paginator("list_hosted_zones").paginate(PaginationConfig={"PageSize": 2}) for one in page["HostedZones"]]
assert len(listed) == len(zones)

# The same zones by a Profile: associated before the direct associations go, it answers as they did.
profiles, ram = (client(service, *hub_keys) for service in ("route53profiles", "ram"))
spoke_profiles = client("route53profiles", session["AccessKeyId"], session["SecretAccessKey"], session["SessionToken"])
profile = profiles.create_profile(Name="shared", ClientToken="shared", Tags=[{"Key": "made-by", "Value": "boto3"}])["Profile"]
assert profiles.create_profile(Name="shared", ClientToken="shared")["Profile"]["Id"] == profile["Id"]
assert profiles.list_tags_for_resource(ResourceArn=profile["Arn"])["Tags"] == {"made-by": "boto3"}
arns = ["arn:aws:route53:::" + zone.removeprefix("/") for zone, _, _ in zones]
for arn in arns:
    profiles.associate_resource_to_profile(ProfileId=profile["Id"], ResourceArn=arn, Name=arn.split("/")[1])
refused("ConflictException", profiles.associate_resource_to_profile, ProfileId=profile["Id"], ResourceArn=arns[0], Name="again")
refused("ResourceNotFoundException", spoke_profiles.associate_profile, ProfileId=profile["Id"], ResourceId=SPOKE_VPC, Name="early")
share = ram.create_resource_share(name="shared", resourceArns=[profile["Arn"]], principals=["222222222222"], allowExternalPrincipals=False)["resourceShare"]["resourceShareArn"]
refused("OperationNotPermittedException", ram.associate_resource_share, resourceShareArn=share, principals=["999999999999"])
members = lambda: [one for kind in ("PRINCIPAL", "RESOURCE") for one in ram.get_resource_share_associations(associationType=kind, resourceShareArns=[share])["resourceShareAssociations"]]
until(lambda: [one["status"] for one in members()] == ["ASSOCIATED", "ASSOCIATED"])
spoke_profiles.associate_profile(ProfileId=profile["Id"], ResourceId=SPOKE_VPC, Name="spoke")
refused("ResourceExistsException", spoke_profiles.associate_profile, ProfileId=profile["Id"], ResourceId=SPOKE_VPC, Name="spoke")
until(lambda: [one["Status"] for one in spoke_profiles.list_profile_associations(ResourceId=SPOKE_VPC)["ProfileAssociations"]] == ["COMPLETE"])
assert profiles.list_profile_associations()["ProfileAssociations"] == []
listed = [one for page in spoke_profiles.get_paginator("list_profile_resource_associations").paginate(ProfileId=profile["Id"], PaginationConfig={"PageSize": 2}) for one in page["ProfileResourceAssociations"]]
assert sorted(one["ResourceArn"] for one in listed) == sorted(arns)
refused("ConflictException", profiles.delete_profile, ProfileId=profile["Id"])

for zone, _, records in zones:
    spoke.disassociate_vpc_from_hosted_zone(HostedZoneId=zone, VPC=vpc)
    found = resolve(records[0]["Name"])
    assert found["kind"] == "addresses" and all(address.startswith("10.0.") for address in found["addresses"]), (zone, found)
    refused("LastVPCAssociation", route53.disassociate_vpc_from_hosted_zone, HostedZoneId=zone, VPC={"VPCRegion": REGION, "VPCId": HUB_VPC})
    route53.change_resource_record_sets(HostedZoneId=zone, ChangeBatch={"Changes": [{"Action": "DELETE", "ResourceRecordSet": one} for one in records]})
    profiles.disassociate_resource_from_profile(ProfileId=profile["Id"], ResourceArn="arn:aws:route53:::" + zone.removeprefix("/"))
    route53.delete_hosted_zone(Id=zone)
spoke_profiles.disassociate_profile(ProfileId=profile["Id"], ResourceId=SPOKE_VPC)
until(lambda: spoke_profiles.list_profile_associations()["ProfileAssociations"] == [])
assert profiles.delete_profile(ProfileId=profile["Id"])["Profile"]["Status"] == "DELETED"
assert ram.delete_resource_share(resourceShareArn=share)["returnValue"]
assert ec2.delete_vpc_endpoints(VpcEndpointIds=[*endpoints, "vpce-00000000000000000"])["Unsuccessful"][0]["Error"]["Code"] == "InvalidVpcEndpoint.NotFound"
until(lambda: ec2.describe_vpc_endpoints()["VpcEndpoints"] == [])
ec2.delete_security_group(GroupId=group)
