import { expect, test } from "vitest";
import type { Operation, OperationKind } from "../operation/operation.ts";
import type { Plan } from "../plan/plan.ts";
import { type Draft, hubCidr, region, spokeOf, subnets } from "../testing/draft.ts";
import { vpcOf, withEndpoint, withState, withZone } from "../testing/edits.ts";
import { endpointIdOf, groupIdOf, hubRef, httpsFrom } from "../testing/resources.ts";
import { type Scene, fresh, moving, planOf, settled } from "../testing/scene.ts";
import type { SecurityGroupId, VpcId } from "../words/ids.ts";
import { vpcRefText } from "../words/key.ts";
import { fullAccessPolicy } from "../words/policy-document.ts";
import { present } from "../words/state.ts";

const draft: Draft = { services: ["ssm"], spokes: ["app"] };
const ssm = `ssm.${region}.amazonaws.com`;
const link = `association/${ssm}/${vpcRefText(vpcOf("app"))}`;

/** The operations of a plan as a graph: what each waits for. */
function waitsOf({ operations }: Plan): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(operations.map(({ id, dependsOn }) => [id, dependsOn]));
}

function only<Kind extends OperationKind>(scene: Scene, kind: Kind): readonly Extract<Operation, { kind: Kind }>[] {
  return planOf(scene).operations.flatMap((operation) =>
    operation.kind === kind ? (operation as Extract<Operation, { kind: Kind }>) : [],
  );
}

test("what is made stands before what leads to it: group, endpoint, zone, record, and the spoke last", () => {
  expect(waitsOf(planOf(fresh(draft)))).toEqual({
    "create-security-group:security-group/endpoints": [],
    "authorize-ingress:security-group/endpoints": ["create-security-group:security-group/endpoints"],
    "create-endpoint:endpoint/ssm": ["create-security-group:security-group/endpoints"],
    [`create-zone:zone/${ssm}`]: ["authorize-ingress:security-group/endpoints", "create-endpoint:endpoint/ssm"],
    [`tag-zone:zone/${ssm}`]: [`create-zone:zone/${ssm}`],
    [`change-records:zone/${ssm}`]: [
      "authorize-ingress:security-group/endpoints",
      "create-endpoint:endpoint/ssm",
      `create-zone:zone/${ssm}`,
    ],
    [`authorize:${link}`]: [`create-zone:zone/${ssm}`],
    [`associate:${link}`]: [
      "authorize-ingress:security-group/endpoints",
      `authorize:${link}`,
      `change-records:zone/${ssm}`,
      `create-zone:zone/${ssm}`,
    ],
    [`deauthorize:${link}`]: [],
  });
});

test("what goes goes the other way round: spoke, records, zone, endpoint, group", () => {
  const endpoint = `delete-endpoint:endpoint/ssm/${endpointIdOf("ssm")}`;
  expect(waitsOf(planOf(moving(draft, { services: [], spokes: [] })))).toEqual({
    [`disassociate:${link}`]: [],
    [`change-records:zone/${ssm}`]: [`disassociate:${link}`],
    [`delete-zone:zone/${ssm}`]: [`change-records:zone/${ssm}`, `disassociate:${link}`],
    [endpoint]: [`change-records:zone/${ssm}`, `delete-zone:zone/${ssm}`],
    [`delete-security-group:security-group/endpoints#${groupIdOf("endpoints")}`]: [endpoint],
  });
});

test("an endpoint that leaves waits until resolvers have forgotten it, one that never served does not", () => {
  const gone = moving(draft, { services: [], spokes: [] });
  expect(only(gone, "delete-endpoint").map(({ drainMs }) => drainMs)).toEqual([60_000]);
  const failed = withEndpoint(gone, "ssm", { state: "failed" });
  expect(only(failed, "delete-endpoint").map(({ drainMs }) => drainMs)).toEqual([0]);
  expect(only(gone, "delete-zone").map(({ isAwaited }) => isAwaited)).toEqual([true]);
});

