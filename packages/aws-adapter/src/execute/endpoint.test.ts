import { type EndpointId, type SecurityGroupId, parseEndpointId, parseSecurityGroupId } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { foreigner, pick, planned } from "../testing/operations.ts";
import { first, hubAccount, hubVpc, madeUpServices, region, scene, subnets } from "../testing/scene.ts";

const setUp = async (options: Parameters<typeof scene>[0] = {}) => {
  const world = scene({ services: ["ssm"], spokes: [], ...options });
  const run = await planned(world);
  await run.executeAll("create-security-group", "authorize-ingress");
  return { ...world, ...run, byHand: foreigner(world, hubAccount) };
};

function endpointId(text: string): EndpointId {
  const id = parseEndpointId(text);
  if (id === undefined) throw new Error(text);
  return id;
}

function groupId(text: string): SecurityGroupId {
  const id = parseSecurityGroupId(text);
  if (id === undefined) throw new Error(text);
  return id;
}

test("an endpoint is created with its marks, without private DNS, and waited for", async () => {
  const { plan, execute, simulator, waits } = await setUp();
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
  const { plan, execute, simulator, clock } = await setUp();
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
  const { plan, execute, simulator } = await setUp();
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
  const { plan, execute, simulator } = await setUp();
  const create = pick(plan, "create-endpoint");
  await execute({ ...create, subnets: create.subnets.slice(0, 1) });
  await execute(create);
  expect(simulator.snapshot().endpoints).toHaveLength(1);
});

test("all endpoints that are waited for share one call per look", async () => {
  const { plan, executeAll, calls } = await setUp({ services: madeUpServices(4) });
  const before = calls.length;
  await executeAll("create-endpoint");
  expect(plan.operations.filter(({ kind }) => kind === "create-endpoint")).toHaveLength(4);
  const looks = calls.slice(before).filter(({ action }) => action === "DescribeVpcEndpoints").length;
  expect(looks).toBeLessThanOrEqual(60 / 3 + 3);
});

test("a service that has to accept the endpoint first says so", async () => {
  const world = scene({ services: ["made-up-1"], spokes: [] });
  world.simulator.addService({
    region,
    serviceName: `com.amazonaws.${region}.made-up-1`,
    privateDnsNames: [`made-up-1.${region}.amazonaws.com`],
    acceptanceRequired: true,
  });
  const { plan, execute, executeAll } = await planned(world);
  await executeAll("create-security-group");
  await expect(execute(pick(plan, "create-endpoint"))).rejects.toMatchObject({
    code: "aws.pending-acceptance",
    hint: expect.stringContaining("accept"),
  });
});

test("an endpoint that is never available times out after ten minutes", async () => {
  const { plan, execute, clock } = await setUp({ endpointReadyMs: 3_600_000 });
  const start = clock.now();
  await expect(execute(pick(plan, "create-endpoint"))).rejects.toMatchObject({
    code: "aws.timed-out",
    message: expect.stringContaining("(pending)"),
  });
  expect(clock.now() - start).toBeLessThan(11 * 60_000);
});

test("an interruption ends the wait at once", async () => {
  const { plan, execute, clock } = await setUp();
  const controller = new AbortController();
  const start = clock.now();
  const waiting = execute(pick(plan, "create-endpoint"), controller.signal);
  void clock.sleep(10_000).then(() => controller.abort());
  await expect(waiting).rejects.toMatchObject({ code: "apply.interrupted" });
  expect(clock.now() - start).toBeLessThanOrEqual(10_000);
});

test("a modification waits until the endpoint is available again, and twice is as good", async () => {
  const { plan, execute, simulator, clock } = await setUp();
  const create = pick(plan, "create-endpoint");
  await execute({ ...create, subnets: create.subnets.slice(0, 1) });
  const { id } = first(simulator.snapshot().endpoints);
  const modify = {
    ...create,
    kind: "modify-endpoint",
    endpoint: endpointId(id),
    addSubnets: create.subnets.slice(1),
    removeSubnets: [],
    addSecurityGroups: create.securityGroups,
    removeSecurityGroups: [],
    policy: '{"Statement":[]}',
    isPrivateDnsTurnedOff: false,
  } as const;
  const start = clock.now();
  await execute(modify);
  expect(clock.now() - start).toBeGreaterThanOrEqual(60_000);
  await execute(modify);
  expect(first(simulator.snapshot().endpoints)).toMatchObject({ state: "available", subnets });
});

