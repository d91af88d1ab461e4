import { type Plan, compareToApproval, countOutcomes, isEmptyPlan, verdictOf } from "@vpce-hub/core";
import { type DarkInterval, type SimulatorOptions, watchNames } from "@vpce-hub/simulator";
import { expect, test } from "vitest";
import { giveOwnEndpoints } from "./support/by-hand.ts";
import { type Draft, type SpokeDraft, draftOf, everything, hub } from "./support/topologies.ts";
import { copiesOf } from "./support/copies.ts";
import { type KillPoint, killedAtWrite } from "./support/runs.ts";
import { verified } from "./support/verified.ts";
import { type World, awsTimes, createWorld, shapeOf } from "./support/world.ts";

// Spokes that have endpoints of their own, from the first look to the last endpoint retired, and back.

const [alone, pair, atHome] = ["alone", "pair-1", "at-home"].map((wanted): SpokeDraft => {
  const spoke = everything.spokes.find(({ name }) => name === wanted);
  if (spoke === undefined) throw new Error(`the pool has no ${wanted}`);
  return spoke;
}) as [SpokeDraft, SpokeDraft, SpokeDraft];

type Mode = NonNullable<SpokeDraft["localEndpoints"]>;

const services = ["ssm", "kms", "sqs"];
const names = services.map((service) => `${service}.${hub.region}.amazonaws.com`);
const asked = (mode: Mode, spokes: readonly SpokeDraft[] = [alone], more: Partial<SpokeDraft> = {}): Draft =>
  draftOf(
    services,
    spokes.map((spoke) => ({ ...spoke, ...more, localEndpoints: mode })),
    { policy: { maxDeletes: { count: 1_000 } } },
  );

/** A world in which spokes have endpoints of their own for two of three services, and the hub stands. */
async function brownfield(spokes: readonly SpokeDraft[] = [alone], options: SimulatorOptions = {}): Promise<World> {
  const world = await createWorld({ ...awsTimes, ...options });
  for (const spoke of spokes) await giveOwnEndpoints(world, spoke, { services: ["ssm", "kms"] });
  return world;
}

/** Who answers to the names of a spoke: the hub's zones, its own endpoints, or the public. */
function answersIn({ simulator }: World, { vpc }: SpokeDraft = alone): readonly string[] {
  return names.map((name) => {
    const answer = simulator.resolve({ vpc, region: hub.region, name });
    return answer.kind === "addresses" ? answer.from : answer.kind;
  });
}

function ownEndpoints({ simulator }: World, { vpc }: SpokeDraft = alone) {
  return simulator.snapshot().endpoints.filter((one) => one.vpc === vpc && !one.state.startsWith("delet"));
}

async function darkWhile(world: World, happen: () => Promise<unknown>): Promise<readonly DarkInterval[]> {
  const watch = watchNames(
    world.simulator,
    [alone, pair, atHome].map(({ vpc }) => ({ vpc, region: hub.region, names })),
  );
  await happen();
  await world.simulator.clock.sleep(150_000);
  watch.stop();
  return watch.dark();
}

const codes = ({ findings }: Plan): readonly string[] => findings.map(({ code }) => code);

test("kept endpoints serve on, are told of with ids, tags and price, and fail nothing", async () => {
  const world = await brownfield();
  const draft = asked("keep");
  const report = await world.apply(draft);
  expect(countOutcomes(report.outcomes)).toMatchObject({ failed: 0, skipped: 0 });
  expect(answersIn(world)).toEqual(["endpoint", "endpoint", "zone"]);
  const plan = await world.plan(draft);
  expect([isEmptyPlan(plan), codes(plan)]).toEqual([true, ["spoke.local-endpoint"]]);
  expect(plan.overview.cells.flat()).toEqual(["own", "own", "there"]);
  const [told] = plan.findings;
  for (const { id } of ownEndpoints(world)) expect(told?.message).toContain(id);
  expect(told?.message).toContain("tagged Name=made-by-app; 10.22 USD a month");
});

test("the route tables of a spoke that switches and joins are read once", async () => {
  const world = await brownfield([alone, pair]);
  const mark = world.mark();
  const plan = await world.plan(asked("switch", [alone, pair]));
  const switched = plan.changes.flatMap((change) => (change.kind === "switch" ? change.subject : []));
  expect(switched).toHaveLength(4);
  const reads = world.simulator.log.slice(mark).filter(({ action }) => action === "DescribeRouteTables");
  expect(reads.map(({ account }) => account).toSorted()).toEqual([hub.account, alone.account, pair.account].toSorted());
});

