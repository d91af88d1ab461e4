import type { EndpointId } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { pick, planned } from "../testing/operations.ts";
import { endpointId, endpointScene } from "../testing/endpoints.ts";
import { first, madeUpServices, subnets } from "../testing/scene.ts";

test("a modification waits until the endpoint is available again, and twice is as good", async () => {
  const { plan, execute, simulator, clock } = await endpointScene();
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
  const { plan, execute, executeAll, simulator, calls, clock, waits } = await endpointScene({
    services: madeUpServices(3),
  });
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

test("deletes that come while a call waits for quota go together with the next one", async () => {
  const { plan, execute, calls } = await endpointScene({ latencyMs: 20 });
  const create = pick(plan, "create-endpoint");
  const deletes = Array.from({ length: 30 }, (_, i) => {
    const endpoint = endpointId(`vpce-0${String(i).padStart(16, "0")}`);
    return execute({ ...create, kind: "delete-endpoint", endpoint, drainMs: 1_000 * (i + 1) });
  });
  await Promise.all(deletes);
  const sent = calls.filter(({ action }) => action === "DeleteVpcEndpoints");
  // Four at once, then three in ten seconds (AWS-FACTS B4).
  expect(sent.length).toBeLessThanOrEqual(14);
  expect(sent.filter(({ isThrottle }) => isThrottle)).toEqual([]);
});

test("an endpoint that may not be deleted fails alone", async () => {
  const { plan, execute, executeAll, simulator } = await endpointScene();
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

test("of a modification that was partly done, the rest is done", async () => {
  const { plan, execute, simulator, calls } = await endpointScene();
  const create = pick(plan, "create-endpoint");
  await execute({ ...create, subnets: create.subnets.slice(0, 1) });
  const modify = {
    ...create,
    kind: "modify-endpoint",
    endpoint: endpointId(first(simulator.snapshot().endpoints).id),
    addSubnets: create.subnets.slice(1),
    removeSubnets: [],
    addSecurityGroups: undefined,
    removeSecurityGroups: [],
    policy: undefined,
    isPrivateDnsTurnedOff: false,
  } as const;
  const refuse = { kind: "error", code: "DuplicateSubnetsInSameZone" } as const;
  simulator.faults.add({ action: "ModifyVpcEndpoint", nth: 1, when: "after", effect: { kind: "reset" } });
  simulator.faults.add({ action: "ModifyVpcEndpoint", nth: 2, times: 9, when: "before", effect: refuse });
  await execute(modify);
  expect(first(simulator.snapshot().endpoints).subnets).toEqual(subnets);
  expect(calls.filter(({ action }) => action === "ModifyVpcEndpoint").map(({ outcome }) => outcome)).toEqual([
    "ECONNRESET",
    "DuplicateSubnetsInSameZone",
  ]);
  const other = { ...modify, addSubnets: [], policy: "{}" };
  await expect(execute(other)).rejects.toMatchObject({ code: "aws.conflict" });
});

test("of several deletes in one call, the one that AWS refuses fails alone", async () => {
  const world = await endpointScene({ services: madeUpServices(2) });
  await world.executeAll("create-endpoint");
  const [kept, gone] = world.simulator.snapshot().endpoints.map(({ id }) => endpointId(id));
  if (kept === undefined || gone === undefined) throw new Error("two endpoints");
  const body = `<DeleteVpcEndpointsResponse><requestId>r</requestId><unsuccessful><item><resourceId>${kept}</resourceId><error><code>OperationNotPermitted</code><message>It is managed by a service.</message></error></item></unsuccessful></DeleteVpcEndpointsResponse>`;
  const { requestHandler } = world.simulator;
  const aws = world.open({
    requestHandler: {
      handle: (request) =>
        String(request.body).includes("Action=DeleteVpcEndpoints")
          ? Promise.resolve({ response: { statusCode: 200, headers: {}, body: new TextEncoder().encode(body) } })
          : requestHandler.handle(request),
    },
  });
  const { execute } = await planned({ topology: world.topology, aws });
  const create = pick(world.plan, "create-endpoint");
  const remove = (endpoint: EndpointId): Promise<void> =>
    execute({ ...create, kind: "delete-endpoint", endpoint, drainMs: 0 });
  const [one, other] = await Promise.allSettled([remove(kept), remove(gone)]);
  expect(one).toMatchObject({
    status: "rejected",
    reason: { message: expect.stringContaining("managed by a service") },
  });
  expect(other.status).toBe("fulfilled");
});