test("deletes of several endpoints go in one call, after the drain", async () => {
  const { plan, execute, executeAll, simulator, calls, clock, waits } = await setUp({ services: madeUpServices(3) });
  await executeAll("create-endpoint");
  const start = clock.now();
  const create = pick(plan, "create-endpoint");
  const ids = simulator.snapshot().endpoints.map(({ id }) => endpointId(id));
  await Promise.all(ids.map((endpoint) => execute({ ...create, kind: "delete-endpoint", endpoint, drainMs: 70_000 })));
  expect(calls.filter(({ action }) => action === "DeleteVpcEndpoints")).toHaveLength(1);
  expect(clock.now() - start).toBeGreaterThanOrEqual(70_000);
  expect(waits).toContain(`70 s until no resolver holds the addresses of endpoint ${first(ids)}`);
  await clock.sleep(200_000);
  await execute({ ...create, kind: "delete-endpoint", endpoint: first(ids), drainMs: 0 });
});

test("an endpoint that may not be deleted fails alone", async () => {
  const { plan, execute, executeAll, simulator } = await setUp();
  await executeAll("create-endpoint");
  simulator.faults.add({
    action: "DeleteVpcEndpoints",
    nth: 1,
    when: "before",
    effect: { kind: "error", code: "UnauthorizedOperation", status: 403 },
  });
  const endpoint = endpointId(first(simulator.snapshot().endpoints).id);
  await expect(
    execute({ ...pick(plan, "create-endpoint"), kind: "delete-endpoint", endpoint, drainMs: 0 }),
  ).rejects.toMatchObject({ code: "aws.access-denied" });
});

test("the group goes when the last interface has gone, and twice is as good", async () => {
  const { plan, execute, executeAll, simulator, clock } = await setUp();
  await executeAll("create-endpoint");
  const create = pick(plan, "create-endpoint");
  const [group] = simulator.snapshot().securityGroups.filter(({ name }) => name === "vpce-hub-shared");
  const removal = { ...create, kind: "delete-security-group", group: groupId(group?.id ?? "") } as const;
  await execute({
    ...create,
    kind: "delete-endpoint",
    endpoint: endpointId(first(simulator.snapshot().endpoints).id),
    drainMs: 0,
  });
  const start = clock.now();
  await execute(removal);
  expect(clock.now() - start).toBeGreaterThanOrEqual(50_000);
  await execute(removal);
});

test("a group of that name is taken when it is ours, and refused when it is not", async () => {
  const { plan, execute, simulator } = await setUp();
  await execute(pick(plan, "create-security-group"));
  expect(simulator.snapshot().securityGroups.filter(({ name }) => name === "vpce-hub-shared")).toHaveLength(1);
  const other = await setUp({ services: ["kms"] });
  await other.byHand.aws.write("ec2:CreateSecurityGroup", other.byHand.place, {
    GroupName: "vpce-hub-mine",
    Description: "by hand",
    VpcId: hubVpc,
  });
  await expect(
    other.execute({ ...pick(other.plan, "create-security-group"), name: "vpce-hub-mine" }),
  ).rejects.toMatchObject({
    code: "aws.conflict",
    message: expect.stringContaining("is not owned by vpce-hub"),
    hint: expect.stringContaining("rename"),
  });
});

test("rules that are there already, or gone already, do not keep the others from coming or going", async () => {
  const { plan, execute, simulator } = await setUp({ spokes: [{}, {}, {}] });
  const authorize = pick(plan, "authorize-ingress");
  const rules = (): number =>
    simulator
      .snapshot()
      .securityGroups.filter(({ name }) => name === "vpce-hub-shared")
      .flatMap((group) => group.rules.filter(({ direction }) => direction === "ingress")).length;
  const before = rules();
  await execute(authorize);
  expect(rules()).toBe(before);
  const group = groupId(first(simulator.snapshot().securityGroups.filter(({ name }) => name === "vpce-hub-shared")).id);
  const rule = (index: number) =>
    ({
      protocol: "tcp",
      fromPort: 443,
      toPort: 443,
      source: { kind: "cidr", cidr: authorize.cidrs[index] ?? first(authorize.cidrs) },
    }) as const;
  const revoke = { ...authorize, kind: "revoke-ingress", group, rules: [rule(0)] } as const;
  await execute(revoke);
  expect(rules()).toBe(before - 1);
  await execute({ ...revoke, rules: authorize.cidrs.map((_, i) => rule(i)) });
  expect(rules()).toBe(0);
});
