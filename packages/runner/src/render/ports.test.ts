import { expect, test } from "vitest";
import { planText } from "./plan-text.ts";
import { paletteFor } from "./style.ts";
import { type Draft, draftOf, sessionManager } from "../../../../tests/support/topologies.ts";
import { type World, createWorld } from "../../../../tests/support/world.ts";

// Services that listen on other ports than 443: their endpoints admit the spokes there.

const datasync = { name: "datasync", mayHide: ["cp.datasync.ap-northeast-1.amazonaws.com"] };
const draft = draftOf(["ssm", "kms", "cassandra", "email-smtp", datasync], sessionManager.spokes);

test("services of one set of ports share a group, and each group admits the spokes to its ports alone", async () => {
  const world = await createWorld({}, draft);
  await world.apply(draft);
  expect(portsByGroup(world)).toEqual({
    "vpce-hub-shared-endpoints": ["443-443"],
    "vpce-hub-shared-endpoints-443-9142": ["443-443", "9142-9142"],
    "vpce-hub-shared-endpoints-25-465-587-2465-2587": ["2465-2465", "25-25", "2587-2587", "465-465", "587-587"],
    "vpce-hub-shared-endpoints-443-1024to1064": ["1024-1064", "443-443"],
  });
  expect(groupByService(world)).toMatchObject({
    ssm: ["vpce-hub-shared-endpoints"],
    kms: ["vpce-hub-shared-endpoints"],
    cassandra: ["vpce-hub-shared-endpoints-443-9142"],
    datasync: ["vpce-hub-shared-endpoints-443-1024to1064"],
  });
  expect((await world.plan(draft)).changes).toEqual([]);
});

test("a service whose ports change gets the group for them before it loses the old one, and what is no longer used goes", async () => {
  const services = (ports: readonly number[]): Draft["services"] => ["ssm", { name: "kms", ports }];
  const world = await createWorld({}, sessionManager, draft);
  await world.apply(draftOf(services([8443]), sessionManager.spokes));
  await world.simulator.clock.sleep(120_000);
  await world.apply(draftOf(services([443]), sessionManager.spokes));
  await world.simulator.clock.sleep(120_000);
  expect(Object.keys(portsByGroup(world))).toEqual(["vpce-hub-shared-endpoints"]);
  expect(groupByService(world)).toMatchObject({ kms: ["vpce-hub-shared-endpoints"] });
  expect((await world.plan(draftOf(services([443]), sessionManager.spokes))).changes).toEqual([]);
});

test("a plan says which ports are opened to whom, and for what", async () => {
  const world = await createWorld({}, draft);
  const text = planText(await world.plan(draft), paletteFor(false));
  expect(text).toContain("admits on ports 443, 1024-1064: 10.");
  expect(text).toContain("admits on port 443: 10.");
  expect(text).toContain("because cassandra listens on 443, 9142, and the group must admit the spokes there");
});

test("each group is held against the quota of its own rules", async () => {
  const world = await createWorld({}, draft);
  const { findings } = await world.plan({ ...draft, quotas: { rulesPerSecurityGroup: 9 } });
  expect(findings).toMatchObject([
    {
      code: "quota.ingress-rules",
      severity: "stop",
      message: expect.stringContaining("the owned security group for 25, 465, 587, 2465, 2587 would need 10 rules, 9"),
    },
  ]);
});

function portsByGroup({ simulator }: World): Readonly<Record<string, readonly string[]>> {
  const owned = simulator.snapshot().securityGroups.filter(({ name }) => name.startsWith("vpce-hub-"));
  return Object.fromEntries(
    owned.map(({ name, rules }) => [
      name,
      [
        ...new Set(
          rules
            .filter(({ direction }) => direction === "ingress")
            .map(({ fromPort, toPort }) => `${fromPort}-${toPort}`),
        ),
      ].sort(),
    ]),
  );
}

function groupByService({ simulator }: World): Readonly<Record<string, readonly (string | undefined)[]>> {
  const { endpoints, securityGroups } = simulator.snapshot();
  const names = new Map(securityGroups.map(({ id, name }) => [id, name]));
  return Object.fromEntries(
    endpoints
      .filter(({ state }) => state === "available")
      .map((endpoint) => [
        endpoint.tags["vpce-hub:key"]?.replace("endpoint/", "") ?? "",
        endpoint.securityGroups.map((id) => names.get(id)),
      ]),
  );
}
