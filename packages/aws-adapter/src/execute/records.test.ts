import { expect, test } from "vitest";
import { planned, pick } from "../testing/operations.ts";
import { planFor } from "../testing/apply.ts";
import { first, region, scene } from "../testing/scene.ts";

const setUp = async (service: string) => {
  const world = scene({ services: [service], spokes: [] });
  const run = await planned(world);
  await run.executeAll("create-security-group", "authorize-ingress", "create-endpoint", "create-zone");
  return { ...world, ...run };
};

test("a wildcard name gets an alias at the apex and one at the wildcard, in one batch, and both are in sync", async () => {
  const { plan, execute, simulator, clock, calls, waits } = await setUp("ecr.dkr");
  const start = clock.now();
  await execute(pick(plan, "change-records"));
  const records = first(simulator.snapshot().zones).records;
  expect(records.map(({ name }) => name).sort()).toEqual([
    `*.dkr.ecr.${region}.amazonaws.com`,
    `dkr.ecr.${region}.amazonaws.com`,
  ]);
  const endpoint = first(simulator.snapshot().endpoints);
  for (const { type, alias } of records)
    expect([type, alias?.name, alias?.evaluateTargetHealth]).toEqual(["A", endpoint.dnsName, false]);
  expect(calls.filter(({ action }) => action === "ChangeResourceRecordSets")).toHaveLength(1);
  expect(clock.now() - start).toBeGreaterThanOrEqual(30_000);
  expect(clock.now() - start).toBeLessThanOrEqual(40_000);
  expect(waits).toContainEqual(expect.stringContaining("until Route 53 has spread the records"));
});

test("a target that AWS shows as a wildcard is aliased without it", async () => {
  const { plan, execute, simulator } = await setUp("s3");
  await execute(pick(plan, "change-records"));
  const aliases = simulator.snapshot().zones.flatMap(({ records }) => records.map(({ alias }) => alias?.name));
  expect(aliases.length).toBeGreaterThan(0);
  for (const name of aliases) expect(name).toMatch(/^vpce-/);
});

test("records are deleted as AWS listed them, also after a trip through a file, and twice is as good", async () => {
  const world = await setUp("ecr.dkr");
  await world.execute(pick(world.plan, "change-records"));
  const none = { ...world.topology, services: [] };
  const removal = pick(await planFor(none, world.aws), "change-records");
  const { execute } = await planned({ topology: none, aws: world.aws });
  const saved: typeof removal = JSON.parse(JSON.stringify(removal));
  await execute(saved);
  expect(first(world.simulator.snapshot().zones).records).toEqual([]);
  await execute(saved);
});

test("of several deletes those that are gone are dropped, and the rest is done", async () => {
  const world = await setUp("ecr.dkr");
  await world.execute(pick(world.plan, "change-records"));
  const none = { ...world.topology, services: [] };
  const removal = pick(await planFor(none, world.aws), "change-records");
  const { execute } = await planned({ topology: none, aws: world.aws });
  await execute({ ...removal, deletes: removal.deletes.slice(1) });
  await execute(removal);
  expect(first(world.simulator.snapshot().zones).records).toEqual([]);
});
