import { expect, test } from "vitest";
import { toAwsVpc } from "../base/vpc-ref.ts";
import { type RequestHandler, openForWrites } from "../index.ts";
import { apply } from "../testing/apply.ts";
import {
  copyOfStanding,
  fromProfile,
  standing,
  taskOf,
  toProfile,
  type ProfileScene,
} from "../testing/profile-scene.ts";
import { first, hub, region } from "../testing/scene.ts";
import { createProfile, deleteProfile } from "./profile.ts";
import { joinProfile, leaveProfile } from "./profile-vpcs.ts";
import { shareProfile, unshareProfile } from "./share.ts";

const direct = ({ simulator }: ProfileScene): number =>
  simulator.snapshot().zones.reduce((sum, { associations }) => sum + associations.length, 0);

/** Takes the spokes off the zones, as a plan that moves them would. */
async function leaveZones({ topology, zones, aws }: ProfileScene): Promise<void> {
  const write = openForWrites(aws);
  for (const { zone } of zones)
    for (const { vpc } of topology.spokes)
      await write.write(
        "route53:DisassociateVPCFromHostedZone",
        { caller: hub, region },
        { HostedZoneId: zone, VPC: toAwsVpc({ vpc, region }) },
      );
}

test("a topology moves from zones to a Profile and back, and no name is ever dark", async () => {
  const world = await standing({ services: ["ssm", "ec2messages"], spokes: [{}, {}] });
  const { simulator, topology, zones, clock, aws } = world;
  using watch = world.watch();
  await clock.sleep(60_000);
  const profile = await toProfile(world, aws);
  expect(simulator.snapshot().profiles).toMatchObject([
    {
      id: profile,
      name: "vpce-hub-shared",
      tags: { "vpce-hub:topology": "shared" },
      zones: zones.map(({ zone }) => zone).toSorted(),
      vpcs: topology.spokes.map(({ account, vpc }) => ({ account, vpc })),
    },
  ]);
  expect(simulator.snapshot().shares).toMatchObject([
    { allowsExternal: false, principals: topology.spokes.map(({ account }) => account) },
  ]);
  await leaveZones(world);
  await clock.sleep(600_000);
  expect(direct(world)).toBe(zones.length);

  expect(await apply(topology, aws)).toEqual(new Map());
  await clock.sleep(60_000);
  await fromProfile(world, aws);
  await clock.sleep(600_000);
  expect(watch.dark()).toEqual([]);
  expect(direct(world)).toBe(zones.length * 3);
  expect([simulator.snapshot().profiles, simulator.snapshot().shares]).toEqual([[], []]);
});

test("to do it again changes nothing", async () => {
  const world = await standing();
  await toProfile(world, world.aws);
  const before = world.simulator.snapshot();
  await toProfile(world, world.aws);
  const { profiles, shares } = world.simulator.snapshot();
  expect([profiles, shares]).toEqual([before.profiles, before.shares]);
  await fromProfile(world, world.aws);
  await fromProfile(world, world.aws);
  await toProfile(world, world.aws);
  expect(world.simulator.snapshot().profiles.map(({ name, vpcs }) => [name, vpcs.length])).toEqual([
    ["vpce-hub-shared", 2],
  ]);
});

const whens = ["before", "after"] as const;

test.each(whens)("killed %s any write, both ways go on to the same end", async (when) => {
  const start = await standing({ services: ["ssm"], spokes: [{}] });
  const writesOf = async (): Promise<readonly string[]> => {
    const world = copyOfStanding(start);
    const from = world.simulator.log.length;
    await toProfile(world, world.aws);
    await fromProfile(world, world.aws);
    return world.simulator.log.slice(from).flatMap(({ isWrite, action }) => (isWrite ? action : []));
  };
  const writes = await writesOf();
  expect(writes).toContain("AssociateProfile");
  for (const action of new Set(writes)) {
    const world = copyOfStanding(start);
    const { simulator, aws, open } = world;
    simulator.faults.add({ action, when, nth: 1, effect: { kind: "crash" } });
    const stopped = async (): Promise<void> => {
      await toProfile(world, aws);
      await fromProfile(world, aws);
    };
    await expect(stopped()).rejects.toMatchObject({ code: "aws.unreachable" });
    simulator.faults.clear();
    // Another process, which knows nothing of the first one.
    await toProfile(world, open());
    expect([action, simulator.snapshot().profiles.map(({ zones, vpcs }) => [zones.length, vpcs.length])]).toEqual([
      action,
      [[1, 1]],
    ]);
    expect([action, simulator.snapshot().shares.map(({ principals }) => principals.length)]).toEqual([action, [1]]);
    await fromProfile(world, open());
    expect([action, simulator.snapshot().profiles, simulator.snapshot().shares]).toEqual([action, [], []]);
  }
});

