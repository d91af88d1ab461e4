import {
  type ObservedEndpoint,
  type ObservedSecurityGroup,
  type Plan,
  makePlan,
  present,
  valueOr,
} from "@vpce-hub/core";
import { expect, test } from "vitest";
import { type Draft, draftOf, everything, hub, sessionManager } from "./support/topologies.ts";
import { createWorld, topologyOf } from "./support/world.ts";

// Marks that were taken away, names that were changed in the file, and hubs that are taken for one another.

interface Meddling {
  readonly endpoint?: (endpoint: ObservedEndpoint) => ObservedEndpoint;
  readonly group?: (group: ObservedSecurityGroup) => ObservedSecurityGroup;
  /** What is planned then. */
  readonly asked?: Draft;
}

/** Plans what would be planned if somebody had changed what was applied. */
async function planAfter(applied: Draft, { endpoint, group, asked = applied }: Meddling): Promise<Plan> {
  const world = await createWorld();
  await world.apply(applied);
  const { environment, state } = await world.observe(asked);
  const endpoints = valueOr(state.endpoints, []).map(endpoint ?? ((one) => one));
  const securityGroups = valueOr(state.securityGroups, []).map(group ?? ((one) => one));
  return makePlan(await topologyOf(asked), environment, {
    ...state,
    endpoints: present(endpoints),
    securityGroups: present(securityGroups),
  });
}

const isSsm = ({ serviceName }: ObservedEndpoint): boolean => serviceName.endsWith(".ssm");
const stripped = (endpoint: ObservedEndpoint): ObservedEndpoint =>
  isSsm(endpoint) ? { ...endpoint, tags: new Map([["Name", "ssm"]]) } : endpoint;

test("beside an endpoint that lost its tags no second one is made, and the plan says which tags to put back", async () => {
  const plan = await planAfter(sessionManager, { endpoint: stripped });
  expect(plan.operations).toEqual([]);
  expect(plan.findings).toMatchObject([
    {
      code: "endpoint.marks-missing",
      severity: "block",
      message: expect.stringMatching(/^vpce-\w+ serves ssm and has lost the tags/),
      hint: expect.stringContaining("Key=vpce-hub:topology,Value=shared-endpoints Key=vpce-hub:key,Value=endpoint/ssm"),
    },
  ]);
});

test("it is known by where the records lead, too, when it has groups of the user's", async () => {
  const given = { ...sessionManager, hub: { ...hub, securityGroups: ["sg-0a1b2c3d4e5f60001"] } };
  const plan = await planAfter(sessionManager, {
    endpoint: (one) => ({ ...stripped(one), securityGroups: [] }),
    asked: given,
  });
  expect(plan.findings.map(({ code }) => code)).toContain("endpoint.marks-missing");
  expect(plan.changes.filter(({ resource, kind }) => resource === "endpoint" && kind === "create")).toEqual([]);
});

test("an endpoint whose key tag alone was taken is kept, and gets the tag back", async () => {
  const plan = await planAfter(sessionManager, {
    endpoint: (one) => (isSsm(one) ? { ...one, tags: new Map([["vpce-hub:topology", "shared-endpoints"]]) } : one),
  });
  expect(plan.findings).toEqual([]);
  expect(plan.operations).toMatchObject([
    { kind: "tag-resource", tags: [{ key: "vpce-hub:key", value: "endpoint/ssm" }] },
  ]);
});

test("a group that lost its tags is not to be renamed, which nobody can: its tags are to be put back", async () => {
  const plan = await planAfter(sessionManager, { group: (one) => ({ ...one, tags: new Map() }) });
  const finding = plan.findings.find(({ code }) => code === "security-group.foreign");
  expect(finding?.hint).toContain(
    "put them back: Key=vpce-hub:topology,Value=shared-endpoints Key=vpce-hub:key,Value=security-group/endpoints",
  );
});

