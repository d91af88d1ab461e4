import { expect, test } from "vitest";
import { lying } from "../testing/liar.ts";
import { apply, executorFor, planFor, run } from "../testing/apply.ts";
import { scene } from "../testing/scene.ts";

/** A topology in order, and the plan that removes all of it. */
async function removal() {
  const world = scene({ services: ["ecr.dkr"], spokes: [{}], throttling: "off" });
  expect(await apply(world.topology, world.aws)).toEqual(new Map());
  const none = { ...world.topology, services: [], spokes: [] };
  const plan = await planFor(none, world.open());
  expect(plan.operations.map(({ kind }) => kind)).toContain("delete-zone");
  return { ...world, none, plan };
}

test("two equal removals one after the other both end well: what is gone is done", async () => {
  const { none, plan, open } = await removal();
  expect(await run(plan.operations, executorFor(none, plan, open()))).toEqual(new Map());
  expect(await run(plan.operations, executorFor(none, plan, open()))).toEqual(new Map());
});

test("two equal removals beside each other both end well", async () => {
  const { none, plan, open, simulator } = await removal();
  const [one, other] = await Promise.all([
    run(plan.operations, executorFor(none, plan, open())),
    run(plan.operations, executorFor(none, plan, open())),
  ]);
  expect([one, other]).toEqual([new Map(), new Map()]);
  expect([
    simulator.snapshot().zones,
    simulator.snapshot().endpoints.filter(({ state }) => state !== "deleted"),
  ]).toEqual([[], []]);
});

test("a record that a list still shows and AWS no longer finds is gone", async () => {
  const { none, plan, open, simulator } = await removal();
  let shown = "";
  const requestHandler = lying(simulator.requestHandler, (action, xml) => {
    if (action !== "ListResourceRecordSets") return undefined;
    shown ||= xml;
    return shown;
  });
  const stale = open({ requestHandler });
  await planFor(none, stale);
  const records = plan.operations.filter(({ kind }) => kind === "disassociate" || kind === "change-records");
  expect(await run(records, executorFor(none, plan, open()))).toEqual(new Map());
  expect(await run(records, executorFor(none, plan, stale))).toEqual(new Map());
});

test("of several endpoints one that is gone does not keep the others", async () => {
  const world = scene({ services: ["ssm", "kms"], spokes: [], throttling: "off" });
  await apply(world.topology, world.aws);
  const none = { ...world.topology, services: [] };
  const plan = await planFor(none, world.open());
  world.simulator.faults.add({
    action: "DeleteVpcEndpoints",
    nth: 1,
    when: "before",
    effect: { kind: "error", code: "InvalidVpcEndpointId.NotFound" },
  });
  expect(await run(plan.operations, executorFor(none, plan, world.open()))).toEqual(new Map());
  expect(world.simulator.snapshot().endpoints.filter(({ state }) => state === "available")).toEqual([]);
});
