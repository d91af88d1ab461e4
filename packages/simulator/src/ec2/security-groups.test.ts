import { expect, test } from "vitest";
import { endpointFields, hubVpc, region, scene } from "../testing/scene.ts";
import type { Client, Reply } from "../testing/client.ts";

async function makeGroup(client: Client, name = "endpoints"): Promise<string> {
  return (
    await client.ec2("CreateSecurityGroup", { GroupName: name, GroupDescription: "for tests", VpcId: hubVpc })
  ).text("groupId");
}

function rule(
  action: "Authorize" | "Revoke",
  client: Client,
  group: string,
  ...cidrs: readonly string[]
): Promise<Reply> {
  const ranges = cidrs.map((cidr, index) => [
    `IpPermissions.1.${cidr.includes(":") ? "Ipv6Ranges" : "IpRanges"}.${index + 1}.${cidr.includes(":") ? "CidrIpv6" : "CidrIp"}`,
    cidr,
  ]);
  return client.ec2(`${action}SecurityGroupIngress`, {
    GroupId: group,
    "IpPermissions.1.IpProtocol": "tcp",
    "IpPermissions.1.FromPort": 443,
    "IpPermissions.1.ToPort": 443,
    ...Object.fromEntries(ranges),
  });
}

test("group-1 a name is used once in a VPC, in whatever case", async () => {
  const { hub } = scene();
  await makeGroup(hub);

  expect(
    await hub.ec2("CreateSecurityGroup", { GroupName: "Endpoints", GroupDescription: "x", VpcId: hubVpc }),
  ).toMatchObject({
    status: 400,
    code: "InvalidGroup.Duplicate",
    message: `The security group 'Endpoints' already exists for VPC '${hubVpc}'`,
  });
});

test("group-2 rules lose their host bits and stand once", async () => {
  const { hub } = scene();
  const group = await makeGroup(hub);
  expect((await rule("Authorize", hub, group, "100.68.0.18/18")).text("cidrIpv4")).toBe("100.68.0.0/18");

  expect(await rule("Authorize", hub, group, "10.0.0.0/8", "100.68.0.0/18")).toMatchObject({
    status: 400,
    code: "InvalidPermission.Duplicate",
    message: 'the specified rule "peer: 100.68.0.0/18, TCP, from port: 443, to port: 443, ALLOW" already exists',
  });
  expect((await hub.ec2("DescribeSecurityGroups", { GroupId: [group] })).texts("cidrIp")).toEqual([
    "100.68.0.0/18",
    "0.0.0.0/0",
  ]);
  expect(await rule("Revoke", hub, group, "10.0.0.0/8")).toMatchObject({
    status: 400,
    code: "InvalidPermission.NotFound",
  });
  expect((await rule("Revoke", hub, group, "100.68.0.1/18")).status).toBe(200);
  const id = (await rule("Authorize", hub, group, "10.0.0.0/8")).text("securityGroupRuleId");
  expect(
    (await hub.ec2("RevokeSecurityGroupIngress", { GroupId: group, SecurityGroupRuleId: [id] })).text(
      "securityGroupRuleId",
    ),
  ).toBe(id);
  expect(await rule("Authorize", hub, group, "10.0.0.0/33")).toMatchObject({
    status: 400,
    code: "InvalidParameterValue",
  });
});

test("group-3 a group has sixty inbound rules of each family", async () => {
  const { hub } = scene();
  const group = await makeGroup(hub);
  const many = Array.from({ length: 60 }, (_, index) => `10.${index}.0.0/16`);

  expect((await rule("Authorize", hub, group, ...many)).status).toBe(200);
  expect(await rule("Authorize", hub, group, "10.99.0.0/16")).toMatchObject({
    status: 400,
    code: "RulesPerSecurityGroupLimitExceeded",
  });
  expect((await rule("Authorize", hub, group, "2001:db8::/32")).status).toBe(200);
});

test("group-4 a group in use cannot be deleted", async () => {
  const { hub, clock } = scene();
  const [group, other] = [await makeGroup(hub), await makeGroup(hub, "other")];
  const endpoint = (await hub.ec2("CreateVpcEndpoint", endpointFields("ssm", { SecurityGroupId: [group] }))).text(
    "vpcEndpointId",
  );
  const drop = (id: string) => hub.ec2("DeleteSecurityGroup", { GroupId: id });
  await hub.ec2("AuthorizeSecurityGroupIngress", {
    GroupId: group,
    "IpPermissions.1.IpProtocol": "-1",
    "IpPermissions.1.Groups.1.GroupId": other,
  });

  expect(await drop(group)).toMatchObject({
    status: 400,
    code: "DependencyViolation",
    message: `resource ${group} has a dependent object`,
  });
  expect(await drop(other)).toMatchObject({ status: 400, code: "DependencyViolation" });
  await hub.ec2("DeleteVpcEndpoints", { VpcEndpointId: [endpoint] });
  expect(await drop(group)).toMatchObject({ code: "DependencyViolation" });
  await clock.sleep(60_000);
  expect((await drop(group)).status).toBe(200);
  expect((await drop(other)).status).toBe(200);
  expect(await drop(group)).toMatchObject({ code: "InvalidGroup.NotFound" });
  expect((await hub.in(region).ec2("DescribeSecurityGroups")).texts("groupName")).toEqual(["default"]);
});
