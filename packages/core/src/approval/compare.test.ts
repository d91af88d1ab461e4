import fc from "fast-check";
import { expect, test } from "vitest";
import type { Plan } from "../plan/plan.ts";
import { stepsOf } from "../testing/apply.ts";
import { type Draft, region, subnets } from "../testing/draft.ts";
import { drafts } from "../testing/drafts.ts";
import { unread, vpcOf, withEndpoint, withEnvironment, withTopology, withZone } from "../testing/edits.ts";
import { endpointIdOf, recordOf, zoneIdOf } from "../testing/resources.ts";
import { type Scene, fresh, moving, planOf, settled } from "../testing/scene.ts";
import type { Access, Topology } from "../topology/topology.ts";
import type { SubnetId, VpcId } from "../words/ids.ts";
import { vpcRefText } from "../words/key.ts";
import { present } from "../words/state.ts";
import type { Approval, ApprovedOperation } from "./approval.ts";
import { type Difference, compareToApproval } from "./compare.ts";

const draft: Draft = { services: ["ssm"], spokes: ["app"] };
const ssm = `ssm.${region}.amazonaws.com`;
const link = `association/${ssm}/${vpcRefText(vpcOf("app"))}`;

const verdict = (now: Plan, approved: Plan | Approval): ReturnType<typeof compareToApproval> =>
  compareToApproval(now, "approval" in approved ? approved.approval : approved);

function differences(now: Scene | Plan, approved: Scene | Approval): readonly Difference[] {
  const plan = "operations" in now ? now : planOf(now);
  const told = verdict(plan, "operations" in approved ? approved : planOf(approved));
  return told.kind === "stale" ? told.differences : [];
}

/** An approval with one operation changed. */
function edited({ approval }: Plan, id: string, change: Partial<ApprovedOperation>): Approval {
  const operations = approval.operations.map((one) => (one.id === id ? { ...one, ...change } : one));
  return { ...approval, planId: "another", operations };
}

test("the same plan is equal to what was approved", () => {
  const plan = planOf(fresh(draft));
  expect(verdict(plan, plan)).toEqual({ kind: "equal", total: plan.operations.length });
});

test("wherever an apply of an approved plan stops, what is left is covered by the approval", () => {
  fc.assert(
    fc.property(drafts, drafts, fc.nat(), (before, after, at) => {
      const scene = moving(before, after);
      const approved = planOf(scene);
      const steps = stepsOf(scene, approved);
      const stopped = steps[at % Math.max(1, steps.length)] ?? scene;
      expect(differences(stopped, scene)).toEqual([]);
    }),
    { numRuns: 12 * Number(process.env["VPCE_RUNS"] ?? 1) },
  );
});

test("what is done is counted, what is left is told apart from it", () => {
  const scene = fresh(draft);
  const approved = planOf(scene);
  const [, second] = stepsOf(scene, approved);
  expect(verdict(planOf(second ?? scene), approved)).toEqual({
    kind: "rest",
    done: 2,
    total: approved.operations.length,
  });
});

test("what was not approved is told", () => {
  expect(differences(fresh({ ...draft, spokes: ["app", "data"] }), fresh(draft))).toContainEqual({
    kind: "not-approved",
    id: `authorize:association/${ssm}/${vpcRefText(vpcOf("data"))}`,
    because: undefined,
  });
});

test("another hub, another topology, and one that was not read whole are told", () => {
  const other = withTopology(fresh(draft), { name: "other-team" });
  expect(differences(other, fresh(draft))).toContainEqual({
    kind: "other-topology",
    approved: "shared-endpoints (hub vpc-0a1b2c3d4e5f60001 in account 111111111111, ap-northeast-1)",
    found: "other-team (hub vpc-0a1b2c3d4e5f60001 in account 111111111111, ap-northeast-1)",
  });
  expect(differences(settled(draft), fresh(draft))).toEqual([]);
  const { policy }: Topology = fresh(draft).topology;
  const keeping = withTopology(settled(draft), { policy: { ...policy, extraAssociations: "keep" } });
  expect(differences(keeping, fresh(draft))).toEqual([{ kind: "topology-changed" }]);
  const half = withEnvironment(settled(draft), { hubVpc: unread });
  expect(differences(half, fresh(draft))).toContainEqual({ kind: "unread" });
});

test("an operation that would be done otherwise is told, with what differs", () => {
  const plan = planOf(fresh(draft));
  const because = (id: string, change: Partial<ApprovedOperation>): unknown =>
    differences(plan, edited(plan, id, change)).map((one) => (one.kind === "not-approved" ? one.because : one));
  expect(because(`associate:${link}`, { region: "eu-west-1" })).toEqual([
    { kind: "region", now: region, approved: "eu-west-1" },
  ]);
  expect(because(`associate:${link}`, { role: "arn:aws:iam::2:role/x" })).toEqual([
    { kind: "role", now: undefined, approved: "arn:aws:iam::2:role/x" },
  ]);
  const parameters = plan.approval.operations.find(({ kind }) => kind === "create-endpoint")?.parameters;
  expect(because("create-endpoint:endpoint/ssm", { parameters: { ...parameters, serviceName: "other" } })).toEqual([
    { kind: "parameter", name: "serviceName", now: "com.amazonaws.ap-northeast-1.ssm", approved: "other" },
  ]);
});