test("a replacement stands, and the record leads to it, before the old endpoint goes", () => {
  const waits = waitsOf(planOf(withEndpoint(settled(draft), "ssm", { state: "failed" })));
  expect(waits).toEqual({
    "create-endpoint:endpoint/ssm": [],
    [`change-records:zone/${ssm}`]: ["create-endpoint:endpoint/ssm"],
    [`delete-endpoint:endpoint/ssm/${endpointIdOf("ssm")}`]: [`change-records:zone/${ssm}`],
  });
});

test("an endpoint grows before it shrinks", () => {
  const [, second, third] = subnets.map(({ id }) => id);
  const scene = withEndpoint(settled(draft), "ssm", {
    subnets: [third].flatMap((id) => id ?? []),
    securityGroups: ["sg-0old" as SecurityGroupId],
    policy: "{}",
    isPrivateDnsEnabled: true,
  });
  const [grow, shrink] = only(scene, "modify-endpoint");
  expect(grow).toMatchObject({
    addSubnets: [subnets[0]?.id, second],
    removeSubnets: [],
    addSecurityGroups: { kind: "owned", key: "security-group/endpoints" },
    policy: fullAccessPolicy,
    isPrivateDnsTurnedOff: true,
  });
  expect(shrink).toMatchObject({
    addSubnets: [],
    removeSubnets: [third],
    removeSecurityGroups: ["sg-0old"],
    addSecurityGroups: undefined,
    policy: undefined,
    isPrivateDnsTurnedOff: false,
    dependsOn: [grow?.id],
  });
});

test("groups of the user's own are put on and ours taken off and removed", () => {
  const scene = moving(draft, { ...draft, groups: ["sg-0123"] });
  const [grow, shrink] = only(scene, "modify-endpoint");
  expect(grow?.addSecurityGroups).toEqual({ kind: "given", ids: ["sg-0123"] });
  expect(shrink?.removeSecurityGroups).toEqual([groupIdOf("endpoints")]);
  expect(only(scene, "delete-security-group").map(({ dependsOn }) => dependsOn)).toEqual([[grow?.id, shrink?.id]]);
});

test("a rule goes when its replacement stands and the spokes that came through it are off the zones", () => {
  const [revocation] = only(moving(draft, { services: ["ssm"], spokes: ["data"] }), "revoke-ingress");
  expect(revocation).toMatchObject({
    drainMs: 60_000,
    rules: [httpsFrom(spokeOf("app").cidr)],
    dependsOn: ["authorize-ingress:security-group/endpoints", `disassociate:${link}`],
  });
  const [leaving] = only(moving(draft, { services: ["ssm"], spokes: ["data"] }), "disassociate");
  expect(leaving?.isAwaited).toBe(true);
  const allowing = { ...draft, allow: [hubCidr] };
  expect(only(moving(allowing, { ...allowing, spokes: [] }), "disassociate")[0]?.isAwaited).toBe(false);
});

test("an empty group gets no rules", () => {
  expect(only(fresh({ ...draft, allow: [] }), "authorize-ingress")).toEqual([]);
});

test("before its first spoke joins, the records of a zone are written once more, and only then", () => {
  const unused = withZone(settled(draft), ssm, () => ({ vpcs: present([hubRef]) }));
  const [confirmation] = only(unused, "change-records");
  expect(confirmation).toMatchObject({ changes: [], deletes: [], upserts: [{ name: ssm }], zoneName: ssm });
  expect(waitsOf(planOf(unused))[`associate:${link}`]).toContain(confirmation?.id);
  const used = moving(draft, { ...draft, spokes: ["app", "data"] });
  expect(only(used, "change-records")).toEqual([]);
});

test("an endpoint in another VPC is made anew in the hub's", () => {
  const scene = withState(settled(draft), {
    endpoints: (endpoints) => endpoints.map((one) => ({ ...one, vpc: "vpc-0e15e" as VpcId })),
  });
  expect(only(scene, "create-endpoint")).toMatchObject([{ vpc: hubRef.vpc, replaces: endpointIdOf("ssm") }]);
});
