import { planDocument } from "@vpce-hub/runner";
import { expect, test } from "vitest";
import { type Draft, sessionManager } from "./support/topologies.ts";
import { createWorld } from "./support/world.ts";

const externalId = "between-hub-and-role-5c81";

function asking(id: string): Draft {
  return { ...sessionManager, access: { ...sessionManager.access, externalId: id } };
}

test("a plan shows no external id, in whatever operation", async () => {
  const world = await createWorld();
  const plan = await world.plan(asking(externalId));
  expect(plan.operations.some(({ kind }) => kind === "associate")).toBe(true);
  expect(JSON.stringify(planDocument(plan))).not.toContain(externalId);
});

test("another external id is not another plan", async () => {
  const world = await createWorld();
  const [one, other] = [await world.plan(asking(externalId)), await world.plan(asking("another-5c82"))];
  expect(other.approval.operations).toEqual(one.approval.operations);
});
