import type { Plan } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { giveGateway } from "./support/by-hand.ts";
import { type SpokeDraft, draftOf, everything } from "./support/topologies.ts";
import { type World, createWorld } from "./support/world.ts";

// Gateway endpoints cost nothing. A spoke that joins the zone of their service pays from then on, and is told so.

const spokes = everything.spokes.filter(({ name }) => ["alone", "pair-1", "pair-2", "at-home"].includes(name));
const [alone, ...others] = spokes;
const far = everything.spokes.find(({ name }) => name === "far");
if (alone === undefined || far === undefined) throw new Error("the pool has spokes");
const ofS3 = (...joining: readonly SpokeDraft[]) => draftOf(["ssm", "s3"], joining);

function told({ findings }: Plan): readonly string[] {
  return findings.filter(({ code }) => code === "spoke.gateway-endpoint").map(({ message }) => message);
}

function asked({ simulator }: World, since: number, account: string): number {
  const calls = simulator.log.slice(since).filter(({ action }) => action === "DescribeVpcEndpoints");
  return calls.filter((call) => call.account === account).length;
}

test("a spoke that has a gateway endpoint for a service is told before it joins, and not after", async () => {
  const world = await createWorld();
  await giveGateway(world, alone, "s3");
  await giveGateway(world, alone, "dynamodb");
  const draft = ofS3(...spokes);
  expect(told(await world.plan(draft))).toEqual([
    expect.stringMatching(/^spoke alone \(vpce-[0-9a-f]+\) has a gateway endpoint for s3, which costs nothing; /),
  ]);
  expect((await world.apply(draft)).outcomes.every(({ kind }) => kind === "applied")).toBe(true);
  expect(told(await world.plan(draft))).toEqual([]);
});

test("one call is made for each account, where nobody joins and no service has a gateway too", async () => {
  const world = await createWorld();
  const mark = world.mark();
  await world.plan(draftOf(["ssm", "sqs"], spokes));
  // Their other endpoints are read in the same call, with a gateway among them or not.
  expect(others.map(({ account }) => asked(world, mark, account))).toEqual([1, 1, 1]);
  await world.plan(ofS3(...spokes));
  expect(spokes.map(({ account }) => asked(world, mark, account))).toEqual([2, 2, 2, 3]);
  await world.apply(ofS3(...spokes));
  const after = world.mark();
  await world.plan(ofS3(...spokes));
  expect(asked(world, after, alone.account)).toBe(1);
});

test("the gateway of a spoke in another Region is for the names of that Region, which stay as they are", async () => {
  const world = await createWorld();
  const mark = world.mark();
  expect(told(await world.plan(ofS3(far)))).toEqual([]);
  expect(asked(world, mark, far.account)).toBe(1);
});

test("where it may not be asked, that is told, and nothing waits for it", async () => {
  const world = await createWorld();
  world.simulator.faults.onCall(({ action, account }) => {
    if (action !== "DescribeVpcEndpoints" || account !== alone.account) return;
    const effect = { kind: "error", code: "UnauthorizedOperation", status: 403 } as const;
    world.simulator.faults.add({ action, nth: 1, when: "before", effect });
  });
  const plan = await world.plan(ofS3(alone));
  expect(told(plan)).toEqual([expect.stringContaining("whether spoke alone has a gateway endpoint for s3")]);
  expect([plan.isComplete, plan.blocked]).toEqual([true, []]);
});
