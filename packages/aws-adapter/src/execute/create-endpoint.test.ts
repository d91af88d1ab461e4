import { expect, test } from "vitest";
import { pick, planned } from "../testing/operations.ts";
import { endpointId, endpointScene } from "../testing/endpoints.ts";
import { first, madeUpServices, region, scene, subnets } from "../testing/scene.ts";

test("an endpoint is created with its marks, without private DNS, and waited for", async () => {
  const { plan, execute, simulator, waits } = await endpointScene();
  await execute(pick(plan, "create-endpoint"));
  const [endpoint] = simulator.snapshot().endpoints;
  const [group] = simulator.snapshot().securityGroups.filter(({ name }) => name === "vpce-hub-shared");
  expect(endpoint).toMatchObject({
    state: "available",
    privateDnsEnabled: false,
    subnets,
    securityGroups: [group?.id],
    tags: { "vpce-hub:topology": "shared", "vpce-hub:key": "endpoint/ssm" },
  });
  expect(waits).toEqual([expect.stringContaining(`of com.amazonaws.${region}.ssm is available`)]);
});

test("a repeated create finds the endpoint, one that is deleted is made again", async () => {
  const { plan, execute, simulator, clock } = await endpointScene();
  const create = pick(plan, "create-endpoint");
  await execute(create);
  await execute(create);
  expect(simulator.snapshot().endpoints).toHaveLength(1);
  const old = endpointId(first(simulator.snapshot().endpoints).id);
  await execute({ ...create, kind: "delete-endpoint", endpoint: old, drainMs: 0 });
  await execute(create);
  await clock.sleep(200_000);
  expect(
    simulator
      .snapshot()
      .endpoints.filter(({ state }) => state === "available")
      .map(({ id }) => id === old),
  ).toEqual([false]);
});

test("a replacement is another endpoint than the one it replaces", async () => {
  const { plan, execute, simulator } = await endpointScene();
  const create = pick(plan, "create-endpoint");
  await execute(create);
  const old = endpointId(first(simulator.snapshot().endpoints).id);
  await execute({ ...create, replaces: old });
  await execute({ ...create, replaces: old });
  const ids = simulator.snapshot().endpoints.map(({ id }) => id);
  expect(ids).toHaveLength(2);
  expect(ids).toContain(old);
});

test("a run beside this one with other parameters has made the endpoint: it is taken", async () => {
  const { plan, execute, simulator } = await endpointScene();
  const create = pick(plan, "create-endpoint");
  await execute({ ...create, subnets: create.subnets.slice(0, 1) });
  await execute(create);
  expect(simulator.snapshot().endpoints).toHaveLength(1);
});

test("all endpoints that are waited for share one call per look", async () => {
  const { plan, executeAll, calls } = await endpointScene({ services: madeUpServices(4) });
  const before = calls.length;
  await executeAll("create-endpoint");
  expect(plan.operations.filter(({ kind }) => kind === "create-endpoint")).toHaveLength(4);
  const looks = calls.slice(before).filter(({ action }) => action === "DescribeVpcEndpoints").length;
  expect(looks).toBeLessThanOrEqual(60 / 2 + 3);
});

test("a provider who has to accept the endpoint first is not waited for; who waits all the same is told", async () => {
  const world = scene({ services: ["made-up-1"], spokes: [] });
  world.simulator.addService({
    region,
    serviceName: `com.amazonaws.${region}.made-up-1`,
    privateDnsNames: [`made-up-1.${region}.amazonaws.com`],
    acceptanceRequired: true,
  });
  const { plan, execute, executeAll } = await planned(world);
  await executeAll("create-security-group");
  const create = pick(plan, "create-endpoint");
  await execute(create);
  await expect(execute({ ...create, isAwaited: true })).rejects.toMatchObject({
    code: "aws.pending-acceptance",
    hint: expect.stringContaining("accept"),
  });
});

test("an endpoint that is never available times out after ten minutes", async () => {
  const { plan, execute, clock } = await endpointScene({ endpointReadyMs: 3_600_000 });
  const start = clock.now();
  await expect(execute(pick(plan, "create-endpoint"))).rejects.toMatchObject({
    code: "aws.timed-out",
    message: expect.stringContaining("(pending)"),
  });
  expect(clock.now() - start).toBeLessThan(11 * 60_000);
});

test("an interruption ends the wait at once", async () => {
  const { plan, execute, clock } = await endpointScene();
  const controller = new AbortController();
  const start = clock.now();
  const waiting = execute(pick(plan, "create-endpoint"), controller.signal);
  void clock.sleep(10_000).then(() => controller.abort());
  await expect(waiting).rejects.toMatchObject({ code: "apply.interrupted" });
  expect(clock.now() - start).toBeLessThanOrEqual(10_000);
});
