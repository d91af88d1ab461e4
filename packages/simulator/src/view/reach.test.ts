import { expect, test } from "vitest";
import { hubVpc, makeEndpoint, region, scene, spokeVpc } from "../testing/scene.ts";

const rule = (cidr: string, port = 443) => ({
  "IpPermissions.1.IpProtocol": "tcp",
  "IpPermissions.1.FromPort": port,
  "IpPermissions.1.ToPort": port,
  "IpPermissions.1.IpRanges.1.CidrIp": cidr,
});

test("reach-1 a connection is answered while the endpoint lives and its groups admit the whole VPC", async () => {
  const made = scene();
  const { hub, clock, simulator } = made;
  const group = (await hub.ec2("CreateSecurityGroup", { GroupName: "g", GroupDescription: "g", VpcId: hubVpc })).text(
    "groupId",
  );
  const { id } = await makeEndpoint(made, "ssm", { SecurityGroupId: [group] });
  const [address = ""] = simulator.snapshot().endpoints[0]?.addresses ?? [];
  const reach = (port?: number) =>
    simulator.reach({ vpc: spokeVpc, region, address, ...(port === undefined ? {} : { port }) });
  const refused = { kind: "silent", why: "not-admitted", endpoint: id };

  expect(reach()).toEqual(refused);
  await hub.ec2("AuthorizeSecurityGroupIngress", { GroupId: group, ...rule("10.1.0.0/17") });
  expect(reach()).toEqual(refused);
  await hub.ec2("AuthorizeSecurityGroupIngress", { GroupId: group, ...rule("10.1.128.0/17") });
  expect([reach(), reach(80)]).toEqual([{ kind: "answers" }, refused]);
  await hub.ec2("DeleteVpcEndpoints", { VpcEndpointId: [id] });
  expect(reach()).toEqual({ kind: "silent", why: "deleted", endpoint: id });
  await clock.sleep(60_000);
  expect(reach()).toEqual({ kind: "silent", why: "nobody" });
  expect(simulator.reach({ vpc: spokeVpc, address: "203.0.113.7" })).toEqual({ kind: "answers" });
});
