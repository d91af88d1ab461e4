import { expect, test } from "vitest";
import { protectTag } from "../resource/ownership.ts";
import { applied } from "../testing/apply.ts";
import { type Draft, hubCidr, region, spokeOf, subnets } from "../testing/draft.ts";
import { unread, vpcOf, withEndpoint, withEnvironment, withState, withZone } from "../testing/edits.ts";
import { dnsEntriesOf, endpointIdOf, groupIdOf, httpsFrom, ownTags, recordOf } from "../testing/resources.ts";
import { type Scene, fresh, moving, planOf, settled } from "../testing/scene.ts";
import type { EndpointId, SecurityGroupId, SubnetId, VpcId } from "../words/ids.ts";
import { vpcRefText } from "../words/key.ts";
import { canonicalName } from "../words/names.ts";
import { present, valueOr } from "../words/state.ts";
import type { FieldChange } from "./facts/fact.ts";
import { ruleText } from "./security-group.ts";

const draft: Draft = { services: ["ssm"], spokes: ["app"] };
const ssm = `ssm.${region}.amazonaws.com`;
const apex = `record/${ssm}/${ssm}/A`;

/** The changes of a plan, a line for each. */
function changesOf(scene: Scene): readonly string[] {
  return planOf(scene).changes.map(({ kind, key, why }) => `${kind} ${key}: ${why}`);
}

function fieldsOf(scene: Scene): readonly FieldChange[] {
  return planOf(scene).changes.flatMap((change) => ("fields" in change ? change.fields : []));
}

const withGroup = (scene: Scene, change: Parameters<typeof withState>[1]["groups"]): Scene =>
  withState(scene, change === undefined ? {} : { groups: change });

test("where nothing stands everything is made, by key, each with its reason", () => {
  expect(changesOf(fresh(draft))).toEqual([
    `create association/${ssm}/${vpcRefText(vpcOf("app"))}: spoke app uses the service`,
    "create endpoint/ssm: the topology lists the service ssm",
    `create ${apex}: the name must lead to the endpoint`,
    "create security-group/endpoints: the endpoints need a group that admits the spokes",
    `create zone/${ssm}: ssm answers to this name`,
  ]);
});

test("where nothing is asked for any more everything goes", () => {
  expect(changesOf(moving(draft, { services: [], spokes: [] }))).toEqual([
    `delete association/${ssm}/${vpcRefText(vpcOf("app"))}: no service of the topology answers to this name`,
    "delete endpoint/ssm: its service is no longer in the topology",
    `delete ${apex}: no service of the topology answers to this name`,
    `delete security-group/endpoints#${groupIdOf("endpoints")}: no endpoint of the topology uses this group any more`,
    `delete zone/${ssm}: no service of the topology answers to this name`,
  ]);
});

test("an endpoint is changed in place where it can be, and the change says what", () => {
  const scene = withEndpoint(settled({ ...draft, services: [{ name: "ssm", policy: "{}" }] }), "ssm", {
    subnets: [subnets[0], subnets[2]].flatMap((subnet) => subnet?.id ?? []),
    securityGroups: ["sg-0old" as SecurityGroupId],
    policy: undefined,
    isPrivateDnsEnabled: true,
  });
  expect(changesOf(scene)).toEqual([
    "update endpoint/ssm: subnets, securityGroups, policy, privateDns differ from the topology",
  ]);
  expect(fieldsOf(scene).map(({ field, before, after }) => [field, before, after])).toEqual([
    ["subnets", [subnets[0]?.id, subnets[2]?.id], [subnets[0]?.id, subnets[1]?.id]],
    ["securityGroups", ["sg-0old"], [groupIdOf("endpoints")]],
    ["policy", expect.stringContaining('"Action": ['), "{}"],
    ["privateDns", "on", "off"],
  ]);
  expect(changesOf(withEndpoint(settled(draft), "ssm", { isPrivateDnsEnabled: true }))).toEqual([
    "update endpoint/ssm: privateDns differs from the topology",
  ]);
});

test("a policy that says the same is no change, nor is one of a service that takes none", () => {
  const policy =
    '{"Statement":[{"Action":"*","Effect":"Allow","Principal":"*","Resource":"*"}],"Version":"2008-10-17"}';
  expect(changesOf(withEndpoint(settled(draft), "ssm", { policy }))).toEqual([]);
});

