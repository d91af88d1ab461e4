import { expect, test } from "vitest";
import { type Draft, sessionManager } from "./support/topologies.ts";
import { type World, createWorld } from "./support/world.ts";

// A role that only reads is enough for a plan, and is the one that a plan takes.

const withPlanRole = { ...sessionManager, access: { role: "vpce-hub", planRole: "vpce-hub-plan" } };

const rolesSince = ({ simulator }: World, mark: number): readonly string[] => [
  ...new Set(simulator.log.slice(mark).flatMap(({ principal }) => /:assumed-role\/([^/]+)/.exec(principal)?.[1] ?? [])),
];

test("a plan is made by the role that reads, an apply by the one that writes, and the plan is the same", async () => {
  const world = await createWorld({}, withPlanRole);
  const { id } = await world.plan(withPlanRole);
  expect(rolesSince(world, 0)).toEqual(["vpce-hub-plan"]);
  const mark = world.mark();
  const result = await world.tryApply(withPlanRole);
  expect(result.kind).toBe("applied");
  expect(rolesSince(world, mark)).toEqual(["vpce-hub"]);
  const other = await createWorld({}, withPlanRole);
  expect((await other.plan(sessionManager)).id).toBe(id);
});

test("hub and spokes may have reading roles of their own", async () => {
  const [first, ...rest] = sessionManager.spokes;
  const draft: Draft = {
    ...withPlanRole,
    hub: { ...withPlanRole.hub, planRole: "hub-reader" },
    spokes: first === undefined ? rest : [{ ...first, planRole: "spoke-reader" }, ...rest],
  };
  const world = await createWorld({}, draft);
  await world.plan(draft);
  expect(rolesSince(world, 0).toSorted()).toEqual(["hub-reader", "spoke-reader", "vpce-hub-plan"]);
});
