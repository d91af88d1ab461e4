import { DeleteTagsCommand, EC2Client } from "@aws-sdk/client-ec2";
import { isEmptyPlan } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { type Draft, type SpokeDraft, draftOf, everything, hub, sessionManager } from "./support/topologies.ts";
import { type World, createWorld } from "./support/world.ts";

// Ways in which somebody could be cut off, each found by an attack on the laws.

const [alone, pair] = firstTwo(everything.spokes);
const otherHub = {
  ...hub,
  vpc: "vpc-0a1b2c3d4e5f69999",
  subnets: ["subnet-0a1b2c3d4e5f69991", "subnet-0a1b2c3d4e5f69992"],
};
const keep = { policy: { extraAssociations: "keep" } };

test("a zone that vanishes while it is read does not make the others vanish", async () => {
  const world = await createWorld();
  await world.apply(sessionManager);
  world.simulator.faults.add({
    action: "ListTagsForResources",
    when: "before",
    effect: { kind: "error", code: "NoSuchHostedZone", status: 404 },
  });
  const plan = await world.plan(draftOf(["ssm"], sessionManager.spokes));
  const removed = (kind: string): number =>
    plan.changes.filter((change) => change.kind === "delete" && change.resource === kind).length;
  expect(plan.isComplete).toBe(false);
  // An endpoint goes with its zone and the zone's associations, or not at all.
  expect([removed("endpoint"), removed("association")]).toEqual([removed("zone"), 2 * removed("zone")]);
});

test.each([["vpce-hub:key"], ["vpce-hub:key", "vpce-hub:topology"]])(
  "an endpoint that lost its tags (%s) goes on serving, and gets no second one beside it",
  async (...tags) => {
    const world = await createWorld();
    const draft = draftOf(["ssm"], [alone]);
    await world.apply(draft);
    await untag(world, tags);
    await settle(world);
    await world.apply(draft);
    await settle(world);
    expect(answerOf(world, alone.vpc)).toMatchObject({ kind: "addresses", from: "zone" });
    expect(world.simulator.snapshot().endpoints).toHaveLength(1);
    expect((await world.plan(draft)).operations).toEqual([]);
  },
);

test("a spoke that leaves the topology but stays on the zones, by policy, is still admitted", async () => {
  const world = await createWorld();
  await world.apply(draftOf(["ssm"], [alone, pair], keep));
  const before = rulesOf(world);
  await world.apply(draftOf(["ssm"], [pair], keep));
  expect(rulesOf(world)).toEqual(before);
});

test("a spoke whose VPC cannot be found is still admitted as long as it is on the zones", async () => {
  const world = await createWorld();
  await world.apply(draftOf(["ssm"], [alone]));
  const before = rulesOf(world);
  await world.tryApply(draftOf(["ssm"], [{ ...alone, account: "333333333333" }]));
  expect(rulesOf(world)).toEqual(before);
});

test("records do not move to an endpoint whose group admits nobody", async () => {
  const world = await worldWithTwoHubs();
  await world.apply(draftOf(["ssm"], [alone]));
  const before = answerOf(world, alone.vpc);
  world.simulator.faults.add({
    action: "AuthorizeSecurityGroupIngress",
    when: "before",
    effect: { kind: "error", code: "UnauthorizedOperation", status: 403 },
  });
  await applyApproved(world, { ...draftOf(["ssm"], [alone]), hub: otherHub });
  await settle(world);
  expect(answerOf(world, alone.vpc)).toEqual(before);
});

