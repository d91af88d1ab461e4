import { expect, test } from "vitest";
import { Client } from "../testing/client.ts";
import { hubVpc, region, scene, subnetA, subnetC } from "../testing/scene.ts";

const far = "us-east-1";
const kms = `com.amazonaws.${far}.kms`;
const asked = { VpcEndpointType: "Interface", VpcId: hubVpc, ServiceRegion: far, PrivateDnsEnabled: "false" };

test("region-1 other Regions offer some of their services, and say from where", async () => {
  const { hub } = scene();
  const offered = await hub.ec2("DescribeVpcEndpointServices", { ServiceRegion: [far] });
  expect(offered.texts("serviceName")).toEqual(expect.arrayContaining([kms, "com.amazonaws.iam"]));
  expect(offered.texts("serviceName")).not.toContain(`com.amazonaws.${far}.ssm`);
  expect([...new Set(offered.texts("serviceRegion"))]).toEqual([far]);
  const here = await hub.ec2("DescribeVpcEndpointServices");
  expect(here.texts("serviceName")).not.toContain("com.amazonaws.iam");
  expect(
    (await hub.ec2("DescribeVpcEndpointServices", { ServiceRegion: ["us-gov-west-1"] })).texts("serviceId"),
  ).toEqual([]);
});

test("region-2 an endpoint leads to a service of another Region, by Regional names alone", async () => {
  const { hub, clock } = scene();
  const made = await hub.ec2("CreateVpcEndpoint", { ...asked, ServiceName: kms, SubnetId: [subnetA] });
  expect([made.status, made.text("serviceRegion")]).toEqual([200, far]);
  await clock.sleep(120_000);
  const shown = await hub.ec2("DescribeVpcEndpoints", { VpcEndpointId: [made.text("vpcEndpointId")] });
  expect(shown.texts("dnsName").map((name) => name.split(".").slice(1).join("."))).toEqual([
    `kms.${far}.vpce.amazonaws.com`,
  ]);
  expect(shown.texts("hostedZoneId")).toEqual(["Z7HUB22UULQXV"]);
});

test("region-2 a service that is not offered across Regions, or a zone that is closed to it, is refused", async () => {
  const { hub } = scene();
  const codeOf = async (more: Readonly<Record<string, string | readonly string[]>>): Promise<string> =>
    (await hub.ec2("CreateVpcEndpoint", { ...asked, ...more })).text("Code");
  expect(await codeOf({ ServiceName: `com.amazonaws.${far}.ssm`, SubnetId: [subnetA] })).toBe("InvalidServiceName");
  expect(await codeOf({ ServiceName: kms, SubnetId: [subnetC] })).toBe("InvalidParameter");
});

test("region-3 it needs a permission of its own", async () => {
  const { simulator, hub } = scene();
  simulator.addRole({ account: "111111111111", name: "operator", denies: ["vpce:AllowMultiRegion"] });
  const role = await hub.sts("AssumeRole", {
    RoleArn: "arn:aws:iam::111111111111:role/operator",
    RoleSessionName: "test",
  });
  const operator = new Client(simulator, {
    accessKeyId: role.text("AccessKeyId"),
    secretAccessKey: role.text("SecretAccessKey"),
    sessionToken: role.text("SessionToken"),
  });
  const reply = await operator.ec2("CreateVpcEndpoint", { ...asked, ServiceName: kms, SubnetId: [subnetA] });
  expect([reply.status, reply.text("Code")]).toEqual([403, "UnauthorizedOperation"]);
  const near = { ...asked, ServiceRegion: region, ServiceName: `com.amazonaws.${region}.kms`, SubnetId: [subnetC] };
  expect((await operator.ec2("CreateVpcEndpoint", near)).status).toBe(200);
});