test("a service that is called otherwise in the file keeps its endpoint, which is told by the new name", async () => {
  const world = await createWorld({}, draftOf(["sqs", "kms"], everything.spokes));
  const spokes = sessionManager.spokes;
  await world.apply(draftOf(["sqs", "kms"], spokes));
  const renamed = draftOf([{ name: "queue", serviceName: `com.amazonaws.${hub.region}.sqs` }, "kms"], spokes);
  const plan = await world.plan(renamed);
  expect(plan.operations).toMatchObject([
    {
      kind: "tag-resource",
      tags: [
        { key: "vpce-hub:key", value: "endpoint/queue" },
        { key: "Name", value: "shared-endpoints/queue" },
      ],
    },
  ]);
  expect(plan.overview.services.map(({ name, state }) => `${name} ${state}`)).toEqual(["queue change", "kms there"]);
  // And is taken down as any other.
  const { changes } = await world.plan(draftOf(["kms"], spokes));
  expect(changes.filter(({ resource }) => resource === "endpoint")).toMatchObject([{ kind: "delete" }]);
});

test("two services that change names with each other keep their endpoints, told by the new names", async () => {
  const full = (short: string): string => `com.amazonaws.${hub.region}.${short}`;
  const named = (one: string, other: string): Draft =>
    draftOf(
      [
        { name: "one", serviceName: full(one) },
        { name: "other", serviceName: full(other) },
      ],
      sessionManager.spokes,
    );
  const world = await createWorld({}, draftOf(["sqs", "kms"], everything.spokes));
  await world.apply(named("sqs", "kms"));
  const plan = await world.plan(named("kms", "sqs"));
  expect(plan.changes.map(({ kind, key, why }) => `${kind} ${key}: ${why}`)).toEqual([
    "update endpoint/one: tags differ from the topology",
    "update endpoint/other: tags differ from the topology",
  ]);
});

const otherHub = { ...hub, vpc: "vpc-0a1b2c3d4e5f69999", subnets: ["subnet-0a1b2c3d4e5f69991"] };

test("a hub that is a spoke of another one of the same name does not take over its zones", async () => {
  const asSpoke = (name: string, { vpc }: typeof hub): Draft["spokes"][number] => ({ name, account: hub.account, vpc });
  const one = draftOf(["ssm"], [asSpoke("other-hub", otherHub)]);
  const other = { ...draftOf(["kms"], [asSpoke("first-hub", hub)]), hub: otherHub };
  const world = await createWorld({}, one, other);
  await world.apply(one);
  const refused = await world.tryApply(other);
  expect(refused.kind === "refused" && refused.findings).toMatchObject([
    {
      code: "hub.moved",
      severity: "stop",
      message: `the zones of the topology shared-endpoints (1) lead to endpoints in ${hub.vpc}, not in the hub ${otherHub.vpc} in ${hub.region}`,
    },
  ]);
});

test("a hub in another Region is known by the names that the records lead to", async () => {
  const far = { ...hub, region: "eu-west-1", vpc: otherHub.vpc, subnets: otherHub.subnets };
  const spoke = { name: "far-hub", account: hub.account, vpc: far.vpc, region: far.region };
  const one = draftOf(["ssm"], [spoke]);
  const other = { ...draftOf(["kms"], []), hub: far };
  const world = await createWorld({}, one, other);
  await world.apply(one);
  const refused = await world.tryApply(other);
  expect(refused.kind === "refused" && refused.findings.map(({ code }) => code)).toContain("hub.moved");
});

test("a group that somebody else's endpoint has is not removed, and nobody waits for it", async () => {
  const world = await createWorld();
  await world.apply(sessionManager);
  const nothing = draftOf([], []);
  const { environment, state } = await world.observe(nothing);
  const [first] = valueOr(state.endpoints, []);
  const endpoints = valueOr(state.endpoints, []).map((one) =>
    one === first ? { ...one, tags: new Map([["Name", "theirs"]]), dnsEntries: [] } : one,
  );
  const plan = makePlan(await topologyOf(nothing), environment, { ...state, endpoints: present(endpoints) });
  expect(plan.findings.find(({ code }) => code === "security-group.in-use")).toMatchObject({
    severity: "block",
    message: expect.stringContaining(`stays: ${first?.id} has it and belongs to someone else: it is named theirs`),
  });
  expect(plan.operations.map(({ kind }) => kind)).not.toContain("delete-security-group");
});
