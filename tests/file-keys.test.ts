import { expect, test } from "vitest";
import { type ApplyReport, isTakingAway } from "@vpce-hub/core";
import type { FaultEffect } from "@vpce-hub/simulator";
import { type Draft, draftOf, hub, sessionManager } from "./support/topologies.ts";
import { type World, createWorld } from "./support/world.ts";

/** Applies a draft; a second plan must find nothing left to do. */
async function applyWhole(world: World, draft: Draft): Promise<ApplyReport> {
  const report = await world.apply(draft);
  expect(report.outcomes.filter(({ kind }) => kind !== "applied")).toEqual([]);
  expect((await world.plan(draft)).operations).toEqual([]);
  return report;
}

const spokes = sessionManager.spokes;
const [first, second] = spokes;

test("a spoke with all services but one is on all zones but that one's", async () => {
  const world = await createWorld();
  if (first === undefined || second === undefined) throw new Error("two spokes are needed");
  await applyWhole(world, draftOf(["ssm", "kms"], [first, { ...second, services: { except: ["kms"] } }]));
  const vpcsByZone = world.simulator
    .snapshot()
    .zones.map(({ name, associations }) => [name.split(".")[0], associations.map(({ vpc }) => vpc).sort()]);
  expect(Object.fromEntries(vpcsByZone)).toEqual({
    kms: [hub.vpc, first.vpc].sort(),
    ssm: [hub.vpc, first.vpc, second.vpc].sort(),
  });
});

test("what a spoke leaves out and what it lists are two ways to say the same plan", async () => {
  const world = await createWorld();
  const planned = async (services: Draft["spokes"][number]["services"] & {}): Promise<string> =>
    (
      await world.plan(
        draftOf(
          ["ssm", "kms", "sqs"],
          spokes.map((spoke) => ({ ...spoke, services })),
        ),
      )
    ).id;
  expect(await planned({ except: ["kms"] })).toBe(await planned(["ssm", "sqs"]));
});

test("a group admits the spokes beside the blocks under allow, and no longer those that are taken out", async () => {
  const world = await createWorld();
  const sources = (): readonly string[] =>
    world.simulator
      .snapshot()
      .securityGroups.filter(({ name }) => name.startsWith("vpce-hub-"))
      .flatMap(({ rules }) => rules.filter(({ direction }) => direction === "ingress").map(({ source }) => source))
      .sort();
  await applyWhole(world, sessionManager);
  const ofSpokes = sources();
  await applyWhole(world, { ...sessionManager, hub: { ...hub, allow: ["172.16.0.0/12", "spokes"] } });
  expect(sources()).toEqual([...ofSpokes, "172.16.0.0/12"].sort());
  await applyWhole(world, { ...sessionManager, hub: { ...hub, allow: ["spokes"] } });
  expect(sources()).toEqual(ofSpokes);
});

test("names are added to those of the catalogue and left out of them, and a pattern that fits none is told", async () => {
  const world = await createWorld();
  const zoneNames = (): readonly string[] =>
    world.simulator
      .snapshot()
      .zones.map(({ name }) => name.replace(/\.$/, ""))
      .sort();
  const s3 = (dnsNames: object): Draft => draftOf([{ name: "s3", dnsNames }], spokes);
  await applyWhole(world, draftOf(["s3"], spokes));
  const listed = zoneNames();
  const left = "s3-accesspoint.ap-northeast-1.amazonaws.com";
  expect(listed).toContain(left);
  const report = await applyWhole(world, s3({ add: ["s3.amazonaws.com"], remove: ["*.s3-accesspoint.*", "*-fisp.*"] }));
  expect(zoneNames()).toEqual([...listed.filter((name) => name !== left), "s3.amazonaws.com"].sort());
  expect(report.plan.findings.map(({ code, hint }) => [code, hint?.split(";")[0]])).toEqual([
    ["dns-name.removes-nothing", "correct or remove it"],
  ]);
  await applyWhole(world, draftOf(["s3"], spokes));
  expect(zoneNames()).toEqual(listed);
});