test("a hub moves with its spokes, and one that leaves meanwhile is off the zone before the record moves", async () => {
  const world = await worldWithTwoHubs();
  await world.apply(draftOf(["ssm"], [alone, pair]));
  await settle(world);
  const moved = { ...draftOf(["ssm"], [pair]), hub: otherHub };
  const order: string[] = [];
  world.simulator.faults.onCall(({ action, isWrite }) => {
    if (isWrite) order.push(action);
  });
  await applyApproved(world, moved);
  await settle(world);
  expect(order.indexOf("DisassociateVPCFromHostedZone")).toBeLessThan(order.indexOf("ChangeResourceRecordSets"));
  expect(isEmptyPlan(await world.plan(moved))).toBe(true);
  expect(answerOf(world, pair.vpc)).toMatchObject({ kind: "addresses", from: "zone" });
});

test("a file copied for another hub and not renamed is refused", async () => {
  const world = await worldWithTwoHubs();
  await world.apply(sessionManager);
  const result = await world.tryApply({ ...sessionManager, hub: otherHub });
  expect(result.kind === "refused" && result.findings.map(({ code }) => code)).toEqual(["hub.moved"]);
});

test("an endpoint loses its old subnets only when the new ones serve", async () => {
  const world = await createWorld();
  const services = ["ssm", "ec2messages", "ssmmessages", "kms", "logs", "sqs", "sns", "ecs"];
  await world.apply(draftOf(services, [alone]));
  await settle(world);
  const subnets = ["subnet-0a1b2c3d4e5f60003", "subnet-0a1b2c3d4e5f60004"];
  for (const [i, id] of subnets.entries()) {
    const availabilityZone = `${hub.region}${i === 0 ? "c" : "d"}`;
    world.simulator.addSubnet({
      account: hub.account,
      region: hub.region,
      id,
      vpc: hub.vpc,
      cidr: `10.0.${20 + i}.0/24`,
      availabilityZone,
    });
  }
  const early: string[] = [];
  world.simulator.faults.onCall(({ action, parameters }) => {
    const text = JSON.stringify(parameters);
    if (action !== "ModifyVpcEndpoint" || !text.includes("RemoveSubnet")) return;
    const endpoint = world.simulator.snapshot().endpoints.find(({ id }) => text.includes(id));
    if (endpoint?.state !== "available") early.push(endpoint?.serviceName ?? "unknown");
  });
  for (const service of services) {
    world.simulator.addService({
      region: hub.region,
      serviceName: `com.amazonaws.${hub.region}.${service}`,
      privateDnsNames: [`${service}.${hub.region}.amazonaws.com`],
      availabilityZones: ["a", "b", "c", "d"].map((letter) => `${hub.region}${letter}`),
    });
  }
  await world.apply({ ...draftOf(services, [alone]), hub: { ...hub, subnets } });
  expect(early).toEqual([]);
});

/** A world with a service for a spoke, and two more subnets in the zone of the hub's second. */
async function worldWithRivals(services: readonly string[] = ["ssm"]): Promise<{
  readonly world: World;
  readonly wanted: (subnet: string, more?: Partial<Draft>) => Draft;
}> {
  const world = await createWorld();
  const [stays, leaves] = hub.subnets;
  const { account, region, vpc } = hub;
  for (const [i, id] of rivals.entries())
    world.simulator.addSubnet({
      account,
      region,
      id,
      vpc,
      cidr: `10.0.${90 + i}.0/24`,
      availabilityZone: zoneOf(leaves),
    });
  await world.apply(draftOf(services, [alone]));
  await settle(world);
  const wanted = (subnet: string, more: Partial<Draft> = {}): Draft => ({
    ...draftOf(services, [alone], more),
    hub: { ...hub, subnets: [stays, subnet] },
  });
  return { world, wanted };
}

const rivals = ["subnet-0a1b2c3d4e5f60009", "subnet-0a1b2c3d4e5f60010"] as const;

