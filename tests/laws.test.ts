import fc from "fast-check";
import { canonicalJson, isEmptyPlan, makePlan } from "@vpce-hub/core";
import { planDocument } from "@vpce-hub/runner";
import type { LoggedCall } from "@vpce-hub/simulator";
import { expect, test } from "vitest";
import {
  type Draft,
  draftOf,
  eitherDrafts as drafts,
  everything,
  hub,
  sessionManager,
  twelveServices,
} from "./support/topologies.ts";
import { killedAtWrite } from "./support/runs.ts";
import { type World, awsTimes, createWorld, outsider, several, shapeOf, topologyOf } from "./support/world.ts";

// The laws of the product, each over generated topologies and worlds. How often each is tried is chosen so that the
// whole suite stays within minutes.

test("law 1: a plan writes nothing, whatever the topology and the world", async () => {
  await fc.assert(
    fc.asyncProperty(drafts, drafts, async (before, wanted) => {
      const world = await createWorld(several);
      await world.apply(before);
      const mark = world.mark();
      const shape = shapeOf(world);
      await world.plan(wanted);
      expect(world.writesSince(mark)).toEqual([]);
      expect(shapeOf(world)).toEqual(shape);
    }),
    { numRuns: runs(8) },
  );
});

test("law 2: after an apply the plan is empty and a second apply writes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(drafts, { minLength: 1, maxLength: 3 }), async (history) => {
      const world = await createWorld(several);
      for (const draft of history) {
        await world.apply(draft);
        expect(isEmptyPlan(await world.plan(draft))).toBe(true);
        const mark = world.mark();
        await world.apply(draft);
        expect(world.writesSince(mark)).toEqual([]);
      }
    }),
    { numRuns: runs(12) },
  );
});

test("law 2: what a topology had before leaves no trace", async () => {
  await fc.assert(
    fc.asyncProperty(drafts, drafts, async (before, wanted) => {
      const [travelled, direct] = [await createWorld(several), await createWorld()];
      await travelled.apply(before);
      await settle(travelled);
      await travelled.apply(withoutStrangers(wanted));
      await direct.apply(withoutStrangers(wanted));
      expect(shapeOf(travelled)).toEqual(shapeOf(direct));
    }),
    { numRuns: runs(10) },
  );
});

test("law 3: the same input gives the same bytes, in whatever order AWS lists things", async () => {
  await fc.assert(
    fc.asyncProperty(drafts, drafts, fc.integer(), async (before, wanted, seed) => {
      const world = await createWorld(several);
      await world.apply(before);
      const topology = await topologyOf(wanted);
      const { environment, state } = await world.observe(wanted);
      const shuffled = makePlan(topology, shuffle(environment, seed), shuffle(state, seed));
      expect(canonicalJson(planDocument(shuffled))).toBe(
        canonicalJson(planDocument(makePlan(topology, environment, state))),
      );
    }),
    { numRuns: runs(12) },
  );
});

/**
 * Where spokes keep endpoints of their own, nothing hangs on which they have; and a network that could not be looked at
 * holds nobody back (law 11). A plan warns, and is complete.
 */
function isOnlyWarnedOf({ service, action, account }: LoggedCall): boolean {
  const ofNetworks =
    /^Describe(?:RouteTables|NetworkAcls|DhcpOptions|NatGateways|VpcPeeringConnections|TransitGateway\w*)$|^GetManagedPrefixList/;
  if (service === "route53resolver" || action === "DescribeVpcEndpoints" || ofNetworks.test(action)) return true;
  return action === "DescribeSubnets" && account !== hub.account;
}

test("law 5: what could not be read is neither removed nor made, and the plan says that it is incomplete", async () => {
  await fc.assert(
    fc.asyncProperty(drafts, drafts, fc.nat(), async (before, wanted, choice) => {
      const world = await createWorld(several);
      await world.apply(before);
      const mark = world.mark();
      const whole = new Set((await world.plan(wanted)).operations.map(({ id }) => id));
      const reads = world.simulator.log.slice(mark).filter((call) => call.service !== "sts" && !isOnlyWarnedOf(call));
      const denied = reads[choice % reads.length];
      if (denied === undefined) return;
      const { service, action, account } = denied;
      world.simulator.faults.add({
        service,
        action,
        account,
        when: "before",
        effect: { kind: "error", code: "AccessDenied", status: 403 },
      });
      const blind = await world.plan(wanted);
      expect(blind.isComplete).toBe(false);
      expect(
        blind.operations.filter(({ id }) => !whole.has(id) && !isRecordConfirmation(id)).map(({ id }) => id),
      ).toEqual([]);
    }),
    { numRuns: runs(12) },
  );
});