test("a service of another Region is served by its own names, in the zones that take such endpoints", async () => {
  const subnets = [...hub.subnets, "subnet-0a1b2c3d4e5f60003"];
  const draft = draftOf(
    [
      "kms",
      { name: "iam", serviceRegion: "us-east-1" },
      { name: "kms-east", serviceName: "com.amazonaws.us-east-1.kms", serviceRegion: "us-east-1" },
    ],
    spokes,
    { hub: { ...hub, subnets } },
  );
  const world = await createWorld({}, draft);
  const { plan } = await applyWhole(world, draft);
  // The third subnet is in apne1-az3.
  expect(plan.findings.map(({ code, subject }) => [code, subject])).toEqual([
    ["service.zone-unsupported", { kind: "service", names: ["iam", "kms-east"] }],
  ]);
  const { zones, endpoints } = world.simulator.snapshot();
  expect(zones.map(({ name }) => name.replace(/\.$/, ""))).toEqual(
    expect.arrayContaining(["iam.amazonaws.com", "kms.us-east-1.amazonaws.com", "kms.ap-northeast-1.amazonaws.com"]),
  );
  expect(endpoints.map(({ serviceName, subnets: used }) => `${serviceName} ${used.length}`).sort()).toEqual([
    "com.amazonaws.ap-northeast-1.kms 3",
    "com.amazonaws.iam 2",
    "com.amazonaws.us-east-1.kms 2",
  ]);
});

test("a service that its Region does not offer to others is refused with those that it does", async () => {
  const world = await createWorld();
  const { findings } = await world.plan(draftOf([{ name: "ssm", serviceRegion: "us-east-1" }], spokes));
  expect(findings[0]?.message).toBe(
    "us-east-1 offers no service com.amazonaws.us-east-1.ssm with interface endpoints to ap-northeast-1",
  );
  expect(findings[0]?.hint).toMatch(/^take one that us-east-1 offers to other Regions: .*iam.*kms/);
});

test("without vpce:AllowMultiRegion the refusal names it", async () => {
  const world = await createWorld();
  world.simulator.addRole({ account: hub.account, name: "vpce-hub", denies: ["vpce:AllowMultiRegion"] });
  const report = await world.apply(draftOf(["ssm", { name: "iam", serviceRegion: "us-east-1" }], []));
  const failed = report.outcomes.flatMap((outcome) => (outcome.kind === "failed" ? outcome.error : []));
  expect(failed.map(({ code }) => code)).toEqual(["aws.access-denied"]);
  expect(failed[0]?.hint).toContain("needs vpce:AllowMultiRegion beside ec2:CreateVpcEndpoint");
});

/** The addresses under a name, and those of its endpoint by subnet. */
function addressesIn(world: World): { readonly written: readonly string[]; readonly own: readonly string[] } {
  const { zones, endpoints } = world.simulator.snapshot();
  const written = zones
    .flatMap(({ records }) => records.filter(({ type }) => type === "A"))
    .flatMap(({ values }) => values);
  const own = endpoints.filter(({ state }) => state === "available").flatMap((endpoint) => endpoint.addresses);
  return { written: [...written].sort(), own: [...own].sort() };
}

test("records have the addresses of the endpoint, follow its subnets, and become an alias again", async () => {
  const [here = "", there = ""] = hub.subnets;
  const third = "subnet-0a1b2c3d4e5f60003";
  const byAddress = (subnets: readonly string[]): Draft =>
    draftOf([{ name: "ssm", subnets, records: "address" }], spokes, {
      hub: { ...hub, subnets: [...hub.subnets, third] },
    });
  const world = await createWorld({}, byAddress([here, there, third]));
  await applyWhole(world, byAddress([here, there]));
  expect(addressesIn(world).written).toHaveLength(2);
  for (const subnets of [[here, there, third], [there, third], [here]]) {
    const mark = world.mark();
    await applyWhole(world, byAddress(subnets));
    const { written, own } = addressesIn(world);
    expect(written).toEqual(own);
    expect(written).toHaveLength(subnets.length);
    const writes = world.writesSince(mark).map(({ action }) => action);
    // An address is written once it serves, and is out of the records before its subnet goes.
    const rewrite = writes.indexOf("ChangeResourceRecordSets");
    expect(rewrite).toBeGreaterThanOrEqual(0);
    const isShrinking = !subnets.includes(there) || !subnets.includes(here);
    expect(rewrite < writes.lastIndexOf("ModifyVpcEndpoint")).toBe(isShrinking);
  }
  await applyWhole(world, draftOf(["ssm"], spokes));
  expect(addressesIn(world).written).toEqual([]);
  await applyWhole(world, byAddress([here]));
  await applyWhole(world, draftOf(["kms"], spokes));
  expect(addressesIn(world).written).toEqual([]);
});