test.each([
  ["stopped when the new endpoint is made", "CreateVpcEndpoint", "crash"],
  ["stopped when the record is moved", "ChangeResourceRecordSets", "crash"],
  ["not allowed to delete the old one", "DeleteVpcEndpoints", "refuse"],
] as const)(
  "a second change of subnets, after a first that was %s, leaves an endpoint that answers",
  async (_, action, how) => {
    const { world, wanted } = await worldWithRivals();
    world.simulator.faults.add(
      how === "crash"
        ? { action, nth: 1, when: "after", effect: { kind: "crash" } }
        : { action, when: "before", effect: { kind: "error", code: "UnauthorizedOperation", status: 403 } },
    );
    await world.tryApply(wanted(rivals[0]));
    world.simulator.faults.clear();
    await world.simulator.clock.sleep(3_600_000);
    const dark: string[] = [];
    world.simulator.faults.onCall(({ action: call }) => {
      if (!isAnswered(world)) dark.push(call);
    });
    await world.apply(wanted(rivals[1]));
    await settle(world);
    expect([dark, isAnswered(world)]).toEqual([[], true]);
    expect(isEmptyPlan(await world.plan(wanted(rivals[1])))).toBe(true);
  },
);

test("a scope that made a new endpoint and kept the old one is shown so, and the next change goes on from there", async () => {
  const { world, wanted } = await worldWithRivals();
  const spokes = [alone, pair];
  const scope = { only: [{ kind: "spoke" as const, name: pair.name }], exclude: [] };
  const { changes } = await world.plan(wanted(rivals[0], { spokes }), scope);
  expect(changes.filter(({ resource }) => resource === "endpoint").map(({ kind }) => kind)).toEqual(["create"]);
  await world.apply(wanted(rivals[0], { spokes }), { scope });
  await world.simulator.clock.sleep(3_600_000);
  await world.apply(wanted(rivals[1], { spokes }));
  await settle(world);
  expect(isAnswered(world)).toBe(true);
});

test("while subnets cannot be read, no endpoint of a half-made replacement is deleted", async () => {
  const { world, wanted } = await worldWithRivals(["ssm", "kms"]);
  world.simulator.faults.add({ action: "ChangeResourceRecordSets", nth: 1, when: "before", effect: { kind: "crash" } });
  await world.tryApply(wanted(rivals[0]));
  world.simulator.faults.clear();
  const effect = { kind: "error", code: "UnauthorizedOperation", status: 403 } as const;
  world.simulator.faults.add({ action: "DescribeSubnets", when: "before", effect });
  const { operations } = await world.plan(wanted(rivals[0]));
  expect(operations.filter(({ kind }) => kind === "delete-endpoint")).toEqual([]);
});

test("a replacement of many endpoints that was stopped goes on within the bound on deletes", async () => {
  const { world, wanted } = await worldWithRivals(["ssm", "kms", "logs", "sqs"]);
  const bound = { policy: { maxDeletes: { count: 2 } } };
  world.simulator.faults.add({ action: "DeleteVpcEndpoints", nth: 1, when: "before", effect: { kind: "crash" } });
  await world.tryApply(wanted(rivals[0], bound));
  world.simulator.faults.clear();
  await world.apply(wanted(rivals[0], bound));
  await settle(world);
  expect(isEmptyPlan(await world.plan(wanted(rivals[0], bound)))).toBe(true);
});

test.each([
  ["left out of the scope", {}, { only: [], exclude: [{ kind: "spoke" as const, name: "pair-1" }] }],
  ["on a service whose name moves", { dnsNames: ["*.example.internal"] }, { only: [], exclude: [] }],
])("a spoke with a slip in its VPC, %s, stays on its zones", async (_, more, scope) => {
  const world = await createWorld();
  const service = {
    name: "payments",
    serviceName: `com.amazonaws.${hub.region}.ssm`,
    dnsNames: ["pay.example.internal"],
  };
  const spokes = [alone, pair];
  await world.apply(draftOf([service], spokes));
  await settle(world);
  const answer = (): string =>
    world.simulator.resolve({ vpc: pair.vpc, region: hub.region, name: "pay.example.internal" }).kind;
  expect(answer()).toBe("addresses");
  const slipped = [alone, { ...pair, vpc: "vpc-0dead000000000001" }];
  await world.tryApply(draftOf([{ ...service, ...more }], slipped), { scope });
  await settle(world);
  expect(answer()).toBe("addresses");
});