test("a spoke is switched without a dark moment, service by service, and the report says how long each name was public", async () => {
  const world = await brownfield([alone, pair, atHome]);
  await world.apply(asked("keep", [alone, pair, atHome]));
  const draft = asked("switch", [alone, pair, atHome]);
  const plan = await world.plan(draft);
  expect(plan.changes.filter(({ kind }) => kind === "switch")).toHaveLength(6);
  expect(codes(plan)).toContain("spoke.endpoint-references");
  const dark = await darkWhile(world, async () => {
    const report = await world.apply(draft);
    expect(countOutcomes(report.outcomes)).toMatchObject({ failed: 0, skipped: 0 });
    expect(report.gaps.map(({ name, servedBy }) => `${name} ${servedBy}`).toSorted()).toEqual(
      names
        .slice(0, 2)
        .flatMap((name) => Array.from({ length: 3 }, () => `${name} hub`))
        .toSorted(),
    );
    for (const { ms } of report.gaps) expect(ms).toBeLessThan(120_000);
    expect(Math.abs(report.elapsedMs - report.estimate.ms)).toBeLessThan(report.estimate.ms / 2);
  });
  expect(dark).toEqual([]);
  for (const spoke of [alone, pair, atHome]) expect(answersIn(world, spoke)).toEqual(["zone", "zone", "zone"]);
  const mark = world.mark();
  expect(isEmptyPlan(await world.plan(draft))).toBe(true);
  await world.apply(draft);
  expect(world.writesSince(mark)).toEqual([]);
});

test("the way back is one line, and leaves what was there before", async () => {
  const world = await brownfield([alone, pair, atHome]);
  const spokes = [alone, pair, atHome];
  await world.apply(asked("keep", spokes));
  const before = shapeOf(world);
  await world.apply(asked("switch", spokes));
  await world.simulator.clock.sleep(200_000);
  const dark = await darkWhile(world, async () => {
    const report = await world.apply(asked("keep", spokes));
    expect(countOutcomes(report.outcomes)).toMatchObject({ failed: 0, skipped: 0 });
    expect(report.gaps.map(({ servedBy }) => servedBy)).toEqual(Array.from({ length: 6 }, () => "spoke"));
  });
  expect(dark).toEqual([]);
  expect(shapeOf(world)).toEqual(before);
  for (const spoke of spokes) expect(answersIn(world, spoke)).toEqual(["endpoint", "endpoint", "zone"]);
});

test("switched endpoints are retired when they have drained and nobody is connected, and not before", async () => {
  const world = await brownfield();
  const draft = asked("retire", [alone], { drain: "1h" });
  const [first, second] = ownEndpoints(world);
  const traffic = { region: hub.region, connections: 3, sinceMs: 3_600_000 };
  world.simulator.addTraffic({ ...traffic, endpoint: first?.id ?? "", lingersMs: 60_000 });
  world.simulator.addTraffic({ ...traffic, endpoint: second?.id ?? "", lingersMs: 4 * 3_600_000 });
  await world.apply(draft);
  const early = await world.plan(draft);
  expect(isEmptyPlan(early)).toBe(true);
  expect(early.findings.find(({ code }) => code === "spoke.retires-later")?.message).toMatch(
    /is retired from 20\d\d-\d\d-\d\dT/,
  );
  await world.simulator.clock.sleep(3 * 3_600_000);
  const plan = await world.plan(draft);
  expect(plan.changes.map(({ kind, key }) => `${kind} ${key.split("/")[3] ?? ""}`)).toEqual([`retire ${first?.id}`]);
  expect(plan.findings.find(({ code }) => code === "spoke.retires-later")?.message).toContain("has connections still");
  const dark = await darkWhile(world, async () => {
    const report = await world.apply(draft);
    expect(countOutcomes(report.outcomes)).toMatchObject({ applied: 1, failed: 0 });
  });
  expect(dark).toEqual([]);
  expect(ownEndpoints(world).map(({ id }) => id)).toEqual([second?.id]);
  await world.simulator.clock.sleep(3 * 3_600_000);
  await world.apply(draft);
  expect(ownEndpoints(world)).toEqual([]);
  expect(isEmptyPlan(await world.plan(draft))).toBe(true);
});