test("a spoke leaves its own endpoint for the Profile without a gap", async () => {
  const world = await standing({ services: ["ssm"], spokes: [{}] });
  const { simulator, topology, clock, aws, zones } = world;
  const spoke = first(topology.spokes);
  await leaveZones(world);
  await clock.sleep(60_000);
  const subnet = "subnet-0b1b2c3d4e5f60009";
  simulator.addSubnet({
    account: spoke.account,
    region,
    id: subnet,
    vpc: spoke.vpc,
    cidr: "10.1.250.0/24",
    availabilityZone: `${region}a`,
  });
  simulator.addEndpoint({ region, vpc: spoke.vpc, service: "ssm", subnets: [subnet], privateDns: true });
  const own = simulator.snapshot().endpoints.find(({ vpc }) => vpc === spoke.vpc)?.id ?? "";
  await clock.sleep(60_000);
  const name = zones[0]?.name ?? "";
  const seen: string[] = [];
  const look = (): void => {
    const found = simulator.resolve({ vpc: spoke.vpc, name });
    const from = found.kind === "addresses" ? found.from : found.kind;
    if (seen.at(-1) !== from) seen.push(from);
  };
  look();
  await toProfile(world, aws);
  look();
  const there = { caller: { account: spoke.account, access: spoke.access }, region };
  await openForWrites(aws).write("ec2:ModifyVpcEndpoint", there, { VpcEndpointId: own, PrivateDnsEnabled: false });
  for (let second = 0; second < 120; second++) {
    look();
    await clock.sleep(1_000);
  }
  expect(seen).toEqual(["endpoint", "zone"]);
});

test("a VPC that has another Profile keeps it, and is told of", async () => {
  const world = await standing({ services: ["ssm"], spokes: [{}] });
  const { topology, aws, simulator } = world;
  const spoke = first(topology.spokes);
  const task = taskOf(topology, aws, spoke);
  const { Profile } = await task.aws.write("route53profiles:CreateProfile", task.origin, {
    Name: "theirs",
    ClientToken: "theirs",
  });
  await joinProfile({ profile: Profile?.Id ?? "", vpc: spoke.vpc }, task);
  await expect(toProfile(world, aws)).rejects.toMatchObject({
    code: "aws.conflict",
    message: expect.stringContaining(Profile?.Id ?? "?"),
    hint: expect.stringContaining("distribution: zones"),
  });
  expect(simulator.snapshot().profiles.map(({ name, vpcs }) => [name, vpcs.length])).toEqual(
    expect.arrayContaining([
      ["theirs", 1],
      ["vpce-hub-shared", 0],
    ]),
  );
});

test("a Profile is not deleted while a VPC that the hub cannot see has it", async () => {
  const world = await standing({ services: ["ssm"], spokes: [{}] });
  const profile = await toProfile(world, world.aws);
  await expect(deleteProfile(profile, taskOf(world.topology, world.aws))).rejects.toMatchObject({
    code: "aws.conflict",
    hint: expect.stringContaining("ListProfileAssociations"),
  });
});

test("whom the Profile is shared with besides stays, and who is taken out is out", async () => {
  const world = await standing({ services: ["ssm"], spokes: [{}] });
  const { simulator, topology, aws, tags, clock } = world;
  await toProfile(world, aws);
  const task = taskOf(topology, aws);
  simulator.addOrganization({ management: hub.account, accounts: [{ id: "999999999999" }] });
  const resources = simulator.snapshot().shares[0]?.resources ?? [];
  const share = await shareProfile({ profile: resources[0] ?? "", principals: ["999999999999"], tags }, task);
  const { account, vpc } = first(topology.spokes);
  expect(simulator.snapshot().shares[0]?.principals).toEqual([account, "999999999999"].toSorted());
  const profile = simulator.snapshot().profiles[0]?.id ?? "";
  await leaveProfile({ profile, vpc }, taskOf(topology, aws, first(topology.spokes)));
  await unshareProfile(share, [account], task);
  await clock.sleep(10_000);
  expect(simulator.snapshot().shares[0]?.principals).toEqual(["999999999999"]);
});