test("a group that is yet to be made is known after the apply", () => {
  const scene = withGroup(settled(draft), () => []);
  expect(fieldsOf(scene)).toEqual([
    { kind: "list", field: "securityGroups", before: [groupIdOf("endpoints")], after: ["(known after apply)"] },
  ]);
});

test("what cannot be changed in place is replaced, and the change says why", () => {
  const why = (change: Parameters<typeof withEndpoint>[2]): readonly string[] =>
    changesOf(withEndpoint(settled(draft), "ssm", change)).filter((text) => text.includes("endpoint/ssm"));
  expect(why({ state: "failed", lastError: "no address left" })).toEqual([
    "replace endpoint/ssm: the endpoint is failed: no address left",
  ]);
  expect(why({ state: "expired" })).toEqual(["replace endpoint/ssm: the endpoint is expired"]);
  expect(why({ vpc: "vpc-0e15e" as VpcId })).toEqual([
    "replace endpoint/ssm: these properties of an endpoint cannot be changed in place",
  ]);
  const [wanted, , , rival] = subnets.map(({ id }) => id);
  expect(why({ subnets: [rival].flatMap((id) => id ?? []) })).toEqual([
    `replace endpoint/ssm: ${wanted} is in the availability zone of ${rival}, and an endpoint has one subnet in each`,
  ]);
});

test("endpoints beside the one that serves go", () => {
  const second = (state: "available" | "failed"): Scene =>
    withState(settled(draft), {
      endpoints: (endpoints) =>
        endpoints.flatMap((one) => [
          { ...one, state },
          {
            ...one,
            state,
            id: `${one.id}0` as EndpointId,
            dnsEntries: dnsEntriesOf(`${one.id}0` as EndpointId, "ssm"),
          },
        ]),
    });
  const id = `${endpointIdOf("ssm")}0`;
  expect(changesOf(second("available"))).toEqual([
    `delete endpoint/ssm#${id}: ${endpointIdOf("ssm")} serves in its place`,
  ]);
  expect(changesOf(second("failed"))).toContain(`delete endpoint/ssm#${id}: a new endpoint takes its place`);
});

test("of a service that leaves all endpoints go, also one whose tag names no service", () => {
  const scene = withState(moving(draft, { services: [], spokes: [] }), {
    endpoints: ([first]) =>
      first
        ? [
            first,
            { ...first, id: "vpce-2" as EndpointId },
            { ...first, id: "vpce-3" as EndpointId, tags: ownTags("shared-endpoints", "") },
          ]
        : [],
  });
  const keys = planOf(scene).changes.flatMap(({ resource, key }) => (resource === "endpoint" ? key : []));
  expect(keys).toEqual(["endpoint/#vpce-3", "endpoint/ssm", `endpoint/ssm#${endpointIdOf("ssm")}`]);
});

test("a record is changed where it leads elsewhere, and one that nobody asked for goes", () => {
  const scene = withZone(settled(draft), ssm, ({ name }) => ({
    records: present([recordOf(name), recordOf(`www.${name}`), recordOf(name, { setIdentifier: "blue" })]),
  }));
  expect(changesOf(scene)).toEqual([
    `update ${apex}: the record does not lead to the endpoint`,
    `delete ${apex}#blue: the topology does not ask for this record`,
    `delete record/${ssm}/www.${ssm}/A: the topology does not ask for this record`,
  ]);
  const [field] = fieldsOf(scene);
  expect(field).toMatchObject({
    field: "target",
    before: "10.9.9.9",
    after: expect.stringContaining("-abcdefgh.ssm."),
  });
  expect(planOf(applied(scene, planOf(scene))).changes).toEqual([]);
});

test("a record that leads to an endpoint which has no name yet leads there, if it has the endpoint's id", () => {
  const pending = withEndpoint(settled(draft), "ssm", { state: "pending", dnsEntries: [] });
  expect(changesOf(pending)).toEqual([]);
  const other = withZone(pending, ssm, ({ records }) => ({
    records: present(
      valueOr(records, []).map((record) => ({
        ...record,
        alias: record.alias && { ...record.alias, name: canonicalName(`vpce-0other-abcdefgh.${ssm}`) },
      })),
    ),
  }));
  expect(fieldsOf(other)).toMatchObject([
    { before: expect.stringContaining("vpce-0other"), after: "(known after apply)" },
  ]);
});

