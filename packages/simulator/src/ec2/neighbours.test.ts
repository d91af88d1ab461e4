import { expect, test } from "vitest";
import { endpointFields, hubVpc, makeZone, region, scene, subnetA } from "../testing/scene.ts";

test("group-5 rules can be of either direction, and be replaced", async () => {
  const { hub } = scene();
  const group = (await hub.ec2("CreateSecurityGroup", { GroupName: "g", GroupDescription: "d", VpcId: hubVpc })).text(
    "groupId",
  );
  const https = {
    "IpPermissions.1.IpProtocol": "tcp",
    "IpPermissions.1.FromPort": 443,
    "IpPermissions.1.ToPort": 443,
    "IpPermissions.1.IpRanges.1.CidrIp": "10.1.0.0/16",
  };
  const everything = { "IpPermissions.1.IpProtocol": "-1", "IpPermissions.1.IpRanges.1.CidrIp": "0.0.0.0/0" };
  const rules = async () => {
    const reply = await hub.ec2("DescribeSecurityGroupRules", {
      "Filter.1.Name": "group-id",
      "Filter.1.Value.1": group,
    });
    return reply.texts("isEgress").map((isEgress, index) => [isEgress, reply.texts("cidrIpv4")[index]]);
  };

  expect(await rules()).toEqual([["true", "0.0.0.0/0"]]);
  expect((await hub.ec2("RevokeSecurityGroupEgress", { GroupId: group, ...everything })).status).toBe(200);
  expect(await hub.ec2("RevokeSecurityGroupEgress", { GroupId: group, ...everything })).toMatchObject({
    code: "InvalidPermission.NotFound",
  });
  expect((await hub.ec2("AuthorizeSecurityGroupEgress", { GroupId: group, ...https })).text("isEgress")).toBe("true");
  const id = (await hub.ec2("AuthorizeSecurityGroupIngress", { GroupId: group, ...https })).text("securityGroupRuleId");
  const update = {
    "SecurityGroupRule.1.SecurityGroupRuleId": id,
    "SecurityGroupRule.1.SecurityGroupRule.IpProtocol": "tcp",
    "SecurityGroupRule.1.SecurityGroupRule.FromPort": 443,
    "SecurityGroupRule.1.SecurityGroupRule.ToPort": 443,
    "SecurityGroupRule.1.SecurityGroupRule.CidrIpv4": "10.2.0.0/16",
  };
  expect((await hub.ec2("ModifySecurityGroupRules", { GroupId: group, ...update })).text("return")).toBe("true");
  expect(await rules()).toEqual([
    ["true", "10.1.0.0/16"],
    ["false", "10.2.0.0/16"],
  ]);
  await hub.ec2("UpdateSecurityGroupRuleDescriptionsEgress", {
    GroupId: group,
    ...https,
    "IpPermissions.1.IpRanges.1.Description": "out",
  });
  expect((await hub.ec2("DescribeSecurityGroups", { GroupId: [group] })).text("description")).toBe("out");
});

test("network-5 a VPC and its subnets can be made and deleted", async () => {
  const { hub } = scene();
  const made = await hub.ec2("CreateVpc", {
    CidrBlock: "10.7.0.5/16",
    "TagSpecification.1.ResourceType": "vpc",
    "TagSpecification.1.Tag.1.Key": "Name",
    "TagSpecification.1.Tag.1.Value": "new",
  });
  const VpcId = made.text("vpcId");
  expect([made.text("cidrBlock"), made.text("value")]).toEqual(["10.7.0.0/16", "new"]);
  expect((await hub.ec2("DescribeVpcAttribute", { VpcId, Attribute: "enableDnsHostnames" })).text("value")).toBe(
    "false",
  );
  await hub.ec2("ModifyVpcAttribute", { VpcId, "EnableDnsHostnames.Value": true });
  expect((await hub.ec2("DescribeVpcAttribute", { VpcId, Attribute: "enableDnsHostnames" })).text("value")).toBe(
    "true",
  );

  const SubnetId = (
    await hub.ec2("CreateSubnet", { VpcId, CidrBlock: "10.7.1.0/24", AvailabilityZone: `${region}b` })
  ).text("subnetId");
  expect(await hub.ec2("CreateSubnet", { VpcId, CidrBlock: "10.7.0.0/23" })).toMatchObject({
    code: "InvalidSubnet.Conflict",
  });
  expect(await hub.ec2("CreateSubnet", { VpcId, CidrBlock: "10.8.0.0/24" })).toMatchObject({
    code: "InvalidSubnet.Range",
  });
  expect(await hub.ec2("CreateVpc", { CidrBlock: "10.0.0.0/8" })).toMatchObject({ code: "InvalidVpc.Range" });
  expect(await hub.ec2("DeleteVpc", { VpcId })).toMatchObject({ code: "DependencyViolation" });
  await hub.ec2("CreateVpcEndpoint", endpointFields());
  expect(await hub.ec2("DeleteSubnet", { SubnetId: subnetA })).toMatchObject({ code: "DependencyViolation" });
  expect((await hub.ec2("DeleteSubnet", { SubnetId })).status).toBe(200);
  expect((await hub.ec2("DeleteVpc", { VpcId })).status).toBe(200);
  expect(await hub.ec2("DescribeVpcs", { VpcId: [VpcId] })).toMatchObject({ code: "InvalidVpcID.NotFound" });
});