test("law 5: a spoke whose role is refused keeps what it has, and the others go on", async () => {
  const world = await createWorld(several);
  await world.apply(sessionManager);
  world.simulator.addRole({ account: "222222222222", name: "vpce-hub", trusts: ["999999999999"] });
  const report = await world.apply(draftOf(["ssm", "kms"], everything.spokes.slice(0, 2)));
  const zonesOf = (vpc: string): readonly string[] =>
    world.simulator
      .snapshot()
      .zones.filter(({ associations }) => associations.some((link) => link.vpc === vpc))
      .map(({ name }) => name);
  expect(report.outcomes.filter(({ kind }) => kind !== "applied")).toEqual([]);
  expect(zonesOf("vpc-0c1b2c3d4e5f60001").toSorted()).toEqual([
    "kms.ap-northeast-1.amazonaws.com",
    "ssm.ap-northeast-1.amazonaws.com",
  ]);
  expect(zonesOf("vpc-0b1b2c3d4e5f60001")).toContain("ssm.ap-northeast-1.amazonaws.com");
  expect(report.blocked.map(({ change }) => change.key)).toEqual([
    "association/kms.ap-northeast-1.amazonaws.com/ap-northeast-1/vpc-0b1b2c3d4e5f60001",
  ]);
});

test("law 4: killed before or after any write, the next run ends where an undisturbed one does", async () => {
  await expectResumable(draftOf(["ssm"], everything.spokes.slice(0, 1)), sessionManager);
});

test("law 4: killed anywhere while services and spokes are removed, the next run ends where an undisturbed one does", async () => {
  await expectResumable(sessionManager, draftOf(["ssm"], sessionManager.spokes.slice(0, 1)));
});

test("law 6: a name that a spoke resolves never goes dark while anything changes", async () => {
  await fc.assert(
    fc.asyncProperty(drafts, drafts, async (before, wanted) => {
      const world = await createWorld({ ...awsTimes, ...several });
      await world.apply(before);
      await settle(world);
      const dark = watchForDarkness(world, namesOf(world));
      await world.apply(wanted);
      await settle(world);
      expect(dark()).toEqual([]);
    }),
    { numRuns: runs(10) },
  );
});

test("law 6: no spoke is associated with a zone before the records are in sync", async () => {
  await fc.assert(
    fc.asyncProperty(drafts, async (draft) => {
      const world = await createWorld({ ...awsTimes, ...several });
      const early = watchAssociations(world);
      await world.apply(draft);
      expect(early()).toEqual([]);
    }),
    { numRuns: runs(8) },
  );
});

test("law 7: no authorization is left, even when every association fails", async () => {
  const world = await createWorld(several);
  world.simulator.faults.add({
    action: "AssociateVPCWithHostedZone",
    when: "before",
    effect: { kind: "error", code: "InvalidInput" },
  });
  const report = await world.apply(sessionManager);
  expect(report.outcomes.filter(({ kind }) => kind === "failed")).toHaveLength(6);
  expect(openAuthorizations(world)).toEqual([]);
});

test("law 7: authorizations that somebody left open are found and removed", async () => {
  const world = await createWorld(several);
  await world.apply(sessionManager);
  await world.apply(sessionManager);
  const killAt = {
    action: "DeleteVPCAssociationAuthorization",
    when: "before" as const,
    effect: { kind: "crash" as const },
  };
  const other = await createWorld(several);
  other.simulator.faults.add({ ...killAt, nth: 2 });
  await other.tryApply(sessionManager);
  other.simulator.faults.clear();
  expect(openAuthorizations(other)).not.toEqual([]);
  await other.apply(sessionManager);
  expect(openAuthorizations(other)).toEqual([]);
  expect(shapeOf(other)).toEqual(shapeOf(world));
});