test("nothing is shared with accounts outside the organization", async () => {
  const world = await standing({ services: ["ssm"], spokes: [{}] });
  const { topology, aws, tags } = world;
  await toProfile(world, aws);
  const resources = world.simulator.snapshot().shares[0]?.resources ?? [];
  await expect(
    shareProfile({ profile: resources[0] ?? "", principals: ["888888888888"], tags }, taskOf(topology, aws)),
  ).rejects.toMatchObject({ call: { reason: "sharing-refused" }, hint: expect.stringContaining("ram enable-sharing") });
});

test("one account outside the organization is named, and with all others the Profile is shared", async () => {
  const world = await standing({ services: ["ssm"], spokes: [{}, {}] });
  const { simulator, topology, aws, tags } = world;
  const { arn } = await createProfile(tags, taskOf(topology, aws));
  const inside = topology.spokes.map(({ account }) => account);
  const sharing = { profile: arn, principals: [...inside, "888888888888"], tags };
  await expect(shareProfile(sharing, taskOf(topology, aws))).rejects.toMatchObject({
    message: expect.stringContaining("cannot be shared with account 888888888888"),
    hint: expect.stringContaining("distribution: zones"),
    call: { reason: "sharing-refused" },
  });
  expect(simulator.snapshot().shares[0]?.principals).toEqual(inside.toSorted());
});

test("an invitation that nobody has accepted is told at once, and not waited for", async () => {
  const world = await standing({ services: ["ssm"], spokes: [{}] });
  const { simulator, topology, aws, tags, clock } = world;
  const task = taskOf(topology, aws);
  const { arn } = await createProfile(tags, task);
  // Somebody made the share anew, open to all, with its marks.
  await task.aws.write("ram:CreateResourceShare", task.origin, {
    name: "vpce-hub-shared",
    resourceArns: [arn],
    allowExternalPrincipals: true,
    tags: [...tags].map(([key, value]) => ({ key, value })),
  });
  const sharing = { profile: arn, principals: ["888888888888"], tags };
  const since = clock.now();
  await expect(shareProfile(sharing, task)).rejects.toMatchObject({
    code: "aws.conflict",
    message: expect.stringContaining("account 888888888888 is outside the organization, and invited"),
    hint: expect.stringContaining("accept-resource-share-invitation"),
  });
  expect(clock.now() - since).toBeLessThan(30_000);
  expect(simulator.snapshot().shares).toHaveLength(1);
});

test("reads that lag do not make a second Profile or a second share", async () => {
  const world = await standing({ services: ["ssm"], spokes: [{}], readLagMs: 3_000 });
  await toProfile(world, world.aws);
  await toProfile(world, world.open());
  const { profiles, shares } = world.simulator.snapshot();
  expect([profiles.length, shares.length]).toEqual([1, 1]);
});

test("associations that are gone, which AWS lists yet beside those after them, are nobody's", async () => {
  const world = await standing({ services: ["ssm"], spokes: [{}] });
  const { simulator, open } = world;
  const all: RequestHandler = simulator.requestHandler;
  const handler: RequestHandler = {
    handle: async (request, options) => {
      const { response } = await all.handle(request, options);
      if (request.path !== "/profileassociations" || !(response.body instanceof Uint8Array)) return { response };
      const told = JSON.parse(new TextDecoder().decode(response.body)) as { ProfileAssociations: readonly object[] };
      const gone = told.ProfileAssociations.map((one) => ({ ...one, Id: "rpassoc-gone", Status: "DELETED" }));
      const body = JSON.stringify({ ...told, ProfileAssociations: [...gone, ...told.ProfileAssociations] });
      return { response: { ...response, body: new TextEncoder().encode(body) } };
    },
  };
  const aws = open({ requestHandler: handler });
  const profile = await toProfile(world, aws);
  expect(simulator.snapshot().profiles).toMatchObject([{ id: profile, vpcs: [{ priority: 100 }] }]);
  await fromProfile(world, aws);
  expect(simulator.snapshot().profiles).toEqual([]);
});
