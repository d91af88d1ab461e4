import { expect, test } from "vitest";
import { pick, planned } from "../testing/operations.ts";
import { first, hub, region, scene } from "../testing/scene.ts";

test("a write that waits for the hub's quota does not hold its zone, so a spoke joins meanwhile", async () => {
  const world = scene({ services: ["ssm"], spokes: [{}] });
  const { plan, execute, executeAll } = await planned(world);
  await executeAll("create-zone", "authorize");
  const zone = first(world.simulator.snapshot().zones).id;
  await world.clock.sleep(60_000);
  // Fifty calls at once empty the bucket of the hub's account; what comes next waits for its refill.
  const others = Array.from({ length: 80 }, () =>
    world.aws.read("route53:GetHostedZone", { caller: hub, region }, { Id: zone }, { priority: 1 }),
  );
  const start = world.clock.now();
  const tagged = execute(pick(plan, "tag-zone")).then(() => world.clock.now() - start);
  const joined = execute(pick(plan, "associate")).then(() => world.clock.now() - start);
  expect(await joined).toBeLessThan(500);
  expect(await tagged).toBeGreaterThan(2_000);
  await Promise.all(others);
});

test("a write that AWS asks to repeat leaves its zone to others until then", async () => {
  const world = scene({ services: ["ssm"], spokes: [{}] });
  const { plan, execute, executeAll } = await planned(world);
  await executeAll("create-zone", "authorize");
  world.simulator.faults.add({
    action: "ChangeTagsForResource",
    nth: 1,
    times: 3,
    when: "before",
    effect: { kind: "error", code: "PriorRequestNotComplete", status: 400 },
  });
  const ended: string[] = [];
  const run = async (kind: "tag-zone" | "associate"): Promise<void> => {
    await execute(pick(plan, kind));
    ended.push(kind);
  };
  await Promise.all([run("tag-zone"), run("associate")]);
  expect(ended).toEqual(["associate", "tag-zone"]);
});
