import { type Topology, isEmptyPlan } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { apply, planFor } from "../testing/apply.ts";
import { type Scene, hub, hubAccount, madeUpServices, region, scene } from "../testing/scene.ts";

/** What the world holds, without what differs from run to run. */
function shapeOf({ simulator }: Scene): unknown {
  const { zones, endpoints, securityGroups } = simulator.snapshot();
  return {
    zones: byText(zones, ({ name }) => name).map(
      ({ name, callerReference, records, associations, authorizations, tags }) => ({
        name,
        callerReference,
        records: records.map((record) => record.name),
        associations,
        authorizations,
        tags,
      }),
    ),
    endpoints: byText(endpoints, ({ serviceName }) => serviceName)
      .filter(({ state }) => state !== "deleted" && state !== "deleting")
      .map(({ serviceName, state, subnets, tags }) => ({ serviceName, state, subnets, tags })),
    groups: securityGroups
      .filter(({ name }) => name !== "default")
      .map(({ name, rules, tags }) => ({ name, rules: rules.map(({ source }) => source), tags })),
  };
}

function byText<T>(items: readonly T[], text: (item: T) => string): readonly T[] {
  return items.toSorted((one, other) => (text(one) < text(other) ? -1 : 1));
}

const nobody = (topology: Topology): Topology => ({ ...topology, services: [], spokes: [] });

test("an apply ends in an empty plan, and a second one writes nothing", async () => {
  const { topology, aws, calls, simulator } = scene({
    services: ["ssm", "ecr.dkr"],
    spokes: [{}, { region: "us-east-1" }, { account: hubAccount }],
    latencyMs: 80,
  });
  expect(await apply(topology, aws)).toEqual(new Map());
  const written = calls.filter(({ isWrite }) => isWrite).length;
  expect(isEmptyPlan(await planFor(topology, aws))).toBe(true);
  expect(await apply(topology, aws)).toEqual(new Map());
  expect(calls.filter(({ isWrite }) => isWrite)).toHaveLength(written);
  expect(calls.filter(({ outcome }) => outcome !== "ok")).toEqual([]);
  expect(simulator.snapshot().zones.flatMap(({ authorizations }) => authorizations)).toEqual([]);
});

test("what the topology no longer asks for goes, endpoints and their group too", async () => {
  const world = scene({ latencyMs: 50 });
  const { topology, aws, simulator } = world;
  await apply(topology, aws);
  expect(
    await apply({ ...topology, spokes: topology.spokes.slice(1), services: topology.services.slice(1) }, aws),
  ).toEqual(new Map());
  expect(simulator.snapshot().zones).toHaveLength(1);
  expect(await apply(nobody(topology), aws)).toEqual(new Map());
  await apply(nobody(topology), aws);
  expect(shapeOf(world)).toMatchObject({ zones: [], endpoints: [] });
});

test("what was deleted can be made again", async () => {
  const { topology, aws, simulator } = scene();
  await apply(topology, aws);
  await apply(nobody(topology), aws);
  expect(await apply(topology, aws)).toEqual(new Map());
  expect(isEmptyPlan(await planFor(topology, aws))).toBe(true);
  expect(simulator.snapshot().zones.map(({ callerReference }) => callerReference.at(-1))).toEqual(["1", "1"]);
});

test("two runs at once end as one would", async () => {
  const alone = scene({ latencyMs: 70 });
  await apply(alone.topology, alone.aws);
  const both = scene({ latencyMs: 70 });
  const errors = await Promise.all([
    apply(both.topology, both.aws),
    apply(both.topology, both.open({ random: () => 0.9 })),
  ]);
  expect(errors).toEqual([new Map(), new Map()]);
  expect(shapeOf(both)).toEqual(shapeOf(alone));
  expect(isEmptyPlan(await planFor(both.topology, both.open()))).toBe(true);
});

