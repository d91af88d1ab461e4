import { expect, test } from "vitest";
import { brownfield } from "../../testing/brownfield.ts";
import type { Key, SecurityGroupId } from "../../words/ids.ts";
import { type Draft, hubCidr, region, spokeOf } from "../../testing/draft.ts";
import { vpcOf, withEndpoint, withZone } from "../../testing/edits.ts";
import { ownEndpointOf, switchedEndpointOf, withOwn } from "../../testing/local.ts";
import { endpointIdOf, groupIdOf, httpsFrom, zoneIdOf } from "../../testing/resources.ts";
import { asking, standing } from "../../testing/profiles-scene.ts";
import { type Scene, fresh, moving, planOf, settled } from "../../testing/scene.ts";
import { present } from "../../words/state.ts";
import type { Operation, OperationKind } from "../operation.ts";
import {
  callOf,
  drainMsOf,
  isOperationKind,
  isTakingAway,
  keyMadeBy,
  keysNamedBy,
  linkPartOf,
  operationWords,
  waitOf,
  settleMsOf,
} from "./facts.ts";
import { operationFacts } from "../operation.ts";

const draft: Draft = { services: ["ssm"], spokes: ["app"] };
const ssm = `ssm.${region}.amazonaws.com`;

const byProfile: Draft = { ...draft, distribution: "profile" };

const ranked = (profilePriority: number): Draft => ({ ...byProfile, spokes: [{ name: "app", profilePriority }] });

const withMode = (mode: "switch" | "retire"): Draft => ({
  services: ["ssm"],
  spokes: [{ name: "app", localEndpoints: { mode } }],
});

/** Scenes that have, all together, an operation of each kind. */
const scenes: readonly Scene[] = [
  fresh(byProfile),
  asking(standing({ ...byProfile, spokes: ["app", "data"] }), byProfile),
  asking(standing(byProfile), { ...byProfile, distribution: "zones" }),
  asking(standing({ ...byProfile, tags: { owner: "network", phase: "1" } }), { ...byProfile, tags: { owner: "dns" } }),
  asking(standing(ranked(200)), ranked(300)),
  brownfield(draft),
  withOwn(fresh(withMode("switch")), vpcOf("app"), ownEndpointOf("ssm")),
  withOwn(settled(withMode("retire")), vpcOf("app"), switchedEndpointOf("ssm")),
  moving({ ...draft, tags: { owner: "network" } }, { ...draft, tags: { owner: "dns" } }),
  moving({ ...draft, tags: { owner: "network" } }, draft),
  fresh(draft),
  moving(draft, { services: [], spokes: [] }),
  moving(draft, { services: ["ssm"], spokes: [] }),
  withEndpoint(settled(draft), "ssm", { policy: "{}" }),
];

const operations = new Map<OperationKind, Operation>(
  scenes.flatMap((scene) => planOf(scene).operations.map((operation) => [operation.kind, operation] as const)),
);

