import { expect, test } from "vitest";
import { type PendingAssociation, awaitAssociations, createExecutor, openForWrites } from "../index.ts";
import { planned } from "../testing/operations.ts";
import { hub, hubVpc, region, scene } from "../testing/scene.ts";

const origin = { caller: hub, region };

/** Associates all spokes and returns what AWS is still spreading. */
async function associateAll(world: ReturnType<typeof scene>): Promise<readonly PendingAssociation[]> {
  const { executeAll } = await planned(world);
  await executeAll("create-zone");
  const again = await planned(world);
  await again.executeAll("authorize");
  const pending: PendingAssociation[] = [];
  const execute = createExecutor({
    aws: openForWrites(world.aws),
    topology: world.topology.name,
    hub: { ...origin, vpc: hubVpc },
    ids: again.plan.ids,
    staying: again.plan.staying,
    operations: again.plan.operations,
    onAssociated: (association) => pending.push(association),
  });
  for (const operation of again.plan.operations)
    if (operation.kind === "associate") await execute(operation, { priority: 0 });
  return pending;
}

test("the last association of each VPC is waited for, by the hub where the spoke may not know", async () => {
  const world = scene({ throttling: "off" });
  const pending = await associateAll(world);
  expect(pending).toHaveLength(4);
  const [start, before] = [world.clock.now(), world.calls.length];
  await awaitAssociations(pending, world.aws, { hub: origin });
  expect(world.clock.now() - start).toBeGreaterThanOrEqual(29_000);
  expect(world.clock.now() - start).toBeLessThanOrEqual(33_000);
  const asked = world.calls.slice(before).filter(({ action }) => action === "GetChange");
  expect(asked.filter(({ outcome }) => outcome === "AccessDenied")).toHaveLength(2);
  expect(asked.length).toBeLessThanOrEqual(20);
});

test("nothing to wait for is no wait", async () => {
  const world = scene();
  await awaitAssociations([], world.aws, { hub: origin });
  expect(world.calls).toEqual([]);
});