test.each([
  ["keep", "switch"],
  ["switch", "keep"],
] as const)(
  "killed at any write on the way from %s to %s, the next run ends where an undisturbed one does",
  async (before, wanted) => {
    const undisturbed = await travelled({ before, wanted });
    const goal = shapeWithoutTimes(undisturbed.world);
    expect(undisturbed.writes).toBeGreaterThan(2);
    for (const when of ["before", "after"] as const)
      for (let nth = 1; nth <= undisturbed.writes; nth += 1) {
        const { world } = await travelled({ before, wanted, kill: { nth, when } });
        expect(isEmptyPlan(await world.plan(one(wanted)))).toBe(true);
        expect(shapeWithoutTimes(world)).toEqual(goal);
      }
  },
);

test("killed at any write of a switch, the way back leads to what was there before", async () => {
  const { world: start, writes } = await travelled({ before: "keep", wanted: "keep" });
  const goal = shapeOf(start);
  expect(writes).toBe(0);
  for (let nth = 1; nth <= 6; nth += 1) {
    const { world } = await travelled({ before: "keep", wanted: "switch", kill: { nth, when: "after" }, next: "keep" });
    expect(shapeOf(world)).toEqual(goal);
    expect(isEmptyPlan(await world.plan(one("keep")))).toBe(true);
  }
});

test("killed between two services, the next run finishes the one and then the other", async () => {
  for (const nth of [5, 8, 10]) {
    const world = await brownfield([alone], quick);
    await world.apply(asked("keep"));
    await killedAtWrite(world, { nth, when: "after" }, (requestHandler) =>
      world.tryApply(asked("switch"), { requestHandler }),
    );
    const report = await world.apply(asked("switch"));
    expect(countOutcomes(report.outcomes)).toMatchObject({ failed: 0, skipped: 0 });
    await world.simulator.clock.sleep(60_000);
    expect(answersIn(world)).toEqual(["zone", "zone", "zone"]);
    expect(isEmptyPlan(await world.plan(asked("switch")))).toBe(true);
  }
});

test("where a spoke cannot join, its own endpoint serves again, and the next service is not begun", async () => {
  const world = await brownfield();
  await world.apply(asked("keep"));
  const before = shapeOf(world);
  world.simulator.faults.add({
    account: alone.account,
    action: "AssociateVPCWithHostedZone",
    when: "before",
    effect: { kind: "error", code: "AccessDenied", status: 403 },
  });
  const dark = await darkWhile(world, async () => {
    const report = await world.apply(asked("switch"));
    const failed = report.outcomes.flatMap((one) =>
      one.kind === "failed" ? `${one.operation.kind} ${one.error.code}` : [],
    );
    expect(failed).toEqual(["associate aws.access-denied", "conclude-switch apply.switch-undone"]);
    const [first, second] = ownEndpoints(world)
      .map(({ id }) => id)
      .toSorted();
    const skipped = report.outcomes.filter(({ kind }) => kind === "skipped").map(({ operation }) => operation.id);
    expect(skipped.every((id) => !id.includes(`${first}`))).toBe(true);
    expect(skipped.filter((id) => id.includes(`${second}`))).toHaveLength(3);
    expect(report.gaps.map(({ servedBy }) => servedBy)).toEqual(["spoke"]);
    expect(report.checks).toEqual([]);
  });
  expect(dark).toEqual([]);
  expect(answersIn(world)).toEqual(["endpoint", "endpoint", "zone"]);
  expect(shapeOf(world)).toEqual(before);
  world.simulator.faults.clear();
  await world.apply(asked("switch"));
  expect(answersIn(world)).toEqual(["zone", "zone", "zone"]);
});

test("where private DNS cannot be turned on again, the spoke uses the hub as before", async () => {
  const world = await brownfield();
  await world.apply(asked("switch"));
  await world.simulator.clock.sleep(200_000);
  const before = shapeOf(world);
  world.simulator.faults.add({
    account: alone.account,
    action: "ModifyVpcEndpoint",
    when: "before",
    effect: { kind: "error", code: "UnauthorizedOperation", status: 403 },
  });
  const dark = await darkWhile(world, async () => {
    const report = await world.apply(asked("keep"));
    expect(report.outcomes.filter(({ kind }) => kind === "failed").map(({ operation }) => operation.kind)).toContain(
      "conclude-switch",
    );
  });
  expect(dark).toEqual([]);
  expect(shapeOf(world)).toEqual(before);
  expect(answersIn(world)).toEqual(["zone", "zone", "zone"]);
});

