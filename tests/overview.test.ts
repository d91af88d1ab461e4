import { expect, test } from "vitest";
import type { Plan } from "@vpce-hub/core";
import { draftOf, sessionManager } from "./support/topologies.ts";
import { createWorld } from "./support/world.ts";

/** The matrix of a plan, a line for each service. */
function matrixOf({ overview: { services, spokes, cells } }: Plan): readonly string[] {
  return services.map(
    ({ name, state }, row) =>
      `${name} (${state}): ${spokes.map((spoke, column) => `${spoke.name} ${cells[row]?.[column] ?? ""}`).join(", ")}`,
  );
}

test("before the first apply everything is to be added, and after it everything is there", async () => {
  const world = await createWorld();
  expect(matrixOf(await world.plan(sessionManager))).toEqual([
    "ssm (add): alone add, pair-1 add",
    "ec2messages (add): alone add, pair-1 add",
    "ssmmessages (add): alone add, pair-1 add",
  ]);
  await world.apply(sessionManager);
  expect(matrixOf(await world.plan(sessionManager))).toEqual([
    "ssm (there): alone there, pair-1 there",
    "ec2messages (there): alone there, pair-1 there",
    "ssmmessages (there): alone there, pair-1 there",
  ]);
});

test("a service and a spoke that leave are shown as such, by the names they had", async () => {
  const world = await createWorld();
  await world.apply(sessionManager);
  const [first] = sessionManager.spokes;
  expect(matrixOf(await world.plan(draftOf(["ssm", "kms"], first === undefined ? [] : [first])))).toEqual([
    "ssm (there): alone there, vpc-0c1b2c3d4e5f60001 remove",
    "kms (add): alone add, vpc-0c1b2c3d4e5f60001 unused",
    "ec2messages (remove): alone remove, vpc-0c1b2c3d4e5f60001 remove",
    "ssmmessages (remove): alone remove, vpc-0c1b2c3d4e5f60001 remove",
  ]);
});

test("a name that is taken is a conflict, and what waits for something unread is held back", async () => {
  const world = await createWorld();
  await world.apply({ ...draftOf(["ssm"], []), name: "other-team" });
  world.simulator.addRole({ account: "333333333333", name: "vpce-hub", denies: ["route53:ListHostedZonesByVPC"] });
  expect(matrixOf(await world.plan(sessionManager))).toEqual([
    "ssm (held): alone conflict, pair-1 held",
    "ec2messages (add): alone add, pair-1 held",
    "ssmmessages (add): alone add, pair-1 held",
  ]);
});

test("the cost is that of what stands, of what will stand, and of every spoke on its own", async () => {
  const world = await createWorld();
  const { before, after, eachOwn } = (await world.plan(sessionManager)).overview.cost;
  expect(before).toBe(0);
  expect(after).toBeCloseTo(3 * 2 * 0.014 * 730 + 3 * 0.5);
  expect(eachOwn).toBeCloseTo(2 * 3 * 2 * 0.014 * 730);
});