test("where Route 53 refuses an alias to an endpoint, the message says what to write, and that works", async () => {
  const world = await createWorld();
  const message =
    "[Tried to create an alias that targets vpce-1.ssm.vpce.amazonaws.com., type A in zone Z1, but the alias target name does not lie within the target zone]";
  world.simulator.faults.add({
    action: "ChangeResourceRecordSets",
    nth: 1,
    times: 1,
    when: "before",
    effect: { kind: "error", code: "InvalidChangeBatch", message, status: 400 },
  });
  const report = await world.apply(draftOf(["ssm"], spokes));
  const failed = report.outcomes.flatMap((outcome) => (outcome.kind === "failed" ? outcome.error : []));
  expect(failed.map(({ hint }) => hint)).toEqual([expect.stringContaining("`records: address`")]);
  await applyWhole(world, draftOf([{ name: "ssm", records: "address" }], spokes));
});

test("a plan whose addresses cannot be read changes nothing and says so", async () => {
  const world = await createWorld();
  const draft = draftOf([{ name: "ssm", records: "address" }], spokes);
  await world.apply(draft);
  world.simulator.addRole({ account: hub.account, name: "vpce-hub", denies: ["ec2:DescribeNetworkInterfaces"] });
  const plan = await world.plan({ ...draft, services: [] });
  expect(plan.operations).toEqual([]);
  expect(plan.findings.map(({ code }) => code)).toContain("read.unknown");
});

const halfTold: readonly [string, string, FaultEffect][] = [
  [
    "other interfaces are returned than those asked for",
    "DescribeNetworkInterfaces",
    { kind: "text", element: "networkInterfaceId", text: "eni-0123456789abcdef0" },
  ],
  ["its interfaces are not named", "DescribeVpcEndpoints", { kind: "without", element: "networkInterfaceIdSet" }],
];

test.each(halfTold)(
  "an endpoint that a protected spoke reaches by addresses stays where %s",
  async (_, action, effect) => {
    const world = await createWorld();
    const protectedSpokes = spokes.map((spoke) => ({ ...spoke, protect: true }));
    const services = [{ name: "ssm", records: "address" }, "kms"];
    await world.apply(draftOf(services, protectedSpokes));
    world.simulator.faults.add({ action, when: "after", effect });
    const { findings, operations } = await world.plan(draftOf(["kms"], protectedSpokes));
    expect(findings.map(({ code }) => code)).toContain("read.unknown");
    expect(operations.filter(isTakingAway)).toEqual([]);
  },
);

test("an endpoint of a service without a Region in its name is not replaced where AWS does not tell its Region", async () => {
  const world = await createWorld();
  const draft = draftOf([{ name: "iam", serviceRegion: "us-east-1" }], spokes);
  await world.apply(draft);
  world.simulator.faults.add({
    action: "DescribeVpcEndpoints",
    when: "after",
    effect: { kind: "without", element: "serviceRegion" },
  });
  expect((await world.plan(draft)).operations).toEqual([]);
});

test("tags of the file are put on, changed and taken off by updates of tags and nothing else", async () => {
  const world = await createWorld();
  const tagsIn = (): readonly Readonly<Record<string, string>>[] => {
    const { endpoints, zones, securityGroups } = world.simulator.snapshot();
    const owned = securityGroups.filter(({ name }) => name.startsWith("vpce-hub-"));
    return [...endpoints, ...zones, ...owned].map(({ tags }) =>
      Object.fromEntries(Object.entries(tags).filter(([key]) => !key.startsWith("vpce-hub:"))),
    );
  };
  const tagged = (tags: Readonly<Record<string, string>>, own: Readonly<Record<string, string>>): Draft => ({
    ...draftOf([{ name: "ssm", tags: own }], []),
    tags,
  });
  await applyWhole(world, tagged({ owner: "net" }, {}));
  const group = { Name: "vpce-hub-shared-endpoints", owner: "net" };
  expect(tagsIn()).toEqual([{ Name: "shared-endpoints/ssm", owner: "net" }, { owner: "net" }, group]);

  const mark = world.mark();
  await applyWhole(world, tagged({ team: "dns" }, { Name: "ssm" }));
  expect(tagsIn()).toEqual([
    { Name: "ssm", team: "dns" },
    { team: "dns" },
    { Name: "vpce-hub-shared-endpoints", team: "dns" },
  ]);
  expect([...new Set(world.writesSince(mark).map(({ action }) => action))].sort()).toEqual([
    "ChangeTagsForResource",
    "CreateTags",
    "DeleteTags",
  ]);
});