test("a run that is stopped in the middle of a switch goes back before it ends", async () => {
  const world = await brownfield();
  await world.apply(asked("keep"));
  const before = shapeOf(world);
  const stop = new AbortController();
  world.simulator.faults.onCall(({ action }) => {
    if (action === "ModifyVpcEndpoint") setImmediate(() => stop.abort());
  });
  const dark = await darkWhile(world, async () => {
    const report = await world.apply(asked("switch"), { signal: stop.signal });
    expect(report.isInterrupted).toBe(true);
  });
  expect(dark).toEqual([]);
  expect(answersIn(world)).toEqual(["endpoint", "endpoint", "zone"]);
  expect(shapeOf(world)).toEqual(before);
});

const paces: Readonly<Record<string, SimulatorOptions>> = {
  "reads behind by 5 s": { readLagMs: 5_000 },
  "tags behind by 10 s": { tagLagMs: 10_000 },
  "associations listed after a minute": { associations: { listedMs: 60_000 } },
  "associations known 30 s after they are in sync": { associations: { resolvedMs: 60_000 } },
  "hidden zones that linger two minutes": { hiddenZoneLagMs: 120_000 },
};

test.each(Object.entries(paces))("with %s, there and back again is the same, and nothing is dark", async (_, pace) => {
  const world = await createWorld({ ...awsTimes, ...pace });
  await giveOwnEndpoints(world, alone, { services: ["ssm"] });
  await world.apply(one("keep"));
  await world.simulator.clock.sleep(200_000);
  const before = shapeOf(world);
  for (const [mode, from] of [
    ["switch", "zone"],
    ["keep", "endpoint"],
  ] as const) {
    const dark = await darkWhile(world, async () => {
      const report = await world.apply(one(mode));
      expect(countOutcomes(report.outcomes)).toMatchObject({ failed: 0, skipped: 0 });
    });
    expect(dark).toEqual([]);
    expect(answersIn(world)[0]).toBe(from);
    expect(isEmptyPlan(await world.plan(one(mode)))).toBe(true);
  }
  expect(shapeOf(world)).toEqual(before);
});

test("a spoke without a way to the internet is switched only where that is accepted", async () => {
  const world = await createWorld();
  await giveOwnEndpoints(world, alone, { services: ["ssm", "kms"], way: "none" });
  const plan = await world.plan(asked("switch"));
  expect(new Set(plan.blocked.map(({ because }) => because.code))).toEqual(new Set(["spoke.no-internet"]));
  await world.apply(asked("switch"));
  expect(answersIn(world)).toEqual(["endpoint", "endpoint", "zone"]);
  await world.apply(asked("switch", [alone], { acceptGap: true }));
  expect(answersIn(world)).toEqual(["zone", "zone", "zone"]);
});

test("below a zone that the spoke is on a name would be dark in the gap, there and back, so that must be accepted", async () => {
  const world = await createWorld();
  for (const [service, name] of [
    ["kms", "example.internal"],
    ["ssm", "a.example.internal"],
  ] as const)
    world.simulator.addService({
      region: hub.region,
      serviceName: `com.amazonaws.${hub.region}.${service}`,
      privateDnsNames: [name],
    });
  await giveOwnEndpoints(world, alone, { services: ["ssm"] });
  const nested = (mode: Mode, acceptGap = false): Draft => ({
    ...asked(mode, [alone], { acceptGap }),
    services: ["kms", "ssm"],
  });
  const answer = (): string => {
    const found = world.simulator.resolve({ vpc: alone.vpc, region: hub.region, name: "a.example.internal" });
    return found.kind === "addresses" ? found.from : found.kind;
  };
  await world.apply(nested("keep"));
  for (const [mode, from, to] of [
    ["switch", "endpoint", "zone"],
    ["keep", "zone", "endpoint"],
  ] as const) {
    const plan = await world.plan(nested(mode));
    expect(new Set(plan.blocked.map(({ because }) => because.code))).toEqual(new Set(["spoke.zone-above"]));
    await world.apply(nested(mode));
    expect(answer()).toBe(from);
    const watch = watchNames(world.simulator, [{ vpc: alone.vpc, region: hub.region, names: ["a.example.internal"] }]);
    await world.apply(nested(mode, true));
    await world.simulator.clock.sleep(150_000);
    watch.stop();
    // What the finding says is so.
    expect(watch.dark()).not.toEqual([]);
    expect(answer()).toBe(to);
    await world.simulator.clock.sleep(1_000_000);
  }
});

