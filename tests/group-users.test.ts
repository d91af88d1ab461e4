import type { Plan } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { draftOf, hub, sessionManager } from "./support/topologies.ts";
import { type World, createWorld } from "./support/world.ts";

// What else has the group of a topology that is taken down: AWS keeps the group, for as long as anybody has it.

const nothing = draftOf([], []);
const { account, region, vpc } = hub;

interface Applied {
  readonly world: World;
  readonly group: string;
}

async function applied(): Promise<Applied> {
  const world = await createWorld();
  await world.apply(sessionManager);
  const group = world.simulator.snapshot().securityGroups.find(({ name }) => name.startsWith("vpce-hub-"));
  if (group === undefined) throw new Error("no group was made");
  return { world, group: group.id };
}

function addInstance({ world, group }: Applied): void {
  world.simulator.addNetworkInterface({
    account,
    region,
    id: "eni-0123456789abcdef0",
    subnet: hub.subnets[0] ?? "",
    address: "10.0.0.200",
    securityGroups: [group],
    instance: "i-0123456789abcdef0",
  });
}

function asked({ simulator }: World, mark: number, action: string): number {
  return simulator.log.slice(mark).filter((call) => call.action === action).length;
}

function inUse({ findings }: Plan): readonly unknown[] {
  return findings
    .filter(({ code }) => code === "security-group.in-use")
    .map(({ severity, message }) => [severity, message]);
}

test("a group that an instance has stays, and the plan says which", async () => {
  const scene = await applied();
  addInstance(scene);
  const plan = await scene.world.plan(nothing);
  expect(inUse(plan)).toEqual([
    [
      "block",
      `the security group vpce-hub-shared-endpoints (${scene.group}) stays: eni-0123456789abcdef0 (of i-0123456789abcdef0) uses it`,
    ],
  ]);
  expect(plan.operations.map(({ kind }) => kind)).not.toContain("delete-security-group");
  // All else goes.
  await scene.world.apply(nothing, { allowDeletes: plan.id });
  expect(scene.world.simulator.snapshot().endpoints.map(({ state }) => state)).toEqual(Array(3).fill("deleting"));
});

test("a group that another group names in a rule stays, and the plan says which", async () => {
  const { world, group } = await applied();
  world.simulator.addSecurityGroup({ region, vpc, id: "sg-0123456789abcdef0", name: "app", admits: [group] });
  expect(inUse(await world.plan(nothing))).toEqual([
    ["block", expect.stringContaining(`stays: sg-0123456789abcdef0 (a rule of security group app) uses it`)],
  ]);
});

test("who uses a group is asked only where it is to go", async () => {
  const { world } = await applied();
  const mark = world.mark();
  await world.plan(sessionManager);
  expect(asked(world, mark, "DescribeNetworkInterfaces")).toBe(0);
  await world.plan(nothing);
  expect(asked(world, mark, "DescribeNetworkInterfaces")).toBe(1);
});

test("where nobody may ask who uses it, a group stays, and all else goes", async () => {
  const { world } = await applied();
  world.simulator.faults.add({
    action: "DescribeNetworkInterfaces",
    nth: 1,
    times: 99,
    when: "before",
    effect: { kind: "error", code: "UnauthorizedOperation", message: "You are not authorized", status: 403 },
  });
  const plan = await world.plan(nothing);
  expect(plan.blocked.map(({ change, because }) => [change.resource, because.code])).toEqual([
    ["security-group", "read.unknown"],
  ]);
  expect(plan.operations.map(({ kind }) => kind)).toContain("delete-endpoint");
});

test("an instance that takes the group between plan and apply is told at once, and nobody waits for it", async () => {
  const scene = await applied();
  const start = scene.world.simulator.clock.now();
  const { id: allowDeletes } = await scene.world.plan(nothing);
  const report = await scene.world.apply(nothing, {
    allowDeletes,
    approve: () => {
      addInstance(scene);
      return true;
    },
  });
  const failed = report.outcomes.flatMap((outcome) => (outcome.kind === "failed" ? outcome.error.message : []));
  expect(failed).toEqual([expect.stringContaining("is used by eni-0123456789abcdef0 (of i-0123456789abcdef0)")]);
  expect(scene.world.simulator.clock.now() - start).toBeLessThan(300_000);
});
