import { expect, test } from "vitest";
import { apply, planFor } from "./testing/apply.ts";
import { scene } from "./testing/scene.ts";

test("an apply ends in an empty plan, and a second one writes nothing", async () => {
  const { topology, aws, calls } = scene();
  expect(await apply(topology, aws)).toEqual(new Map());
  const plan = await planFor(topology, aws);
  expect(plan.operations).toEqual([]);
  expect(plan.findings).toEqual([]);
  expect(calls.filter(({ outcome }) => outcome !== "ok")).toEqual([]);
});
