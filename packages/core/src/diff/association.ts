import { groupBy } from "../base/group-by.ts";
import type { AssociationChange, AuthorizationChange, ObservedLink, ZoneRef } from "./change.ts";
import { type VpcRef, associationKey, authorizationKey, vpcRefText } from "../words/key.ts";
import type { Association, ObservedZone } from "../resource/resource.ts";
import { valueOr } from "../words/state.ts";
import type { Policy } from "../topology/topology.ts";
import type { KeptZone, ZonePairs } from "./zone.ts";

/** Resolves a VPC to the name of the spoke it is; undefined where it is none of the topology's. */
export type SpokeOf = (vpc: VpcRef) => string | undefined;

/** What the changes of associations are made from. */
export interface AssociationContext {
  readonly policy: Policy;
  readonly hub: VpcRef;
  readonly spokeOf: SpokeOf;
}

/** Returns the changes of associations, and the authorizations that outlived theirs (law 7). */
export function diffAssociations(
  desired: readonly Association[],
  zones: ZonePairs,
  context: AssociationContext,
): readonly (AssociationChange | AuthorizationChange)[] {
  const byZone = groupBy(desired, ({ zone }) => zone);
  return [
    ...zones.created.flatMap(({ key }) => (byZone.get(key) ?? []).filter(isSpokes).map(creation)),
    ...zones.kept.flatMap((zone) => diffKept(byZone.get(zone.ref.key) ?? [], zone, context)),
    ...zones.removed.flatMap(({ ref, observed }) => removalsWithZone(ref, observed, context)),
  ];
}

function diffKept(
  desired: readonly Association[],
  { ref, observed }: KeptZone,
  context: AssociationContext,
): readonly (AssociationChange | AuthorizationChange)[] {
  if (observed.vpcs.kind === "unknown") return [];
  const found = valueOr(observed.vpcs, []);
  const foundTexts = new Set(found.map(vpcRefText));
  const wanted = new Set(desired.map(({ vpc }) => vpcRefText(vpc)));
  const missing = desired.filter(({ vpc }) => !foundTexts.has(vpcRefText(vpc)));
  // Tags may protect an association, so without them none goes (law 5).
  const isTagged = observed.tags.kind !== "unknown";
  const extra = found.filter((vpc) => isTagged && !wanted.has(vpcRefText(vpc)) && isToGo(vpc, context));
  return [
    ...missing.map(creation),
    ...extra.map((vpc) => removal(ref, vpc, context)),
    ...valueOr(observed.authorizations, []).map((vpc) => authorizationRemoval(ref, vpc, context)),
  ];
}

/** A VPC of a spoke goes when the spoke no longer uses the service; one that is no spoke, when the policy says so. */
function isToGo(vpc: VpcRef, { policy, spokeOf }: AssociationContext): boolean {
  return policy.extraAssociations === "remove" || spokeOf(vpc) !== undefined;
}

function removalsWithZone(
  ref: ZoneRef,
  { vpcs }: ObservedZone,
  context: AssociationContext,
): readonly AssociationChange[] {
  // The last VPC of a zone cannot be taken off (LastVPCAssociation); it goes with the zone. The hub's, if it is there.
  const found = [...valueOr(vpcs, [])].sort((a, b) => (vpcRefText(a) < vpcRefText(b) ? -1 : 1));
  const last = found.find((vpc) => vpcRefText(vpc) === vpcRefText(context.hub)) ?? found[0];
  return found.filter((vpc) => vpc !== last).map((vpc) => removal(ref, vpc, context, "its zone is removed"));
}

function isSpokes({ spoke }: Association): boolean {
  // A new zone is created with the hub's VPC on it.
  return spoke !== undefined;
}

function creation(desired: Association): AssociationChange {
  const why =
    desired.spoke === undefined ? "the hub itself must see its zones" : `spoke ${desired.spoke} uses the service`;
  return { kind: "create", resource: "association", key: desired.key, desired, why };
}

function removal(zone: ZoneRef, vpc: VpcRef, context: AssociationContext, given?: string): AssociationChange {
  const observed = linkOf(zone, vpc, context);
  const why =
    given ??
    (observed.spoke === undefined
      ? "the VPC is not in the topology"
      : `spoke ${observed.spoke} does not use the service`);
  return { kind: "delete", resource: "association", key: associationKey(zone.key, vpc), observed, why };
}

function authorizationRemoval(zone: ZoneRef, vpc: VpcRef, context: AssociationContext): AuthorizationChange {
  const why = "an authorization is needed only while a VPC is being associated; this one is left over";
  return {
    kind: "delete",
    resource: "authorization",
    key: authorizationKey(zone.key, vpc),
    observed: linkOf(zone, vpc, context),
    why,
  };
}

function linkOf(zone: ZoneRef, vpc: VpcRef, { spokeOf }: AssociationContext): ObservedLink {
  return { zone, vpc, spoke: spokeOf(vpc) };
}
