import { expect, test } from "vitest";
import type { Plan } from "../../plan/plan.ts";
import { zoneCallerReference } from "../../resource/ownership.ts";
import { applied } from "../../testing/apply.ts";
import { type Draft, hubAccount, region } from "../../testing/draft.ts";
import { unread, vpcOf, withState, withTopology, withZone } from "../../testing/edits.ts";
import { hubRef, zoneIdOf } from "../../testing/resources.ts";
import { type Scene, fresh, moving, planOf, settled } from "../../testing/scene.ts";
import type { VpcId } from "../../words/ids.ts";
import { type VpcRef, vpcRefText } from "../../words/key.ts";
import { canonicalName } from "../../words/names.ts";
import { present, valueOr } from "../../words/state.ts";

const ssm = `ssm.${region}.amazonaws.com`;
const draft: Draft = { services: ["ssm"], spokes: ["app", "data"] };

const idsOf = ({ operations }: Plan, text = ""): readonly string[] =>
  operations.map(({ id }) => id).filter((id) => id.includes(text));
const place = (plan: Plan, id: string): number => idsOf(plan).indexOf(id);
const linkTo = (vpc: VpcRef | string, zone = ssm): string =>
  `association/${zone}/${vpcRefText(typeof vpc === "string" ? vpcOf(vpc) : vpc)}`;
const whyOf = ({ changes }: Plan): readonly string[] => changes.map(({ kind, key, why }) => `${kind} ${key}: ${why}`);

/** A scene in which a second zone of the name stands beside the one of the hub, with these VPCs on it. */
function withSecondZone(scene: Scene, vpcs: readonly VpcRef[]): Scene {
  return withState(scene, {
    zones: ([first, ...rest]) => {
      if (first === undefined) throw new Error("the scene has no zone");
      const callerReference = zoneCallerReference("shared-endpoints", canonicalName(ssm), 1);
      const second = { ...first, id: zoneIdOf("second"), callerReference, vpcs: present(vpcs) };
      return [second, { ...first, vpcs: present([hubRef]) }, ...rest];
    },
  });
}

test("a spoke of another account is authorized, joins, and has the authorization taken back", () => {
  const plan = planOf(fresh({ services: ["ssm"], spokes: ["app"] }));
  expect(idsOf(plan, linkTo("app"))).toEqual([
    `authorize:${linkTo("app")}`,
    `associate:${linkTo("app")}`,
    `deauthorize:${linkTo("app")}`,
  ]);
  const [authorize, associate, deauthorize] = plan.operations.filter(({ id }) => id.includes(linkTo("app")));
  expect(authorize?.dependsOn).toEqual([`create-zone:zone/${ssm}`]);
  expect(associate?.dependsOn).toEqual([
    "authorize-ingress:security-group/endpoints",
    `authorize:${linkTo("app")}`,
    `change-records:zone/${ssm}`,
    `create-zone:zone/${ssm}`,
  ]);
  expect(deauthorize?.after).toEqual([`associate:${linkTo("app")}`, `authorize:${linkTo("app")}`]);
  expect(associate?.caller.account).not.toBe(hubAccount);
  expect(associate).toMatchObject({ authorizer: { account: hubAccount } });
});

test("a spoke in the hub's account joins without an authorization", () => {
  const plan = planOf(fresh({ services: ["ssm"], spokes: [{ name: "app", account: hubAccount }] }));
  expect(idsOf(plan, "/vpc-")).toEqual([`associate:${linkTo("app")}`]);
});

test("an authorization that was left over is taken back, and before another one is given to the same VPC", () => {
  const scene = withZone(settled(draft), ssm, () => ({
    vpcs: present([hubRef, vpcOf("data")]),
    authorizations: present([vpcOf("app"), vpcOf("nobody")]),
  }));
  const plan = planOf(scene);
  const leftOver = linkTo("app").replace("association", "authorization");
  expect(idsOf(plan, "deauthorize:authorization")).toHaveLength(2);
  expect(place(plan, `deauthorize:${leftOver}`)).toBeLessThan(place(plan, `authorize:${linkTo("app")}`));
  expect(planOf(applied(scene, plan)).changes).toEqual([]);
});

test("who leaves is told why", () => {
  const scene = withZone(moving(draft, { ...draft, spokes: [{ name: "app", services: [] }] }), ssm, ({ vpcs }) => ({
    vpcs: present(valueOr(vpcs, []).concat(vpcOf("stranger"))),
  }));
  expect(whyOf(planOf(scene)).filter((text) => text.includes("association"))).toEqual(
    [
      `delete ${linkTo("app")}: spoke app does not use the service`,
      `delete ${linkTo("data")}: the VPC is not in the topology`,
      `delete ${linkTo("stranger")}: the VPC is not in the topology`,
    ].sort(),
  );
});

test("a stranger stays where the file says so, and so do the rules that may be for it", () => {
  const after: Draft = { services: ["ssm"], spokes: ["app"], policy: { extraAssociations: "keep" } };
  expect(planOf(moving(draft, after)).changes).toEqual([]);
  const allowing = { ...after, allow: ["10.0.0.0/8"] };
  expect(idsOf(planOf(moving(draft, allowing)))).toEqual([
    "authorize-ingress:security-group/endpoints",
    "revoke-ingress:security-group/endpoints",
  ]);
});