test("a role that differs is told as the ARN that it is", () => {
  const access: Access = { kind: "role", arn: "arn:aws:iam::1:role/hub", externalId: "corp" };
  const [difference] = differences(fresh({ ...draft, access }), planOf(fresh(draft)).approval).slice(1);
  expect(difference).toMatchObject({ because: { kind: "role", now: access.arn, approved: undefined } });
});

test("a part of a list that was approved is approved, more than it is not", () => {
  const [first, second, third] = subnets.map(({ id }) => id);
  if (first === undefined || second === undefined) throw new Error("the hub has too few subnets");
  const wide = { ...draft, subnets: [0, 1, 2] };
  const from = (...placed: readonly SubnetId[]): Scene => withEndpoint(settled(wide), "ssm", { subnets: placed });
  expect(differences(from(first, second), from(first))).toEqual([]);
  expect(differences(from(first), from(first, second))).toMatchObject([
    { because: { kind: "parameter", name: "addSubnets", now: [second, third], approved: [third] } },
  ]);
});

test("of a deed with several parts, those that are done are not asked for again", () => {
  const off = { isPrivateDnsEnabled: true, policy: "{}" };
  expect(
    differences(withEndpoint(settled(draft), "ssm", { policy: "{}" }), withEndpoint(settled(draft), "ssm", off)),
  ).toEqual([]);
  expect(
    differences(withEndpoint(settled(draft), "ssm", off), withEndpoint(settled(draft), "ssm", { policy: "{}" })),
  ).toMatchObject([{ because: { kind: "parameter", name: "isPrivateDnsTurnedOff" } }]);
});

test("what would be overwritten must be what was found when it was approved", () => {
  const policies = (policy: string): Scene => withEndpoint(settled(draft), "ssm", { policy });
  expect(differences(policies('{"Version":"x"}'), policies("{}"))).toMatchObject([
    { because: { kind: "found", of: `${endpointIdOf("ssm")} policy` } },
  ]);
  const records = (value: string): Scene =>
    withZone(settled(draft), ssm, () => ({ records: present([recordOf(ssm, { values: [value] })]) }));
  expect(differences(records("10.1.1.2"), records("10.1.1.1"))).toMatchObject([
    { because: { kind: "found", now: "300 10.1.1.2", approved: "300 10.1.1.1" } },
  ]);
  const tags = (value: string): Scene =>
    withZone(settled(draft), ssm, () => ({ tags: present(new Map([["vpce-hub:topology", value]])) }));
  expect(differences(tags("b"), tags("a"))).toMatchObject([
    { because: { kind: "found", of: `zone/${ssm} tag vpce-hub:topology`, now: "b", approved: "a" } },
  ]);
});

test("a zone that goes with another VPC than the one that was seen is told", () => {
  const last = (vpc: string): Scene =>
    withZone(moving(draft, { services: [], spokes: [] }), ssm, () => ({
      vpcs: present([{ region, vpc: vpc as VpcId }]),
    }));
  expect(differences(last("vpc-2"), last("vpc-1"))).toMatchObject([
    { because: { kind: "found", of: `delete-zone:zone/${ssm} vpcs`, now: `${region}/vpc-2` } },
  ]);
});

test("a key that stands for another resource than when it was approved is told, unless the plan made it", () => {
  const moved = (id: string): Scene =>
    withZone(moving(draft, { ...draft, spokes: ["app", "data"] }), ssm, () => ({ id: zoneIdOf(id) }));
  expect(differences(moved("b"), moved("a"))).toMatchObject(
    Array.from({ length: 3 }, () => ({ because: { kind: "found", of: `zone/${ssm}` } })),
  );
});

test("what was approved and is held back now is told, with the reason", () => {
  const now = withEndpoint(
    withZone(settled(draft), ssm, () => ({ vpcs: present([{ region, vpc: fresh(draft).topology.hub.vpc }]) })),
    "ssm",
    { state: "pendingacceptance" },
  );
  const told = differences(now, fresh(draft));
  expect(told.map(({ kind }) => kind)).toContain("held-back");
  expect(told.find(({ kind }) => kind === "held-back")).toMatchObject({
    because: expect.stringContaining("waits until the provider"),
  });
});

test("an operation of a kind that nobody knows is compared to the letter", () => {
  const plan = planOf(fresh(draft));
  const [first] = plan.approval.operations;
  if (first === undefined) throw new Error("the scene has no operation");
  const odd = { ...first, kind: "paint-zone", changes: ["zone/x"], parameters: { colour: "red" } };
  const now = { ...plan, approval: { ...plan.approval, planId: "now", operations: [odd] } };
  const then = { ...plan.approval, planId: "then", operations: [{ ...odd, parameters: { colour: "blue" } }] };
  expect(compareToApproval(now, then)).toMatchObject({
    kind: "stale",
    differences: [
      { kind: "not-approved", because: { kind: "parameter", name: "colour", now: "red", approved: "blue" } },
    ],
  });
});