const told = (tell: (operation: Operation) => unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries([...operations].map(([kind, operation]) => [kind, tell(operation)]));

test("there is an operation of every kind", () => {
  expect([...operations.keys()].sort()).toEqual(Object.keys(operationFacts).sort());
});

test("every operation is told in words", () => {
  expect(told(operationWords)).toEqual({
    "create-security-group": "create security group vpce-hub-shared-endpoints",
    "authorize-ingress": `admit ${hubCidr}, ${spokeOf("app").cidr} to the endpoints on port 443`,
    "revoke-ingress": `take a rule off security group ${groupIdOf("endpoints")}`,
    "delete-security-group": `delete security group ${groupIdOf("endpoints")}`,
    "create-endpoint": `create endpoint com.amazonaws.${region}.ssm`,
    "modify-endpoint": `modify endpoint ${endpointIdOf("ssm")}`,
    "delete-endpoint": `delete endpoint ${endpointIdOf("ssm")}`,
    "tag-resource": `tag ${groupIdOf("endpoints")}`,
    "untag-resource": `take tags off ${groupIdOf("endpoints")}`,
    "create-zone": `create zone ${ssm}`,
    "comment-zone": `mark zone ${ssm} in its comment`,
    "tag-zone": `tag zone ${ssm}`,
    "change-records": `write the records of zone ${ssm}`,
    "delete-zone": `delete zone ${ssm}`,
    authorize: `authorize ${vpcOf("app").vpc} for zone ${ssm}`,
    associate: `associate ${vpcOf("app").vpc} with zone ${ssm}`,
    deauthorize: `take back the authorization of ${vpcOf("app").vpc} for zone ${ssm}`,
    disassociate: `take ${vpcOf("app").vpc} off zone ${ssm}`,
    "mark-local-endpoint": `mark ${endpointIdOf("own ssm")} as being switched`,
    "turn-private-dns": `turn private DNS of ${endpointIdOf("own ssm")} off`,
    "conclude-switch": `see that the hub serves for ${endpointIdOf("own ssm")}`,
    "retire-local-endpoint": `delete ${endpointIdOf("own ssm")}, which the spoke no longer needs`,
    "create-profile": "make the Profile vpce-hub-shared-endpoints",
    "tag-profile": "tag the Profile",
    "untag-profile": "take tags off the Profile",
    "add-zone-to-profile": `put zone ${ssm} into the Profile`,
    "share-profile": `share the Profile with account ${spokeOf("app").account}`,
    "join-profile": `give ${vpcOf("app").vpc} the Profile`,
    "set-profile-priority": `give the Profile on ${vpcOf("app").vpc} the priority 300`,
    "leave-profile": `take the Profile from ${vpcOf("app").vpc}`,
    "remove-zone-from-profile": `take zone ${ssm} out of the Profile`,
    "unshare-profile": `share the Profile no more with ${spokeOf("data").account}`,
    "delete-profile": "delete the Profile rp-vpce-hub-shared-endpoints",
    "delete-share": "delete the share of the Profile",
  });
});

test("several rules are told by their number, and their ports once each", () => {
  const rules = [httpsFrom("10.1.0.0/16"), { ...httpsFrom("10.1.0.0/16"), fromPort: 9142, toPort: 9142 }];
  const revoke = operations.get("revoke-ingress");
  const admit = operations.get("authorize-ingress");
  expect(revoke?.kind === "revoke-ingress" && operationWords({ ...revoke, rules })).toBe(
    `take 2 rules off security group ${groupIdOf("endpoints")}`,
  );
  expect(admit?.kind === "authorize-ingress" && operationWords({ ...admit, rules })).toBe(
    "admit 10.1.0.0/16 to the endpoints on ports 443, 9142",
  );
});

test("what takes away is known, and so are the call, the wait and the part in a link", () => {
  const taking = [...operations.values()].filter(isTakingAway).map(({ kind }) => kind);
  expect(taking.sort()).toEqual([
    "change-records",
    "delete-endpoint",
    "delete-profile",
    "delete-security-group",
    "delete-share",
    "delete-zone",
    "disassociate",
    "leave-profile",
    "remove-zone-from-profile",
    "retire-local-endpoint",
    "revoke-ingress",
    "turn-private-dns",
    "unshare-profile",
    "untag-profile",
    "untag-resource",
  ]);
  expect(told((operation) => [callOf(operation).action, waitOf(operation), linkPartOf(operation)])).toEqual({
    "create-security-group": ["CreateSecurityGroup", "nothing", undefined],
    "authorize-ingress": ["AuthorizeSecurityGroupIngress", "nothing", undefined],
    "revoke-ingress": ["RevokeSecurityGroupIngress", "nothing", undefined],
    "delete-security-group": ["DeleteSecurityGroup", "nothing", undefined],
    "create-endpoint": ["CreateVpcEndpoint", "endpoint", undefined],
    "modify-endpoint": ["ModifyVpcEndpoint", "endpoint", undefined],
    "delete-endpoint": ["DeleteVpcEndpoints", "nothing", undefined],
    "tag-resource": ["CreateTags", "nothing", undefined],
    "untag-resource": ["DeleteTags", "nothing", undefined],
    "create-zone": ["CreateHostedZone", "nothing", undefined],
    "comment-zone": ["UpdateHostedZoneComment", "nothing", undefined],
    "tag-zone": ["ChangeTagsForResource", "nothing", undefined],
    "change-records": ["ChangeResourceRecordSets", expect.any(String), undefined],
    "delete-zone": ["DeleteHostedZone", "spread", undefined],
    authorize: ["CreateVPCAssociationAuthorization", "nothing", "permits"],
    associate: ["AssociateVPCWithHostedZone", "spread-in-the-end", "joins"],
    deauthorize: ["DeleteVPCAssociationAuthorization", "nothing", "clears"],
    disassociate: ["DisassociateVPCFromHostedZone", "leave", undefined],
    "mark-local-endpoint": ["CreateTags", "nothing", undefined],
    "turn-private-dns": ["ModifyVpcEndpoint", "nothing", undefined],
    "conclude-switch": ["CreateTags", "spread", undefined],
    "retire-local-endpoint": ["DeleteVpcEndpoints", "nothing", undefined],
    "create-profile": ["CreateProfile", "nothing", undefined],
    "tag-profile": ["TagResource", "nothing", undefined],
    "untag-profile": ["UntagResource", "nothing", undefined],
    "add-zone-to-profile": ["AssociateResourceToProfile", "profile", undefined],
    "share-profile": ["AssociateResourceShare", "profile", undefined],
    "join-profile": ["AssociateProfile", "profile", undefined],
    "set-profile-priority": ["UpdateProfileAssociation", "profile", undefined],
    "leave-profile": ["DisassociateProfile", "profile", undefined],
    "remove-zone-from-profile": ["DisassociateResourceFromProfile", "profile", undefined],
    "unshare-profile": ["DisassociateResourceShare", "nothing", undefined],
    "delete-profile": ["DeleteProfile", "nothing", undefined],
    "delete-share": ["DeleteResourceShare", "nothing", undefined],
  });
});

test("an operation names what it needs and what it makes", () => {
  expect(told((operation) => [keysNamedBy(operation), keyMadeBy(operation)])).toMatchObject({
    "create-endpoint": [["security-group/endpoints"], "endpoint/ssm"],
    "create-zone": [[], `zone/${ssm}`],
    "create-security-group": [[], "security-group/endpoints"],
    "authorize-ingress": [["security-group/endpoints"], undefined],
    "modify-endpoint": [[], undefined],
    associate: [[`zone/${ssm}`], undefined],
    "tag-zone": [[`zone/${ssm}`], undefined],
    "turn-private-dns": [[`zone/${ssm}`], undefined],
  });
  const waiting = [...operations.values()].filter((operation) => drainMsOf(operation) > 0).map(({ kind }) => kind);
  expect(waiting.sort()).toEqual(["delete-endpoint", "revoke-ingress"]);
  const settling = [...operations.values()].filter((operation) => settleMsOf(operation) > 0).map(({ kind }) => kind);
  expect(settling.sort()).toEqual([
    "change-records",
    "delete-endpoint",
    "delete-zone",
    "leave-profile",
    "revoke-ingress",
  ]);
});

test("what takes tags or subnets off takes away, and what only adds does not", () => {
  const tag = operations.get("tag-zone");
  const modify = operations.get("modify-endpoint");
  if (tag?.kind !== "tag-zone" || modify?.kind !== "modify-endpoint") throw new Error("the scenes lack an operation");
  expect([tag, { ...tag, removedTags: ["x"] }].map(isTakingAway)).toEqual([false, true]);
  const shrinking = { ...modify, removeSecurityGroups: ["sg-1" as SecurityGroupId] };
  expect([modify, shrinking].map(isTakingAway)).toEqual([false, true]);
  expect([modify, shrinking].map(drainMsOf)).toEqual([0, 60_000]);
  expect(
    keysNamedBy({ ...modify, addSecurityGroups: { kind: "owned", key: "security-group/endpoints" as Key } }),
  ).toEqual(["security-group/endpoints"]);
});

test("what an operation expects to find is part of what is approved", () => {
  const expects = (scene: Scene, id: string): unknown =>
    planOf(scene).approval.operations.find((operation) => operation.id === id)?.expects;
  expect(expects(withEndpoint(settled(draft), "ssm", { policy: "{}" }), "modify-endpoint:endpoint/ssm")).toEqual([
    { of: `${endpointIdOf("ssm")} policy`, found: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ]);
  const untagged = withZone(settled(draft), ssm, () => ({ tags: present(new Map()) }));
  expect(expects(untagged, `tag-zone:zone/${ssm}`)).toEqual([
    { of: `zone/${ssm}`, found: zoneIdOf(ssm) },
    { of: `zone/${ssm} tag vpce-hub:topology`, found: undefined },
    { of: `zone/${ssm} tag vpce-hub:key`, found: undefined },
  ]);
  const bare = withZone(settled(draft), ssm, () => ({ records: present([]) }));
  expect(expects(bare, `change-records:zone/${ssm}`)).toEqual([
    { of: `zone/${ssm}`, found: zoneIdOf(ssm) },
    { of: "endpoint/ssm", found: endpointIdOf("ssm") },
    { of: `record/${ssm}/${ssm}/A`, found: undefined },
  ]);
  const gone = moving(draft, { services: [], spokes: [] });
  expect(expects(gone, `delete-zone:zone/${ssm}`)).toEqual([
    { of: `delete-zone:zone/${ssm} vpcs`, found: `${region}/vpc-0a1b2c3d4e5f60001` },
  ]);
});

test("a text from a file is a kind only if there are facts about it", () => {
  expect(["associate", "toString", "paint-zone"].map(isOperationKind)).toEqual([true, false, false]);
});