test("law 8: what another topology made in the same hub stays as it is, whatever ours asks for", async () => {
  await fc.assert(
    fc.asyncProperty(drafts, fc.array(drafts, { minLength: 1, maxLength: 2 }), async (foreign, history) => {
      const world = await createWorld(several);
      await world.apply({ ...foreign, name: "other-team" });
      const before = foreignThings(world);
      for (const draft of history) await world.tryApply(draft);
      expect(foreignThings(world)).toEqual(before);
    }),
    { numRuns: runs(10) },
  );
});

test("law 8: a zone in the way is reported with its owner and remedy, and only what needs its place is held back", async () => {
  const world = await createWorld(several);
  await world.apply({ ...draftOf(["ssm"], []), name: "other-team" });
  const plan = await world.plan(sessionManager);
  const conflict = plan.findings.find(({ code }) => code === "zone.conflict");
  expect(conflict?.message).toContain("already has a zone ssm.ap-northeast-1.amazonaws.com");
  expect(conflict?.hint).toContain("let one topology serve this name");
  expect(plan.blocked.filter(({ change }) => !/\/ssm(\.|$)/.test(change.key))).toEqual([]);
  expect(plan.changes.filter(({ resource }) => resource === "zone").map(({ key }) => key)).toEqual([
    "zone/ec2messages.ap-northeast-1.amazonaws.com",
    "zone/ssmmessages.ap-northeast-1.amazonaws.com",
  ]);
});

test("law 9: a failure stops only what depends on it", async () => {
  const world = await createWorld(several);
  world.simulator.faults.add({
    account: "222222222222",
    action: "AssociateVPCWithHostedZone",
    when: "before",
    effect: { kind: "error", code: "InvalidInput" },
  });
  const report = await world.apply(everything);
  const failed = report.outcomes.flatMap((outcome) =>
    outcome.kind === "failed" ? outcome.operation.caller.account : [],
  );
  expect(new Set(failed)).toEqual(new Set(["222222222222"]));
  expect(report.outcomes.filter(({ kind }) => kind === "skipped")).toEqual([]);
});

test("law 10: AWS has nothing to throttle, however large the topology", async () => {
  const spokes = Array.from({ length: 30 }, (_, i) => ({
    name: `spoke-${i}`,
    account: String(200_000_000_000 + i),
    vpc: `vpc-0b${String(i).padStart(15, "0")}`,
  }));
  const draft = draftOf(twelveServices, spokes);
  const world = await createWorld({ ...awsTimes, throttling: "current" }, draft);
  await world.apply(draft);
  expect(world.simulator.log.filter(({ error }) => error === "Throttling" || error === "RequestLimitExceeded")).toEqual(
    [],
  );
});

/** How often a property is tried: VPCE_RUNS multiplies it, for a longer search than a commit can wait for. */
function runs(usual: number): number {
  return usual * Number(process.env["VPCE_RUNS"] ?? 1);
}

/** Lets all that AWS does by itself come to its end: propagation, endpoints on their way. */
async function settle(world: World): Promise<void> {
  await world.simulator.clock.sleep(200_000);
}

function openAuthorizations(world: World): readonly string[] {
  return world.simulator
    .snapshot()
    .zones.flatMap(({ name, authorizations }) => authorizations.map(({ vpc }) => `${name} ${vpc}`));
}

async function expectResumable(before: Draft, wanted: Draft): Promise<void> {
  const start = await createWorld(several);
  await start.apply(before);
  await settle(start);
  const undisturbed = start.copy();
  const mark = undisturbed.mark();
  await undisturbed.apply(wanted);
  await settle(undisturbed);
  const goal = shapeOf(undisturbed);
  const writes = undisturbed.writesSince(mark).length;
  expect(writes).toBeGreaterThan(10);
  for (const when of ["before", "after"] as const) {
    for (let nth = 1; nth <= writes; nth++) expect(await shapeAfterKill({ start, wanted, nth, when })).toEqual(goal);
  }
}

interface Kill {
  readonly start: World;
  readonly wanted: Draft;
  /** Which write it is, counted from 1. */
  readonly nth: number;
  readonly when: "before" | "after";
}