test("a zone gets the tags that it lacks, and loses a protection that the file took back", () => {
  expect(changesOf(withZone(settled(draft), ssm, () => ({ tags: present(new Map()) })))).toEqual([
    `update zone/${ssm}: its tags say whose the zone is, and what of it is protected`,
  ]);
  const before: Draft = {
    services: [{ name: "ssm", isProtected: true }],
    spokes: [{ name: "app", isProtected: true }],
  };
  const scene = moving(before, draft);
  expect(fieldsOf(scene)).toEqual([
    {
      kind: "list",
      field: "tags",
      before: expect.arrayContaining([`${protectTag}=true`, `${protectTag}:${vpcOf("app").vpc}=app`]),
      after: [`vpce-hub:key=zone/${ssm}`, "vpce-hub:topology=shared-endpoints"],
    },
  ]);
  expect(planOf(scene).operations).toMatchObject([
    { kind: "tag-zone", tags: [], removedTags: [protectTag, `${protectTag}:${vpcOf("app").vpc}`] },
  ]);
});

test("the protection of a spoke outlives its entry in the file", () => {
  const before: Draft = { services: ["ssm"], spokes: ["app", { name: "data", isProtected: true }] };
  const { changes, blocked } = planOf(moving(before, draft));
  expect(changes).toEqual([]);
  // The rule that admits it waits for it to leave.
  expect(blocked.map(({ change, because }) => [change.key, because.code])).toEqual([
    [`association/${ssm}/${vpcRefText(vpcOf("data"))}`, "resource.protected"],
    ["security-group/endpoints", "resource.protected"],
  ]);
});

test("rules are added and taken away, and told in words", () => {
  const scene = withGroup(settled(draft), (groups) =>
    groups.map((group) => ({ ...group, ingress: [httpsFrom(hubCidr), httpsFrom("192.168.0.0/16")] })),
  );
  expect(fieldsOf(scene)).toEqual([
    {
      kind: "list",
      field: "ingress",
      before: [`tcp 443 from ${hubCidr}`, "tcp 443 from 192.168.0.0/16"],
      after: [`tcp 443 from ${hubCidr}`, `tcp 443 from ${spokeOf("app").cidr}`],
    },
  ]);
});

test("while the CIDRs of a spoke are not known no rule is taken away, and none is added within one that stands", () => {
  const lost = (cidr: string): Scene =>
    withEnvironment(
      withGroup(settled(draft), (groups) => groups.map((group) => ({ ...group, ingress: [httpsFrom(cidr)] }))),
      { spokeVpcs: new Map([["app", unread]]) },
    );
  expect(changesOf(lost("10.0.0.0/8"))).toEqual([]);
  expect(fieldsOf(lost("192.168.0.0/16"))).toMatchObject([
    { before: ["tcp 443 from 192.168.0.0/16"], after: [`tcp 443 from ${hubCidr}`, "tcp 443 from 192.168.0.0/16"] },
  ]);
});

test("any inbound permission can be told", () => {
  const ports = { fromPort: 80, toPort: 81 };
  expect(
    [
      { protocol: "tcp", ...ports, source: { kind: "cidr6", cidr: "::/0" } as const },
      { protocol: "udp", ...ports, source: { kind: "group", group: "sg-1", account: undefined } as const },
      { protocol: "-1", fromPort: undefined, toPort: undefined, source: { kind: "prefix-list", id: "pl-1" } as const },
    ].map(ruleText),
  ).toEqual(["tcp 80-81 from ::/0", "udp 80-81 from sg-1", "-1 all from pl-1"]);
});

test("subnets that could not be read keep endpoints where they are", () => {
  const scene = withEnvironment(moving(draft, { ...draft, subnets: [0] }), { subnets: unread });
  expect(planOf(scene).operations).toEqual([]);
  expect(planOf(withEnvironment(settled(draft), { subnets: present(new Map<SubnetId, never>()) })).changes).toEqual([]);
});
