import { append } from "../../base/append.ts";
import type { LinkChange } from "../../diff/change.ts";
import type { ProfileAssociationChange } from "../../diff/facts/profile.ts";
import { isCreationOf, isOfLocalEndpoint, isRemovalOf, isUpdateOf } from "../../diff/kinds.ts";
import type { ExpandContext } from "../../expand/context.ts";
import { operationId } from "../../operation/operation-id.ts";
import type { Operation } from "../../operation/operation.ts";
import type { OperationBase, OperationId } from "../../operation/operation-base.ts";
import type { IndexById } from "../../operation/order.ts";
import { type VpcRef, profileKey, profileZoneKey, vpcRefText } from "../../words/key.ts";
import { needsOf } from "../zones/zone-needs.ts";
import { zonesInstead } from "./diff-profile.ts";
import type { ComingUse, OfProfile } from "./own-change.ts";

interface Ground {
  /** The operations on zones, records and endpoints. */
  readonly shared: IndexById;
  readonly context: ExpandContext;
}

/** Returns the operations that give VPCs the Profile, and take it from others. `zoneChanges` are those of whoever has zones. */
export function expandUses(
  changes: readonly OfProfile[],
  zoneChanges: readonly LinkChange[],
  { shared, context }: Ground,
): readonly Operation[] {
  const joining = changes.filter((change) => isCreationOf("profile-association", change));
  const leaving = changes.filter((change) => isRemovalOf("profile-association", change));
  const needs = joining.length === 0 ? noNeeds : needsOfJoins(changes, shared, context);
  const instead = leaving.length === 0 ? new Map<string, OperationId[]>() : stepsInstead(zoneChanges);
  return [
    ...joining.flatMap((change) => [joinOf(change, needs), ...rankOf(change)]),
    ...changes.filter((change) => isUpdateOf("profile-association", change)).flatMap(rankOf),
    ...leaving.map((change) => leaveOf(change, instead, context)),
  ];
}

/** What all that join wait for. */
interface JoinNeeds {
  readonly dependsOn: readonly OperationId[];
  readonly after: readonly OperationId[];
}

const noNeeds: JoinNeeds = { dependsOn: [], after: [] };

/**
 * What the Profile has already must be sound, since whoever joins gets it. What only comes is waited for, and no more: a
 * service that cannot be served keeps nobody from the others (law 9).
 */
function needsOfJoins(changes: readonly OfProfile[], shared: IndexById, context: ExpandContext): JoinNeeds {
  const coming = changes.filter((change) => isCreationOf("profile-zone", change));
  const isComing = new Set(coming.map(({ key }) => key));
  const standing = (context.match.desired.profile?.zones ?? []).filter(({ key }) => !isComing.has(key));
  const needs = standing.flatMap(({ zone }) => needsOf(zone, shared, context).joining);
  return {
    dependsOn: [
      ...new Set([operationId("create-profile", profileKey), operationId("share-profile", profileKey), ...needs]),
    ].sort(),
    after: coming.map(({ desired }) => operationId("add-zone-to-profile", profileZoneKey(desired.zoneName))).sort(),
  };
}

function joinOf(change: ComingUse, { dependsOn, after }: JoinNeeds): Operation {
  return {
    ...baseOf(change, change.desired.user.vpc, change.desired.user.caller),
    id: operationId("join-profile", change.key),
    kind: "join-profile",
    profile: change.desired.profile,
    vpc: change.desired.user.vpc,
    dependsOn,
    after,
  };
}

/** AssociateProfile takes no priority (AWS-FACTS-2 M1), so it is said behind it. */
function rankOf(change: ComingUse): readonly Operation[] {
  const { key, kind, desired } = change;
  const { user, priority, profile } = desired;
  if (priority === undefined) return [];
  return [
    {
      ...baseOf(change, user.vpc, user.caller),
      id: operationId("set-profile-priority", key),
      kind: "set-profile-priority",
      profile,
      vpc: user.vpc,
      priority,
      dependsOn: kind === "create" ? [operationId("join-profile", key)] : [],
      after: [],
    },
  ];
}

/** What all operations on the Profile of a VPC have, which is written to as the VPC's account. */
function baseOf(
  { key, subject }: ProfileAssociationChange,
  { region }: VpcRef,
  caller: OperationBase["caller"],
): Pick<OperationBase, "caller" | "region" | "changes" | "subject" | "zoneName"> {
  return { caller, region, changes: [key], subject, zoneName: undefined };
}

/** Returns what must have been done before a VPC has its names by the Profile: what gives it, and says where it stands. */
export function stepsOfJoin({ key, desired: { priority } }: ComingUse): readonly OperationId[] {
  return [
    operationId("join-profile", key),
    ...(priority === undefined ? [] : [operationId("set-profile-priority", key)]),
  ];
}

/** What gives VPCs their names in another way, by the text of the VPC. */
function stepsInstead(changes: readonly LinkChange[]): ReadonlyMap<string, readonly OperationId[]> {
  const steps = new Map<string, OperationId[]>();
  for (const change of changes) {
    if (isCreationOf("association", change))
      append(steps, change.desired.user.vpcText, operationId("associate", change.key));
    if (isOfLocalEndpoint(change) && change.kind !== "retire")
      append(steps, vpcRefText(change.local.spoke), operationId("conclude-switch", change.key));
  }
  return steps;
}

/** A VPC that moves leaves the Profile last: until then the same zones answer from both (AWS-FACTS-2 M4). */
function leaveOf(
  change: Extract<ProfileAssociationChange, { readonly kind: "delete" }>,
  instead: ReadonlyMap<string, readonly OperationId[]>,
  { match, isIngressRevoked, removedZones, rewrittenZones }: ExpandContext,
): Operation {
  const { vpc, profile, caller, isMoving } = change.observed;
  const text = vpcRefText(vpc);
  return {
    ...baseOf(change, vpc, caller),
    id: operationId("leave-profile", change.key),
    kind: "leave-profile",
    profile,
    vpc,
    zones: isMoving === true ? zonesInstead(text, match) : [],
    isAwaited: isIngressRevoked || removedZones.size + rewrittenZones.size > 0,
    dependsOn: instead.get(text) ?? [],
    after: [],
  };
}