test("nobody leaves a zone whose tags could not be read: they may protect it", () => {
  const scene = withZone(moving(draft, { ...draft, spokes: ["app"] }), ssm, () => ({ tags: unread }));
  expect(idsOf(planOf(scene), "disassociate")).toEqual([]);
});

test("the hub itself joins a zone that it does not see", () => {
  const scene = withZone(settled(draft), ssm, () => ({ vpcs: present([vpcOf("app"), vpcOf("data")]) }));
  expect(whyOf(planOf(scene))).toEqual([`create ${linkTo(hubRef)}: the hub itself must see its zones`]);
});

test("where the hub moved, the old one is the last to leave each zone, and after the new one has joined", () => {
  const old = { region, vpc: "vpc-0fff0000000000000" as VpcId };
  const before = withState(settled(draft), {
    zones: (zones) => zones.map((zone) => ({ ...zone, vpcs: present([old]) })),
    endpoints: (endpoints) => endpoints.map((endpoint) => ({ ...endpoint, vpc: old.vpc })),
  });
  const plan = planOf(before);
  expect(place(plan, `associate:${linkTo(hubRef)}`)).toBeLessThan(place(plan, `disassociate:${linkTo(old)}`));
  expect(plan.operations.find(({ id }) => id === `disassociate:${linkTo(old)}`)?.dependsOn).toEqual([
    `associate:${linkTo(hubRef)}`,
  ]);
});

test("of a second zone of a name all VPCs leave before they join the first one, and it goes", () => {
  const scene = withSecondZone(settled(draft), [vpcOf("old hub"), vpcOf("app"), vpcOf("data")]);
  const plan = planOf(scene);
  // The old hub's goes with the zone: the last VPC of a zone cannot be taken off.
  expect(idsOf(plan, "disassociate:")).toHaveLength(2);
  for (const name of ["app", "data"]) {
    const second = linkTo(name, `${ssm}#${zoneIdOf("second")}`);
    expect(place(plan, `disassociate:${second}`)).toBeLessThan(place(plan, `associate:${linkTo(name)}`));
  }
  expect(planOf(applied(scene, plan)).changes).toEqual([]);
});

test("the last VPC of a second zone joins the first one only when the second one is gone", () => {
  const scene = withSecondZone(settled(draft), [vpcOf("app")]);
  const plan = planOf(scene);
  const deletion = `delete-zone:zone/${ssm}#${zoneIdOf("second")}`;
  expect(plan.operations.find(({ id }) => id === `associate:${linkTo("app")}`)?.dependsOn).toContain(deletion);
  expect(planOf(applied(scene, plan)).changes).toEqual([]);
});

test("a spoke joins a zone below another one first, and leaves it last: the one above hides its name", () => {
  const [upper, lower] = ["example.internal", "ledger.example.internal"];
  const nested: Draft = {
    services: [
      { name: "all", names: [], dnsNames: [upper] },
      { name: "ledger", names: [], dnsNames: [lower] },
    ],
    spokes: ["app"],
  };
  const joining = planOf(fresh(nested));
  expect(joining.operations.find(({ id }) => id === `associate:${linkTo("app", upper)}`)?.after).toEqual([
    `associate:${linkTo("app", lower)}`,
  ]);
  const leaving = planOf(moving(nested, { ...nested, spokes: [{ name: "app", services: [] }] }));
  expect(leaving.operations.find(({ id }) => id === `disassociate:${linkTo("app", lower)}`)?.after).toEqual([
    `disassociate:${linkTo("app", upper)}`,
  ]);
});

test("a name that moves to a zone above is joined there before the old zone is left", () => {
  const named = (name: string): Draft => ({
    services: [{ name: "ledger", names: [], dnsNames: [name] }],
    spokes: ["app"],
  });
  const plan = planOf(moving(named("ledger.example.internal"), named("*.example.internal")));
  expect(plan.operations.find(({ id }) => id.startsWith("delete-zone"))?.dependsOn).toContain(
    `disassociate:${linkTo("app", "ledger.example.internal")}`,
  );
  expect(plan.operations.find(({ id }) => id.startsWith("disassociate"))?.dependsOn).toEqual([
    `associate:${linkTo("app", "example.internal")}`,
  ]);
});

test("where the hub has somebody else's zone of a name, the spokes are not asked about it", () => {
  const scene = withTopology(settled({ ...draft, name: "other-team" }), { name: "shared-endpoints" });
  const told = planOf(scene).findings.filter(({ severity }) => severity === "block");
  expect(told.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    "endpoint.useless: ssm could be reached by none of its names: ssm.ap-northeast-1.amazonaws.com",
    `zone.conflict: the hub VPC ${hubRef.vpc} already has a zone ${ssm} (${zoneIdOf(ssm)}) of the vpce-hub topology other-team, and a VPC can have one only`,
  ]);
});