test("two runs at once end as one would though reads lag behind writes", async () => {
  const both = scene({ latencyMs: 70, readLagMs: 3_000 });
  await both.clock.sleep(10_000);
  const errors = await Promise.all([
    apply(both.topology, both.aws),
    apply(both.topology, both.open({ random: () => 0.9 })),
  ]);
  expect(errors).toEqual([new Map(), new Map()]);
  await both.clock.sleep(10_000);
  expect(isEmptyPlan(await planFor(both.topology, both.open()))).toBe(true);
  expect(both.simulator.snapshot().endpoints).toHaveLength(2);
});

test("a connection that breaks after every third write has had its effect changes nothing", async () => {
  const alone = scene();
  await apply(alone.topology, alone.aws);
  const broken = scene();
  let writes = 0;
  broken.simulator.faults.onCall(({ isWrite, action }) => {
    writes += isWrite ? 1 : 0;
    if (isWrite && writes % 3 === 0)
      broken.simulator.faults.add({ action, nth: 1, when: "after", effect: { kind: "reset" } });
  });
  expect(await apply(broken.topology, broken.aws)).toEqual(new Map());
  expect(shapeOf(broken)).toEqual(shapeOf(alone));
});

test.each(["before", "after"] as const)(
  "a run that dies %s any of its writes is finished by the next",
  async (when) => {
    const alone = scene({ spokes: [{}] });
    await apply(alone.topology, alone.aws);
    const expected = shapeOf(alone);
    const writes = alone.calls.filter(({ isWrite }) => isWrite).length;
    for (let nth = 1; nth <= writes; nth += 1) {
      const world = scene({ spokes: [{}] });
      let count = 0;
      world.simulator.faults.onCall(({ isWrite, action }) => {
        count += isWrite ? 1 : 0;
        if (isWrite && count === nth) world.simulator.faults.add({ action, nth: 1, when, effect: { kind: "crash" } });
      });
      const errors = await apply(world.topology, world.aws);
      expect(errors.size).toBeGreaterThan(0);
      world.simulator.faults.clear();
      const aws = world.open();
      expect(await apply(world.topology, aws)).toEqual(new Map());
      expect([nth, shapeOf(world)]).toEqual([nth, expected]);
      expect(isEmptyPlan(await planFor(world.topology, aws))).toBe(true);
    }
  },
  60_000,
);

test.each([0, 40, 250])("no call is throttled, whatever the latency (%i ms)", async (latencyMs) => {
  const { topology, aws, calls } = scene({
    services: madeUpServices(6),
    spokes: Array.from({ length: 12 }, (_, i) => (i < 9 ? {} : { account: hubAccount })),
    latencyMs,
  });
  expect(await apply(topology, aws)).toEqual(new Map());
  expect(calls.filter(({ isThrottle }) => isThrottle)).toEqual([]);
});

/** Seconds that an apply takes while another program makes so many calls a second as the hub, and its throttled calls. */
async function applyBeside(callsPerSecond: number): Promise<{ readonly seconds: number; readonly throttled: number }> {
  const { topology, aws, calls, open, clock } = scene({
    services: madeUpServices(10),
    spokes: Array.from({ length: 30 }, () => ({})),
    latencyMs: 50,
  });
  const start = clock.now();
  const done = new AbortController();
  const other = async (): Promise<void> => {
    // A program of its own: it knows nothing of our limiter.
    const rival = open();
    while (!done.signal.aborted) {
      await rival.read("route53:ListHostedZones", { caller: hub, region }, {});
      await clock.sleep(1000 / callsPerSecond);
    }
  };
  const rival = callsPerSecond === 0 ? undefined : other();
  expect(await apply(topology, aws)).toEqual(new Map());
  done.abort();
  const seconds = (clock.now() - start) / 1000;
  await rival;
  return { seconds, throttled: calls.filter(({ isThrottle }) => isThrottle).length };
}

test("others who take 30 % of the hub's quota cost a run little more than that, and few throttles", async () => {
  const alone = await applyBeside(0);
  const beside = await applyBeside(3);
  expect(alone.throttled).toBe(0);
  expect(beside.throttled).toBeLessThan(15);
  expect(beside.seconds).toBeLessThan(alone.seconds / 0.7 / 0.9);
});
