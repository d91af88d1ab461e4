import { type ObservedEndpoint, type Plan, makePlan, present, valueOr } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { type Draft, draftOf, hub, sessionManager } from "./support/topologies.ts";
import { type World, createWorld, topologyOf } from "./support/world.ts";

// Endpoints that do not serve yet, or no more: the plan says so, and why, before anybody is led there.

const partner = { name: "partner", serviceName: `com.amazonaws.vpce.${hub.region}.vpce-svc-0123456789abcdef0` };
const draft = draftOf(["ssm", partner], sessionManager.spokes);

async function worldWithPartner(): Promise<World> {
  const world = await createWorld({}, sessionManager);
  world.simulator.addService({
    region: hub.region,
    serviceName: partner.serviceName,
    privateDnsNames: ["api.partner.example"],
    acceptanceRequired: true,
  });
  return world;
}

test("a provider who has to accept is announced; the endpoint is made, its names follow when it is accepted", async () => {
  const world = await worldWithPartner();
  const plan = await world.plan(draft);
  expect(plan.findings).toMatchObject([
    {
      code: "endpoint.needs-acceptance",
      severity: "block",
      subject: { kind: "service", names: ["partner"] },
      message: expect.stringContaining(`will wait until the provider of ${partner.serviceName} accepts it`),
    },
  ]);
  expect(plan.blocked.map(({ change }) => change.key)).toEqual([
    "association/api.partner.example/ap-northeast-1/vpc-0b1b2c3d4e5f60001",
    "association/api.partner.example/ap-northeast-1/vpc-0c1b2c3d4e5f60001",
    "record/api.partner.example/api.partner.example/A",
    "zone/api.partner.example",
  ]);

  const report = await world.apply(draft);
  expect(report.outcomes.filter(({ kind }) => kind !== "applied")).toEqual([]);
  expect(report.blocked).toHaveLength(4);

  const again = await world.plan(draft);
  expect(again.changes).toEqual([]);
  expect(again.findings).toMatchObject([{ code: "endpoint.pending-acceptance" }]);

  const waiting = world.simulator.snapshot().endpoints.find(({ serviceName }) => serviceName === partner.serviceName);
  world.simulator.acceptEndpoint(waiting?.id ?? "");
  await world.simulator.clock.sleep(120_000);
  const rest = await world.apply(draft);
  expect(rest.blocked).toEqual([]);
  expect((await world.plan(draft)).findings).toEqual([]);
});

/** Plans what would be planned if AWS said something else of an endpoint of ssm. */
async function planWhere(change: Partial<ObservedEndpoint>, asked: Draft = sessionManager): Promise<Plan> {
  const world = await createWorld();
  await world.apply(asked);
  const { environment, state } = await world.observe(asked);
  const endpoints = valueOr(state.endpoints, []).map((endpoint) =>
    endpoint.serviceName.endsWith(".ssm") ? { ...endpoint, ...change } : endpoint,
  );
  return makePlan(await topologyOf(asked), environment, { ...state, endpoints: present(endpoints) });
}

test("an endpoint that is partial is no silent matter", async () => {
  const plan = await planWhere({ state: "partial", lastError: "no capacity in ap-northeast-1c" });
  expect(plan.changes).toEqual([]);
  expect(plan.findings).toMatchObject([
    { code: "endpoint.partial", severity: "warn", message: expect.stringContaining("no capacity in ap-northeast-1c") },
  ]);
});

test("a rejected endpoint is not asked for anew by every run", async () => {
  const plan = await planWhere({ state: "rejected" });
  expect(plan.operations).toEqual([]);
  expect(plan.findings).toMatchObject([
    {
      code: "endpoint.rejected",
      severity: "block",
      message: expect.stringMatching(/^the provider of com\.amazonaws\.ap-northeast-1\.ssm rejected vpce-.*no reason/),
      hint: expect.stringMatching(/then delete vpce-\w+ and apply again/),
    },
  ]);
});

test.each(["failed", "expired"] as const)(
  "an endpoint that is %s is replaced, and the cause is told",
  async (state) => {
    const plan = await planWhere({ state, lastError: "the subnet is full" });
    expect(plan.changes.map(({ kind, resource }) => `${kind} ${resource}`)).toContain("replace endpoint");
    expect(plan.findings).toMatchObject([
      { code: "endpoint.failed", severity: "warn", message: expect.stringContaining(`is ${state} and a new one`) },
    ]);
    expect(plan.findings[0]?.message).toContain("the subnet is full");
  },
);
