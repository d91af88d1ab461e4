import { expect, test } from "vitest";
import { hubVpc, region, scene, subnetA } from "../testing/scene.ts";

const id = "sg-0123456789abcdef0";

test("network-8 interfaces of others are shown by their group, and hold it", async () => {
  const { hub, spoke, simulator } = scene();
  simulator.addSecurityGroup({ region, vpc: hubVpc, id, name: "shared" });
  const place = { account: "111111111111", region, subnet: subnetA, address: "10.0.0.200", securityGroups: [id] };
  simulator.addNetworkInterface({ ...place, id: "eni-1", instance: "i-1" });
  simulator.addNetworkInterface({ ...place, id: "eni-2", type: "lambda", description: "AWS Lambda VPC ENI" });
  simulator.addNetworkInterface({ ...place, id: "eni-3", securityGroups: [] });
  const byGroup = { "Filter.1.Name": "group-id", "Filter.1.Value.1": id };
  const shown = await hub.ec2("DescribeNetworkInterfaces", byGroup);
  expect([shown.texts("networkInterfaceId"), shown.texts("interfaceType"), shown.texts("requesterManaged")]).toEqual([
    ["eni-1", "eni-2"],
    ["interface", "lambda"],
    ["false", "true"],
  ]);
  expect(shown.texts("instanceId")).toEqual(["i-1"]);
  const addresses = (await hub.ec2("DescribeNetworkInterfaces", {})).texts("networkInterfaceId").length;
  expect(addresses).toBe(3);
  expect((await spoke.ec2("DescribeNetworkInterfaces", {})).texts("networkInterfaceId")).toEqual([]);
  expect(await hub.ec2("DeleteSecurityGroup", { GroupId: id })).toMatchObject({ code: "DependencyViolation" });
});

test("group-6 groups are found by the groups that their rules name", async () => {
  const { hub, simulator } = scene();
  simulator.addSecurityGroup({ region, vpc: hubVpc, id, name: "shared" });
  simulator.addSecurityGroup({ region, vpc: hubVpc, id: "sg-1", name: "app", admits: [id] });
  simulator.addSecurityGroup({ region, vpc: hubVpc, id: "sg-2", name: "other" });
  await hub.ec2("AuthorizeSecurityGroupEgress", {
    GroupId: "sg-2",
    "IpPermissions.1.IpProtocol": "-1",
    "IpPermissions.1.Groups.1.GroupId": id,
  });
  const naming = async (filter: string) =>
    (await hub.ec2("DescribeSecurityGroups", { "Filter.1.Name": filter, "Filter.1.Value.1": id })).texts("groupName");
  expect(await naming("ip-permission.group-id")).toContain("app");
  expect(await naming("ip-permission.group-id")).not.toContain("other");
  expect(await naming("egress.ip-permission.group-id")).toContain("other");
});