test("where the zone of the endpoint does not go in time, the way back is taken", async () => {
  const world = await brownfield([alone], { ...quick, hiddenZoneLagMs: 600_000 });
  await world.apply(asked("keep"));
  const report = await world.apply(asked("switch"));
  expect(report.outcomes.filter(({ kind }) => kind === "failed").length).toBeGreaterThan(0);
  await world.simulator.clock.sleep(60_000);
  expect(answersIn(world)).toEqual(["endpoint", "endpoint", "zone"]);
  const own = ownEndpoints(world);
  expect(own.map(({ privateDnsEnabled }) => privateDnsEnabled)).toEqual([true, true]);
  expect(own.flatMap(({ tags }) => Object.keys(tags)).filter((key) => key.startsWith("vpce-hub:"))).toEqual([]);
});

test("where the hub cannot have a zone of the name, private DNS of the spoke stays as it is", async () => {
  const world = await createWorld(quick);
  await world.apply({ ...draftOf(["ssm"], []), name: "other-team" });
  await giveOwnEndpoints(world, alone, { services: ["ssm", "kms"] });
  const plan = await world.plan(asked("switch"));
  expect(plan.blocked.flatMap(({ change }) => (change.kind === "switch" ? change.services : []))).toEqual(["ssm"]);
  await world.apply(asked("switch"));
  expect(answersIn(world)).toEqual(["endpoint", "zone", "zone"]);
  expect(ownEndpoints(world).map(({ privateDnsEnabled }) => privateDnsEnabled)).toEqual([true, false]);
});

test("an approved switch that was killed goes on under its approval", async () => {
  for (const nth of [3, 6]) {
    const world = await brownfield([alone], quick);
    const { approval } = await world.plan(asked("switch"));
    await killedAtWrite(world, { nth, when: "after" }, (requestHandler) =>
      world.tryApply(asked("switch"), { requestHandler }),
    );
    expect(compareToApproval(await world.plan(asked("switch")), approval)).toMatchObject({ kind: "rest" });
  }
});

/** Worlds of which many are needed. */
const quick: SimulatorOptions = { endpointReadyMs: 1000, propagationMs: 1000 };

/** One service and one spoke. */
const one = (mode: Mode): Draft => ({ ...asked(mode), services: ["ssm"] });

interface Journey {
  readonly before: Mode;
  readonly wanted: Mode;
  readonly kill?: KillPoint;
  /** What is asked for after the kill; default: the same. */
  readonly next?: Mode;
}

/** Returns a world in which a mode has been applied and all has settled; each call, one of its own. */
const startOf = copiesOf(begin, (world) => world.copy());

async function begin(mode: Mode): Promise<World> {
  const world = await createWorld(quick);
  await giveOwnEndpoints(world, alone, { services: ["ssm"] });
  await world.apply(one(mode));
  await world.simulator.clock.sleep(200_000);
  return world;
}

async function travelled({ before, wanted, kill, next = wanted }: Journey): Promise<{
  readonly world: World;
  readonly writes: number;
}> {
  const world = await startOf(before);
  const mark = world.mark();
  if (kill === undefined) await world.tryApply(one(wanted));
  else await killedAtWrite(world, kill, (requestHandler) => world.tryApply(one(wanted), { requestHandler }));
  const writes = world.writesSince(mark).length;
  if (kill !== undefined) await world.apply(one(next));
  await world.simulator.clock.sleep(200_000);
  return { world, writes };
}

function shapeWithoutTimes(world: World): unknown {
  return JSON.parse(
    JSON.stringify(shapeOf(world)).replaceAll(/"vpce-hub:switched":"[^"]*"/g, '"vpce-hub:switched":""'),
  );
}

test("a spoke that keeps what it has of its own verifies well, as it is found and after the way back", async () => {
  const world = await createWorld(quick);
  await giveOwnEndpoints(world, alone, { services: ["ssm"] });
  for (const mode of ["keep", "switch", "keep"] as const) {
    const draft: Draft = { ...one(mode), defaults: { reachability: "assume" } };
    await world.apply(draft);
    await world.simulator.clock.sleep(200_000);
    const verification = await verified(world, draft);
    expect([mode, verdictOf(verification)]).toEqual([mode, "well"]);
    expect(verification.spokes.flatMap(({ links }) => links.map(({ service }) => service)).includes("ssm")).toBe(
      mode === "switch",
    );
  }
});