test("network-7 routes beside the local ones are described", async () => {
  const { hub, simulator } = scene();
  simulator.addRoutes({ region, vpc: hubVpc, routes: [{ destination: "10.1.0.0/16", target: "tgw-1" }] });
  simulator.addRoutes({
    region,
    vpc: hubVpc,
    subnets: [subnetA],
    routes: [{ destination: "10.2.0.0/16", target: "pcx-1" }],
  });

  const tables = await hub.ec2("DescribeRouteTables");
  const own = await hub.ec2("DescribeRouteTables", {
    "Filter.1.Name": "association.subnet-id",
    "Filter.1.Value.1": subnetA,
  });

  expect([tables.texts("transitGatewayId"), tables.texts("vpcPeeringConnectionId"), tables.texts("main")]).toEqual([
    ["tgw-1"],
    ["pcx-1"],
    ["true", "false"],
  ]);
  expect([own.texts("destinationCidrBlock"), own.texts("subnetId")]).toEqual([
    ["10.0.0.0/16", "10.2.0.0/16"],
    [subnetA],
  ]);
});

test("network-6 what the AWS CLI and Terraform look up is there", async () => {
  const { hub } = scene();
  await hub.ec2("CreateTags", { ResourceId: [hubVpc], "Tag.1.Key": "k", "Tag.1.Value": "v" });

  expect((await hub.ec2("DescribeAvailabilityZones")).texts("zoneId")).toEqual(["apne1-az1", "apne1-az2", "apne1-az3"]);
  expect(await hub.ec2("DescribeAvailabilityZones", { ZoneName: ["x"] })).toMatchObject({
    code: "InvalidParameterValue",
  });
  expect((await hub.ec2("DescribeRegions", { RegionName: ["eu-west-1"] })).texts("regionEndpoint")).toEqual([
    "ec2.eu-west-1.amazonaws.com",
  ]);
  expect((await hub.ec2("DescribePrefixLists")).texts("prefixListName")).toEqual([
    `com.amazonaws.${region}.dynamodb`,
    `com.amazonaws.${region}.s3`,
  ]);
  expect(
    (await hub.ec2("DescribeNetworkAcls", { "Filter.1.Name": "vpc-id", "Filter.1.Value.1": hubVpc })).texts("default"),
  ).toEqual(["true"]);
  expect(
    (await hub.ec2("DescribeAccountAttributes", { AttributeName: ["supported-platforms"] })).texts("attributeValue"),
  ).toEqual(["VPC"]);
  expect(
    (await hub.ec2("DescribeTags", { "Filter.1.Name": "resource-type", "Filter.1.Value.1": "vpc" })).texts(
      "resourceId",
    ),
  ).toEqual([hubVpc]);
});

test("zone-15 zones are counted, and none is signed", async () => {
  const { hub } = scene();
  const zone = await makeZone(hub);
  const open = (
    await hub.route53("POST", "/hostedzone", "<R><Name>open.test</Name><CallerReference>2</CallerReference></R>")
  ).text("Id");

  expect((await hub.route53("GET", "/hostedzonecount")).text("HostedZoneCount")).toBe("2");
  expect((await hub.route53("GET", `${open}/dnssec`)).text("ServeSignature")).toBe("NOT_SIGNING");
  expect(await hub.route53("GET", `/hostedzone/${zone}/dnssec`)).toMatchObject({
    status: 400,
    code: "InvalidArgument",
  });
});