test("a VPC of nobody leaves a service although a spoke of another service cannot be found", async () => {
  const world = await createWorld();
  const spokes = [alone, pair];
  await world.apply(draftOf(["ssm", "kms"], spokes));
  await settle(world);
  const future = { name: "future", account: "555555555555", vpc: "vpc-0dead000000000002", services: ["kms"] };
  const { changes } = await world.plan(draftOf(["ssm", "kms"], [alone, future]));
  const leaving = changes.filter(({ kind, resource }) => kind === "delete" && resource === "association");
  expect(leaving.map(({ key }) => key.split("/")[1])).toEqual([`ssm.${hub.region}.amazonaws.com`]);
});

test("a slip in the id of a spoke's VPC takes nobody off the zones", async () => {
  const world = await createWorld();
  await world.apply(draftOf(["ssm"], [alone, pair]));
  await settle(world);
  const before = [rulesOf(world), answerOf(world, pair.vpc)];
  const slipped = draftOf(["ssm"], [alone, { ...pair, vpc: "vpc-0dead000000000001" }]);
  const { changes, findings } = await world.plan(slipped);
  expect(changes).toEqual([]);
  expect(findings.map(({ code }) => code)).toEqual(["spoke.vpc-missing", "spoke.vpc-mistaken"]);
  expect(findings[1]?.message).toContain(pair.vpc);
  await world.apply(slipped);
  await settle(world);
  expect([rulesOf(world), answerOf(world, pair.vpc)]).toEqual(before);
  // Another spoke that leaves for good is known by its name.
  const gone = await world.plan({ ...slipped, spokes: [{ ...pair, vpc: "vpc-0dead000000000001" }] });
  expect(gone.changes).toEqual([]);
});

test("a rule goes a TTL after the spoke that came through it left, even if a run was stopped in between", async () => {
  const world = await createWorld();
  await world.apply(draftOf(["ssm"], [alone, pair]));
  await settle(world);
  const times: { readonly action: string; readonly at: number }[] = [];
  world.simulator.faults.onCall(({ action, isWrite }) => {
    if (isWrite) times.push({ action, at: world.simulator.clock.now() });
  });
  const stop = new AbortController();
  await world.tryApply(draftOf(["ssm"], [alone]), {
    signal: stop.signal,
    emit: (event) => {
      if (event.kind === "waiting" && event.reason.includes("security group")) stop.abort();
    },
  });
  await world.apply(draftOf(["ssm"], [alone]));
  const at = (name: string): number => times.find(({ action }) => action === name)?.at ?? Number.NaN;
  expect(at("RevokeSecurityGroupIngress") - at("DisassociateVPCFromHostedZone")).toBeGreaterThanOrEqual(60_000);
});

