import { groupBy } from "../../base/group-by.ts";
import type { AssociationChange, AuthorizationChange } from "../../diff/facts/association.ts";
import type { LinkChange } from "../../diff/change.ts";
import type { DiffLinks } from "../../diff/diff.ts";
import { whyZoneGoes } from "../../diff/zone.ts";
import type { Match } from "../../match/match.ts";
import type { KeptZone, OwnedZone, ZoneRef } from "../../match/zones.ts";
import type { Association } from "../../resource/resource.ts";
import { type Subject, aboutSpoke } from "../../topology/subject.ts";
import type { Spoke } from "../../topology/topology.ts";
import { type VpcRef, associationKey, authorizationKey, vpcRefText } from "../../words/key.ts";
import { valueOr } from "../../words/state.ts";
import { diffLocalEndpoints, isOnZone } from "./diff-local.ts";

/** Returns the changes of associations and of endpoints that spokes have of their own. */
export const diffAssociations: DiffLinks = (match) => [
  ...diffZoneLinks(match),
  ...diffLocalEndpoints(match, (spoke, zone) => isOnZone(match, spoke, zone)),
];

/** Returns the changes of associations, and the authorizations that outlived theirs (law 7). */
export function diffZoneLinks(match: Match): readonly LinkChange[] {
  const { desired, zones } = match;
  const byZone = groupBy(desired.associations, ({ zone }) => zone);
  return [
    ...zones.created.flatMap(({ key }) => (byZone.get(key) ?? []).filter(isSpokes).map(creation)),
    ...zones.kept.flatMap((zone) => diffKept(byZone.get(zone.ref.key) ?? [], zone, match)),
    ...zones.removed.flatMap((zone) => removalsWithZone(zone, match)),
  ];
}

function diffKept(
  desired: readonly Association[],
  { ref, observed, vpcsByText }: KeptZone,
  match: Match,
): readonly LinkChange[] {
  if (observed.vpcs.kind === "unknown") return [];
  const wanted = new Set(desired.map(({ user }) => user.vpcText));
  const missing = desired.filter(({ user }) => !vpcsByText.has(user.vpcText));
  // Tags may protect an association, so without them none goes (law 5).
  const isTagged = observed.tags.kind !== "unknown";
  const extra = [...vpcsByText].filter(
    ([text, vpc]) => isTagged && !wanted.has(text) && isToGo(vpc, match) && !isSaidToBeServed(ref, text, match),
  );
  return [
    ...missing.map(creation),
    ...extra.map(([, vpc]) => removal(ref, vpc, match)),
    ...valueOr(observed.authorizations, []).map((vpc) => authorizationRemoval(ref, vpc, match)),
  ];
}

/** A VPC of a spoke goes when the spoke no longer uses the service; one that is no spoke, when the policy says so. */
function isToGo(vpc: VpcRef, { topology, spokeAt }: Match): boolean {
  return topology.policy.extraAssociations === "remove" || spokeAt(vpc) !== undefined;
}

/**
 * Of a VPC that is on the zone, the answer that an endpoint of its own serves the name is older than that: both at once
 * AWS does not allow (AWS-FACTS D1). Only one that we switched is switched back.
 */
function isSaidToBeServed({ name }: ZoneRef, vpcText: string, { desired }: Match): boolean {
  return desired.localEndpoints.some(
    ({ intent, spoke, zones }) =>
      intent === "keep" && vpcRefText(spoke) === vpcText && zones.some((zone) => zone.name === name),
  );
}

function removalsWithZone({ ref, vpcsByText }: OwnedZone, match: Match): readonly AssociationChange[] {
  // The last VPC of a zone cannot be taken off (LastVPCAssociation); it goes with the zone. The hub's, if it is there, or
  // one that is no spoke's: a spoke may be waiting to join another zone of that name.
  const found = [...vpcsByText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, vpc]) => vpc);
  const last =
    vpcsByText.get(vpcRefText(match.hub)) ?? found.find((vpc) => match.spokeAt(vpc) === undefined) ?? found[0];
  return found.filter((vpc) => vpc !== last).map((vpc) => removal(ref, vpc, match, whyZoneGoes(ref)));
}

function isSpokes({ user }: Association): boolean {
  // A new zone is created with the hub's VPC on it.
  return user.spoke !== undefined;
}

function creation(desired: Association): AssociationChange {
  const { key, services, user } = desired;
  const { spoke, subject } = user;
  const why = spoke === undefined ? "the hub itself must see its zones" : `spoke ${spoke} uses the service`;
  return { resource: "association", kind: "create", key, subject, services, desired, why };
}

function removal(zone: ZoneRef, vpc: VpcRef, match: Match, given?: string): AssociationChange {
  const spoke = match.spokeAt(vpc);
  const why = given ?? whyLeft(zone, spoke, match);
  // Written in one piece: there may be tens of thousands, and pieced together they take twice the time and memory.
  return {
    kind: "delete",
    resource: "association",
    key: associationKey(zone.key, vpc),
    subject: subjectOf(spoke, vpc),
    services: match.leads.servicesOfZone(zone.key),
    why,
    observed: { zone, vpc, spoke },
    surplusOf: undefined,
  };
}

function whyLeft({ name }: ZoneRef, spoke: Spoke | undefined, { desired }: Match): string {
  if (spoke === undefined) return "the VPC is not in the topology";
  const isBack = desired.localEndpoints.some(
    (local) =>
      local.intent === "back" && local.spoke.name === spoke.name && local.zones.some((zone) => zone.name === name),
  );
  return isBack
    ? `an endpoint of spoke ${spoke.name} serves the name again`
    : `spoke ${spoke.name} does not use the service`;
}

function authorizationRemoval(zone: ZoneRef, vpc: VpcRef, match: Match): AuthorizationChange {
  const spoke = match.spokeAt(vpc);
  return {
    kind: "delete",
    resource: "authorization",
    key: authorizationKey(zone.key, vpc),
    subject: subjectOf(spoke, vpc),
    services: match.leads.servicesOfZone(zone.key),
    why: "an authorization is needed only while a VPC is being associated; this one is left over",
    observed: { zone, vpc, spoke },
    surplusOf: undefined,
  };
}

function subjectOf(spoke: Spoke | undefined, vpc: VpcRef): Subject {
  return spoke === undefined ? { kind: "vpc", vpc } : aboutSpoke(spoke);
}
