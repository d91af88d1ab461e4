import fc from "fast-check";
import { expect, test } from "vitest";
import type { Scope } from "@vpce-hub/core";
import { type Draft, draftOf, drafts, everything } from "./support/topologies.ts";
import { type World, createWorld, shapeOf } from "./support/world.ts";

// What `protect: true` keeps, even from a file that no longer mentions it.

const [first, second] = everything.spokes;
if (first === undefined || second === undefined) throw new Error("the pool has spokes");

test("a protected service stays when it is taken out of the file, and shows as blocked", async () => {
  const world = await createWorld();
  await world.apply(draftOf(["kms", { name: "ssm", protect: true }], [first, second]));
  const before = world.simulator.snapshot();
  const without = draftOf(["kms"], [first, second]);
  const { findings, blocked } = await world.plan(without);
  expect(findings).toMatchObject([{ code: "resource.protected", severity: "block" }]);
  expect(findings[0]?.hint).toContain("protect: false");
  expect(blocked.map(({ change }) => change.resource).toSorted()).toEqual([
    "association",
    "association",
    "endpoint",
    "record",
    "zone",
  ]);
  await world.apply(without);
  expect(names(world)).toEqual(["kms", "ssm"]);
  expect(world.simulator.snapshot().zones).toEqual(before.zones);
});

test.each<[string, Scope]>([
  ["only a spoke", { only: [{ kind: "spoke", name: first.name }], exclude: [] }],
  ["all but a spoke", { only: [], exclude: [{ kind: "spoke", name: second.name }] }],
  ["all but an account", { only: [], exclude: [{ kind: "account", name: second.account }] }],
  ["only the service", { only: [{ kind: "service", name: "ssm" }], exclude: [] }],
])("a protected service that is out of the file loses no spoke to a plan for %s", async (_, scope) => {
  const world = await createWorld();
  await world.apply(draftOf(["kms", { name: "ssm", protect: true }], [first, second]));
  const before = world.simulator.snapshot();
  const { findings, operations } = await world.plan(draftOf(["kms"], [first, second]), scope);
  expect(findings.map(({ code }) => code)).toContain("resource.protected");
  expect(operations).toEqual([]);
  await world.tryApply(draftOf(["kms"], [first, second]), { scope });
  expect(world.simulator.snapshot().zones).toEqual(before.zones);
});

test("a protection is taken off in a step of its own, and then the service may go", async () => {
  const world = await createWorld();
  await world.apply(draftOf(["kms", { name: "ssm", protect: true }], [first]));
  await world.apply(draftOf(["kms", "ssm"], [first]));
  await world.apply(draftOf(["kms"], [first]));
  expect(names(world)).toEqual(["kms"]);
  const direct = await createWorld();
  await direct.apply(draftOf(["kms"], [first]));
  await Promise.all([world, direct].map(async ({ simulator }) => simulator.clock.sleep(200_000)));
  expect(shapeOf(world)).toEqual(shapeOf(direct));
});

test.each<[string, Draft]>([
  ["out of the file", draftOf(["kms", "ssm"], [second])],
  ["off a service", draftOf(["kms", "ssm"], [{ ...first, services: ["ssm"], protect: true }, second])],
  ["off with the service", draftOf(["ssm"], [{ ...first, protect: true }, second])],
])("a protected spoke that is taken %s keeps its associations, and the others go on", async (_, without) => {
  const world = await createWorld();
  await world.apply(draftOf(["kms", "ssm"], [{ ...first, protect: true }, second]));
  const report = await world.apply(without);
  expect(report.plan.findings).toMatchObject([{ code: "resource.protected", severity: "block" }]);
  expect(report.blocked.length).toBeGreaterThan(0);
  expect(zonesOf(world, first.vpc)).toEqual(["kms", "ssm"]);
});

test("a spoke that is listed again without protection may go afterwards", async () => {
  const world = await createWorld();
  await world.apply(draftOf(["kms"], [{ ...first, protect: true }, second]));
  await world.apply(draftOf(["kms"], [second]));
  await world.apply(draftOf(["kms"], [first, second]));
  await world.apply(draftOf(["kms"], [second]));
  expect(zonesOf(world, first.vpc)).toEqual([]);
});

test("where the tags of a zone cannot be read, nothing of it goes", async () => {
  const world = await createWorld();
  await world.apply(draftOf(["kms", "ssm"], [first, second]));
  world.simulator.faults.add({
    action: "ListTagsForResources",
    when: "before",
    effect: { kind: "error", code: "AccessDenied", status: 403 },
  });
  const { changes, isComplete } = await world.plan(draftOf(["ssm"], [second]));
  expect(isComplete).toBe(false);
  expect(changes.filter(({ kind }) => kind === "delete")).toEqual([]);
});

test("whatever comes later, the associations of a protected spoke and the zones of a protected service stay", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(drafts, { minLength: 1, maxLength: 3 }), async (history) => {
      const world = await createWorld();
      await world.apply(draftOf([{ name: "kms", protect: true }, "ssm"], [{ ...first, protect: true }]));
      for (const draft of history) {
        // A spoke that is listed without protection has lost it.
        const spokes = draft.spokes.filter(({ name }) => name !== first.name);
        await world.tryApply({ ...draft, spokes: spokes.map(({ services: _, ...spoke }) => spoke) });
      }
      expect(zonesOf(world, first.vpc)).toEqual(["kms", "ssm"]);
      expect(names(world)).toEqual(expect.arrayContaining(["kms", "ssm"]));
    }),
    { numRuns: 10 * Number(process.env["VPCE_RUNS"] ?? 1) },
  );
});

test("more protected spokes than a zone can be marked with refuse the plan", async () => {
  const spokes = Array.from({ length: 41 }, (_, i) => ({
    name: `spoke-${i}`,
    account: String(200_000_000_000 + i),
    vpc: `vpc-0b${String(i).padStart(15, "0")}`,
    protect: true,
  }));
  const world = await createWorld({}, draftOf(["ssm"], spokes));
  const codes = async (draft: Draft): Promise<readonly string[]> =>
    (await world.plan(draft)).findings.map(({ code }) => code);
  expect(await codes(draftOf(["ssm"], spokes))).toEqual(["quota.protected-spokes"]);
  await world.apply(draftOf(["ssm"], spokes.slice(1)));
  expect(Object.keys(world.simulator.snapshot().zones[0]?.tags ?? {})).toHaveLength(42);
});

/** The services whose endpoints stand. */
function names({ simulator }: World): readonly string[] {
  return simulator
    .snapshot()
    .endpoints.filter(({ state }) => !state.toLowerCase().startsWith("delet"))
    .map(({ serviceName }) => serviceName.split(".").at(-1) ?? "")
    .toSorted();
}

/** The services whose zones a VPC sees. */
function zonesOf({ simulator }: World, vpc: string): readonly string[] {
  return simulator
    .snapshot()
    .zones.filter(({ associations }) => associations.some((link) => link.vpc === vpc))
    .map(({ name }) => name.split(".")[0] ?? "")
    .toSorted();
}
