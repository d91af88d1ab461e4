import { expect, test } from "vitest";
import {
  associate,
  changeBody,
  hubVpc,
  makeEndpoint,
  makeZone,
  region,
  scene,
  spokeVpc,
  ssmName,
  subnetA,
  subnetB,
  vpcBody,
  type Scene,
} from "./testing/scene.ts";
import { watchNames } from "./watch-names.ts";

const watchedSpoke = [{ vpc: spokeVpc, region, names: [ssmName] }];

/** An endpoint that admits everybody and a zone that leads to it, seen by the spoke. */
async function sharedService(
  made: Scene,
): Promise<{ readonly endpoint: string; readonly zone: string; readonly group: string }> {
  const { hub, clock, simulator } = made;
  const group = (await hub.ec2("CreateSecurityGroup", { GroupName: "g", GroupDescription: "g", VpcId: hubVpc })).text(
    "groupId",
  );
  await hub.ec2("AuthorizeSecurityGroupIngress", { GroupId: group, ...everybody });
  const endpoint = await makeEndpoint(made, "ssm", { SecurityGroupId: [group], SubnetId: [subnetA] });
  const zone = await makeZone(hub);
  await hub.route53("POST", `/hostedzone/${zone}/rrset`, changeBody(["CREATE", aliasTo(endpoint)]));
  await clock.sleep(30_000);
  await associate(made, zone);
  await clock.sleep(60_000);
  expect(simulator.resolve({ vpc: spokeVpc, name: ssmName })).toMatchObject({ from: "zone" });
  return { endpoint: endpoint.id, zone, group };
}

const everybody = {
  "IpPermissions.1.IpProtocol": "tcp",
  "IpPermissions.1.FromPort": 443,
  "IpPermissions.1.ToPort": 443,
  "IpPermissions.1.IpRanges.1.CidrIp": "10.0.0.0/8",
};

const aliasTo = ({ zone, names }: { readonly zone: string; readonly names: readonly string[] }) => ({
  name: ssmName,
  alias: { zone, name: names[0] ?? "" },
});

test("joining and leaving without haste leaves no host in the dark", async () => {
  const made = scene();
  const { spoke, clock, simulator } = made;
  using watch = watchNames(simulator, watchedSpoke);
  const { zone } = await sharedService(made);
  await spoke.route53("POST", `/hostedzone/${zone}/disassociatevpc`, vpcBody("R", spokeVpc));
  await clock.sleep(120_000);

  expect(watch.dark()).toEqual([]);
});

test("an endpoint that goes while answers are held is dark for as long as they are", async () => {
  const made = scene();
  const { hub, spoke, clock, simulator } = made;
  const { endpoint, zone } = await sharedService(made);
  using watch = watchNames(simulator, watchedSpoke);
  await spoke.route53("POST", `/hostedzone/${zone}/disassociatevpc`, vpcBody("R", spokeVpc));
  await clock.sleep(40_000);
  const deletedAt = clock.now();
  await hub.ec2("DeleteVpcEndpoints", { VpcEndpointId: [endpoint] });
  await clock.sleep(300_000);

  expect(watch.dark()).toEqual([
    {
      vpc: spokeVpc,
      name: ssmName,
      kind: "dark",
      from: deletedAt + 1000,
      // The last one asked 29 s after the disassociation, and holds the answer for 60 s.
      until: deletedAt + 49_000,
      reasons: [expect.stringMatching(new RegExp(`^10\\.0\\.0\\.\\d+: deleted \\(${endpoint}\\)$`, "u"))],
    },
  ]);
});

test("a negative answer is held for 900 s, also once the zone is gone", async () => {
  const made = scene({ associations: { resolvedMs: 60_000 } });
  const { hub, spoke, clock, simulator } = made;
  const { endpoint, zone } = await sharedService(made);
  const alias = { zone: "", names: [""] };
  const shown = await hub.ec2("DescribeVpcEndpoints", { VpcEndpointId: [endpoint] });
  const record = aliasTo({ ...alias, zone: shown.text("hostedZoneId"), names: shown.texts("dnsName") });
  using watch = watchNames(simulator, watchedSpoke);
  await spoke.route53("POST", `/hostedzone/${zone}/disassociatevpc`, vpcBody("R", spokeVpc));
  await hub.route53("POST", `/hostedzone/${zone}/rrset`, changeBody(["DELETE", record]));
  await clock.sleep(1200_000);

  const [dark] = watch.dark();
  expect(dark).toMatchObject({ reasons: ["no-data"] });
  expect(((dark?.until ?? 0) - (dark?.from ?? 0)) / 1000).toBe(29 + 900);
});

test("a rule that goes darkens who has the answer, and one address of two is no darkness", async () => {
  const made = scene();
  const { hub, clock, simulator } = made;
  const { endpoint, group } = await sharedService(made);
  await hub.ec2("ModifyVpcEndpoint", { VpcEndpointId: endpoint, AddSubnetId: [subnetB] });
  await clock.sleep(120_000);
  using watch = watchNames(simulator, watchedSpoke);
  await clock.sleep(1000);
  await hub.ec2("ModifyVpcEndpoint", { VpcEndpointId: endpoint, RemoveSubnetId: [subnetA] });
  await clock.sleep(120_000);
  expect(watch.dark()).toEqual([]);
  expect(watch.dark({ partly: true })).toMatchObject([
    { kind: "partly", reasons: [expect.stringMatching(/: nobody$/u)] },
  ]);

  await hub.ec2("RevokeSecurityGroupIngress", { GroupId: group, ...everybody });
  await clock.sleep(10_000);
  expect(watch.dark()).toMatchObject([{ reasons: [expect.stringMatching(/: not-admitted/u)] }]);
});

test("twenty names in twenty VPCs are watched for ten minutes in seconds", async () => {
  const { simulator, clock, hub } = scene();
  const names = Array.from({ length: 20 }, (_, index) => `s${index}.${region}.amazonaws.com`);
  const vpcs = Array.from({ length: 20 }, (_, index) => `vpc-${index}`);
  for (const vpc of vpcs) simulator.addVpc({ account: "111111111111", region, id: vpc, cidrs: ["10.2.0.0/16"] });
  for (const name of names) await makeZone(hub, name);
  const started = process.cpuUsage();
  using watch = watchNames(
    simulator,
    vpcs.map((vpc) => ({ vpc, region, names })),
  );
  for (let round = 0; round < 20; round += 1) {
    await makeZone(hub, `r${round}.test`);
    await clock.sleep(30_000);
  }
  const perSample = process.cpuUsage(started).user / 1000 / (600 * names.length * vpcs.length);

  expect(watch.dark()).toEqual([]);
  expect(perSample).toBeLessThan(0.2);
});