test.each([
  ["before anything is written", undefined],
  ["after the new endpoint is made", "CreateVpcEndpoint"],
  ["after the record is moved", "ChangeResourceRecordSets"],
])(
  "a subnet gives way to another of its availability zone, with a new endpoint; a run stopped %s goes on",
  async (_, last) => {
    const world = await createWorld();
    const [stays, leaves] = hub.subnets;
    const joins = "subnet-0a1b2c3d4e5f60009";
    const { account, region, vpc } = hub;
    world.simulator.addSubnet({
      account,
      region,
      id: joins,
      vpc,
      cidr: "10.0.90.0/24",
      availabilityZone: zoneOf(leaves),
    });
    await world.apply(draftOf(["ssm"], [alone]));
    await settle(world);
    const swapped = { ...draftOf(["ssm"], [alone]), hub: { ...hub, subnets: [stays, joins] } };
    const [change, ...others] = (await world.plan(swapped)).changes.filter(({ resource }) => resource === "endpoint");
    expect([change?.kind, others]).toEqual(["replace", []]);
    expect(change?.why).toContain(`${joins} is in the availability zone of ${leaves}`);
    const dark: string[] = [];
    world.simulator.faults.onCall(({ action }) => {
      if (world.simulator.resolve({ vpc: alone.vpc, region, name: `ssm.${region}.amazonaws.com` }).kind !== "addresses")
        dark.push(action);
    });
    if (last !== undefined) {
      world.simulator.faults.add({ action: last, nth: 1, when: "after", effect: { kind: "crash" } });
      await world.tryApply(swapped);
      world.simulator.faults.clear();
    }
    await world.apply(swapped);
    await settle(world);
    expect(dark).toEqual([]);
    const left = world.simulator.snapshot().endpoints.filter(({ state }) => !state.toLowerCase().startsWith("delet"));
    expect(left.map(({ subnets }) => [...subnets].sort())).toEqual([[stays, joins].sort()]);
    expect(isEmptyPlan(await world.plan(swapped))).toBe(true);
  },
);

test.each([
  ["a wildcard above it", ["pay.example.internal"], ["*.example.internal"]],
  ["a zone of its own", ["*.example.internal"], ["pay.example.internal"]],
])("a name that moves to %s never goes dark", async (_, from, to) => {
  const world = await createWorld();
  const service = { name: "payments", serviceName: `com.amazonaws.${hub.region}.ssm` };
  await world.apply(draftOf([{ ...service, dnsNames: from }], [alone]));
  await settle(world);
  const dark: string[] = [];
  world.simulator.faults.onCall(({ action }) => {
    const { kind } = world.simulator.resolve({ vpc: alone.vpc, region: hub.region, name: "pay.example.internal" });
    if (kind !== "addresses") dark.push(action);
  });
  await world.apply(draftOf([{ ...service, dnsNames: to }], [alone]));
  await settle(world);
  expect(dark).toEqual([]);
});

test("a provider whose list of names is empty for a while takes no zone away", async () => {
  const world = await createWorld();
  const serviceName = `com.amazonaws.vpce.${hub.region}.vpce-svc-0123456789abcdef0`;
  const offer = (privateDnsNames: readonly string[]): void =>
    world.simulator.addService({ region: hub.region, serviceName, privateDnsNames });
  offer(["pay.example.internal"]);
  const draft = draftOf([{ name: "payments", serviceName }], [alone]);
  await world.apply(draft);
  offer([]);
  const plan = await world.plan(draft);
  expect(plan.operations).toEqual([]);
  expect(plan.findings.map(({ code }) => code)).toContain("service.no-dns-name");
});

test("an authorization that was given although the answer was an error is taken back", async () => {
  const world = await createWorld();
  world.simulator.faults.add({
    action: "CreateVPCAssociationAuthorization",
    when: "after",
    effect: { kind: "error", code: "InternalFailure", status: 500 },
  });
  await world.apply(draftOf(["ssm"], [alone]));
  expect(world.simulator.snapshot().zones.flatMap(({ authorizations }) => authorizations)).toEqual([]);
});

test("a left-over authorization of a spoke that is held back is removed all the same, and none is given", async () => {
  const world = await createWorld();
  world.simulator.faults.add({
    action: "DeleteVPCAssociationAuthorization",
    when: "before",
    effect: { kind: "error", code: "InvalidInput" },
  });
  world.simulator.faults.add({
    action: "AssociateVPCWithHostedZone",
    when: "before",
    effect: { kind: "error", code: "InvalidInput" },
  });
  await world.apply(draftOf(["ssm"], [alone]));
  world.simulator.faults.clear();
  expect(world.simulator.snapshot().zones.flatMap(({ authorizations }) => authorizations)).toHaveLength(1);
  world.simulator.addRole({ account: alone.account, name: "vpce-hub", trusts: ["999999999999"] });
  await world.apply(draftOf(["ssm"], [alone]));
  expect(world.simulator.snapshot().zones.flatMap(({ authorizations }) => authorizations)).toEqual([]);
  const mark = world.mark();
  await world.apply(draftOf(["ssm"], [alone]));
  expect(world.writesSince(mark)).toEqual([]);
});

