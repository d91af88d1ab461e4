import { expect, test } from "vitest";
import { hubVpc, makeZone, region, scene } from "../testing/scene.ts";

const awsTag = "aws:cloudformation:stack-name";

/** Parameters for tags with these keys. */
function tagged(prefix: string, keys: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    keys.flatMap((key, at) => [
      [`${prefix}.${at + 1}.Key`, key],
      [`${prefix}.${at + 1}.Value`, "x"],
    ]),
  );
}

test("tag-2 nobody makes, changes or removes a tag of AWS", async () => {
  const { hub, simulator } = scene();
  simulator.addTags({ region, id: hubVpc, tags: { [awsTag]: "network", own: "1" } });
  const keys = async (): Promise<readonly string[]> => (await hub.ec2("DescribeVpcs")).texts("key");
  const refused = { status: 400, code: "InvalidParameterValue" };

  expect(await hub.ec2("CreateTags", { ResourceId: [hubVpc], ...tagged("Tag", [awsTag]) })).toMatchObject(refused);
  expect(await hub.ec2("DeleteTags", { ResourceId: [hubVpc], "Tag.1.Key": awsTag })).toMatchObject(refused);
  expect(await keys()).toEqual([awsTag, "own"]);
  expect((await hub.ec2("DeleteTags", { ResourceId: [hubVpc] })).status).toBe(200);
  expect(await keys()).toEqual([awsTag]);

  const zone = await makeZone(hub);
  const body = "<R><RemoveTagKeys><Key>aws:x</Key></RemoveTagKeys></R>";
  expect(await hub.route53("POST", `/tags/hostedzone/${zone}`, body)).toMatchObject({
    status: 400,
    code: "InvalidInput",
  });
});

test("tag-3 a resource of EC2 has 50 tags at most, those of AWS not counted, with keys of 127 characters", async () => {
  const { hub, simulator } = scene();
  simulator.addTags({ region, id: hubVpc, tags: { [awsTag]: "network" } });
  const tag = async (...keys: readonly string[]) =>
    hub.ec2("CreateTags", { ResourceId: [hubVpc], ...tagged("Tag", keys) });
  const fifty = Array.from({ length: 50 }, (_, at) => `k${at}`);

  expect((await tag(...fifty)).status).toBe(200);
  expect((await tag("k0")).status).toBe(200);
  expect(await tag("one-more")).toMatchObject({ status: 400, code: "TagLimitExceeded" });
  expect((await hub.ec2("DescribeVpcs")).texts("key")).toHaveLength(51);
  expect(await tag("k".repeat(128))).toMatchObject({ status: 400, code: "InvalidParameterValue" });
  const specification = {
    "TagSpecification.1.ResourceType": "security-group",
    ...tagged("TagSpecification.1.Tag", [...fifty, "one-more"]),
  };
  const group = { GroupName: "many", GroupDescription: "many", VpcId: hubVpc, ...specification };
  expect(await hub.ec2("CreateSecurityGroup", group)).toMatchObject({ status: 400, code: "TagLimitExceeded" });
});