async function shapeAfterKill({ start, wanted, nth, when }: Kill): Promise<unknown> {
  const world = start.copy();
  const end = await killedAtWrite(world, { nth, when }, (requestHandler) => world.tryApply(wanted, { requestHandler }));
  expect(end).toBe("killed");
  await world.apply(wanted);
  await settle(world);
  expect(isEmptyPlan(await world.plan(wanted))).toBe(true);
  return shapeOf(world);
}

interface NamePlace {
  readonly vpc: string;
  readonly region: string;
  readonly name: string;
}

/** The operation that only makes sure of records; a blind plan may need one where the whole plan changes records. */
function isRecordConfirmation(id: string): boolean {
  return id.startsWith("change-records:");
}

function foreignThings({ simulator }: World): unknown {
  const { zones, endpoints, securityGroups } = simulator.snapshot();
  return [zones, endpoints, securityGroups].map((things) =>
    things.filter(({ tags }) => tags["vpce-hub:topology"] === "other-team").toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
}

/** Returns a copy of a value in which every list and map is in another order. */
function shuffle<T>(value: T, seed: number): T {
  const random = mulberry(seed);
  const shuffled = <I>(items: readonly I[]): readonly I[] =>
    items
      .map((item) => ({ item, at: random() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const visit = (part: unknown): unknown => {
    if (Array.isArray(part)) return shuffled(part.map(visit));
    if (part instanceof Map) return new Map(shuffled([...part]).map(([key, member]) => [key, visit(member)]));
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, member]) => [key, visit(member)]));
  };
  return visit(value) as T;
}

/** A small generator of numbers between 0 and 1: the same for the same seed. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** VPCs that are not in the topology are taken off. */
function withoutStrangers(draft: Draft): Draft {
  return { ...draft, policy: { ...draft.policy, extraAssociations: "remove" } };
}

/**
 * Every name that resolves in some spoke now. The hub cannot be taken off a zone that goes (LastVPCAssociation), so
 * for it there is a moment between the last record and the zone.
 */
function namesOf({ simulator }: World): readonly NamePlace[] {
  const { zones, vpcs: all } = simulator.snapshot();
  const vpcs = all.filter(({ id }) => id !== everything.hub.vpc);
  const names = [...new Set(zones.flatMap(({ records }) => records.map(({ name }) => name.replace(/^\*\./, "any."))))]
    // The apex of some wildcards is known in zones only, and rightly gone with them.
    .filter((name) => simulator.resolve({ vpc: outsider.id, region: outsider.region, name }).kind === "addresses");
  return vpcs
    .flatMap(({ id, region }) => names.map((name) => ({ vpc: id, region, name })))
    .filter((place) => simulator.resolve(place).kind === "addresses");
}

/** Looks, at every call from now on, whether a name has gone dark. */
function watchForDarkness({ simulator }: World, places: readonly NamePlace[]): () => readonly string[] {
  const dark = new Set<string>();
  const look = (): void => {
    for (const place of places) {
      if (simulator.resolve(place).kind !== "addresses") dark.add(`${place.name} in ${place.vpc}`);
    }
  };
  simulator.faults.onCall(look);
  return () => {
    look();
    return [...dark];
  };
}

/** Notes each association of a spoke with a zone whose records are not yet answered in the hub. */
function watchAssociations({ simulator }: World): () => readonly string[] {
  const early: string[] = [];
  simulator.faults.onCall(({ action, parameters }) => {
    if (action !== "AssociateVPCWithHostedZone") return;
    const zone = simulator.snapshot().zones.find(({ id }) => JSON.stringify(parameters).includes(id));
    for (const { name, type } of zone?.records ?? []) {
      if (type !== "A") continue;
      const answer = simulator.resolve({
        vpc: hub.vpc,
        region: everything.hub.region,
        name: name.replace("*", "any"),
      });
      if (answer.kind !== "addresses" || answer.from !== "zone") early.push(name);
    }
    if (zone === undefined || !zone.records.some(({ type }) => type === "A")) early.push(zone?.name ?? "unknown zone");
  });
  return () => early;
}