test("a plan that was shown long ago is not carried out when AWS has changed since", async () => {
  const world = await createWorld();
  await world.apply(draftOf(["ssm", "kms"], [alone]));
  const result = await world.tryApply(draftOf(["ssm"], [alone, pair]), {
    approve: async () => {
      await world.apply(draftOf(["ssm", "kms"], [alone, pair]));
      await world.simulator.clock.sleep(60_000);
      return true;
    },
  });
  expect(result.kind).toBe("stale");
});

test("rules that fit in the end but not on the way are found before any write", async () => {
  const world = await createWorld();
  const admitting = (first: number): Draft => ({
    ...draftOf(["ssm"], []),
    hub: { ...hub, allow: Array.from({ length: 40 }, (_, i) => `10.${first + 2 * i}.0.0/16`) },
  });
  await world.apply(admitting(0));
  const { findings } = await world.plan(admitting(101));
  expect(findings.map(({ code }) => code)).toEqual(["quota.ingress-rules"]);
});

/** Lets all that AWS does by itself come to its end. */
/** The availability zone in which the worlds have a subnet of the hub. */
function zoneOf(subnet: string | undefined): string {
  return `${hub.region}${"abc"[hub.subnets.indexOf(subnet ?? "")]}`;
}

async function settle(world: World): Promise<void> {
  await world.simulator.clock.sleep(200_000);
}

function answerOf({ simulator }: World, vpc: string): unknown {
  return simulator.resolve({ vpc, region: hub.region, name: `ssm.${hub.region}.amazonaws.com` });
}

function firstTwo([one, other]: readonly SpokeDraft[]): readonly [SpokeDraft, SpokeDraft] {
  if (one === undefined || other === undefined) throw new Error("the pool of spokes is empty");
  return [one, other];
}

function isAnswered({ simulator }: World): boolean {
  const { region } = hub;
  const answer = simulator.resolve({ vpc: alone.vpc, region, name: `ssm.${region}.amazonaws.com` });
  return answer.kind === "addresses";
}

function rulesOf({ simulator }: World): readonly string[] {
  const group = simulator.snapshot().securityGroups.find(({ name }) => name.startsWith("vpce-hub-"));
  return (group?.rules ?? [])
    .map(({ direction, source }) => `${direction} ${source}`)
    .toSorted((a, b) => (a < b ? -1 : 1));
}

async function worldWithTwoHubs(): Promise<World> {
  const world = await createWorld();
  const place = { account: hub.account, region: hub.region };
  world.simulator.addVpc({ ...place, id: otherHub.vpc, cidrs: ["10.200.0.0/16"] });
  for (const [i, id] of otherHub.subnets.entries()) {
    world.simulator.addSubnet({
      ...place,
      id,
      vpc: otherHub.vpc,
      cidr: `10.200.${i}.0/24`,
      availabilityZone: `${hub.region}${i === 0 ? "a" : "b"}`,
    });
  }
  return world;
}

async function applyApproved(world: World, draft: Draft): Promise<void> {
  const { id } = await world.plan(draft);
  await world.apply(draft, { allowDeletes: id });
}

async function untag({ simulator }: World, keys: readonly string[]): Promise<void> {
  const { requestHandler } = simulator;
  const client = new EC2Client({ region: hub.region, credentials: simulator.addAccount(hub.account), requestHandler });
  const Resources = simulator.snapshot().endpoints.map(({ id }) => id);
  await client.send(new DeleteTagsCommand({ Resources, Tags: keys.map((Key) => ({ Key })) }));
}
