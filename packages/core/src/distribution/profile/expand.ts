import type { LinkChange } from "../../diff/change.ts";
import { isCreationOf } from "../../diff/kinds.ts";
import type { ExpandContext } from "../../expand/context.ts";
import type { ExpandLinks } from "../../expand/expand.ts";
import type { Match } from "../../match/match.ts";
import type { ServingProfile } from "../../operation/facts/profile.ts";
import { operationId } from "../../operation/operation-id.ts";
import type { Operation } from "../../operation/operation.ts";
import type { OperationId } from "../../operation/operation-base.ts";
import { isByProfile } from "../../topology/ways.ts";
import { spokeCaller } from "../../topology/topology.ts";
import { type VpcRef, profileKey, vpcRefText, zoneKey } from "../../words/key.ts";
import type { Key, VpcId } from "../../words/ids.ts";
import { expandZoneLinks } from "../zones/expand.ts";
import { expandProfile } from "./expand-profile.ts";
import { expandUses, stepsOfJoin } from "./expand-uses.ts";
import { type OfProfile, isComingUse, isMove, isOfProfile } from "./own-change.ts";
import { isApart, rivalsOf } from "./rivals.ts";
import { othersByVpc, ownNames, standingOf } from "./standing.ts";

/** Returns the operations on the Profile, and on zones for whoever has, or is to have, those. */
export const expandByProfile: ExpandLinks = (changes, shared, context) => {
  const own = changes.filter(isOfProfile);
  const others = changes.filter((change) => !isOfProfile(change));
  const moving = movesOf(own, others, context);
  return [
    ...expandProfile(own, shared, context),
    ...expandUses(own, others, { shared, context }),
    ...expandZoneLinks(others, shared, context).map((operation) => withProfile(operation, moving)),
  ];
};

/** What operations on zones and endpoints of spokes wait for where the spoke gets the Profile. */
interface Moves {
  /** Tells whether an operation takes from a VPC what the Profile serves by then. */
  readonly isPartOfMove: (operation: Operation) => boolean;
  /** The Profile that serves a VPC with zones, or is to; undefined where none does. */
  readonly servingOf: (vpc: VpcRef, zones: readonly Key[]) => ServingProfile | undefined;
  /** What gives a VPC the Profile in this plan. */
  readonly joinOf: (vpc: VpcRef) => readonly OperationId[];
  /** What puts zones into the Profile in this plan. */
  readonly putOf: (zones: readonly Key[]) => readonly OperationId[];
}

/** What is the same for all that is taken from a VPC. */
type Serving = Omit<ServingProfile, "zones">;

function movesOf(changes: readonly OfProfile[], zoneChanges: readonly LinkChange[], { match }: ExpandContext): Moves {
  const apartOf = apartFrom(match);
  const profiles = new Map<string, Serving | undefined>();
  const profileOf = (vpc: VpcRef): Serving | undefined => {
    const text = vpcRefText(vpc);
    if (profiles.has(text)) return profiles.get(text);
    const spoke = match.spokeAt(vpc);
    const isServed = spoke !== undefined && isByProfile(spoke, match.topology);
    const serving = isServed ? { key: profileKey, caller: spokeCaller(spoke), apart: apartOf(spoke.vpc) } : undefined;
    profiles.set(text, serving);
    return serving;
  };
  const moves = new Set(zoneChanges.filter(isMove).map(({ key }) => key));
  const joins = new Map(
    changes.filter(isComingUse).map((change) => [change.desired.user.vpcText, stepsOfJoin(change)]),
  );
  const puts = new Map(
    changes
      .filter((change) => isCreationOf("profile-zone", change))
      .map(({ key, desired }) => [desired.zone, operationId("add-zone-to-profile", key)]),
  );
  return {
    isPartOfMove: ({ changes: keys }) => keys.some((key) => moves.has(key)),
    servingOf: (vpc, zones) => {
      const profile = profileOf(vpc);
      return profile && { ...profile, zones };
    },
    joinOf: (vpc) => joins.get(vpcRefText(vpc)) ?? [],
    putOf: (zones) => zones.flatMap((zone) => puts.get(zone) ?? []),
  };
}

/** Returns which Profiles of others on a VPC have none of the names of the topology's own. */
function apartFrom(match: Match): (vpc: VpcId) => readonly string[] {
  const others = othersByVpc(match);
  if (others.size === 0) return () => [];
  const rivals = rivalsOf(others, match);
  const names = ownNames(match, standingOf(match));
  return (vpc) =>
    rivals(vpc, { priority: undefined, names })
      .filter(isApart)
      .map(({ use }) => use.profile);
}

/**
 * A spoke leaves a zone, and its own endpoint gives up a name, when the Profile has the name and the spoke has the Profile: the
 * VPC's own zones go before those of a Profile until then (AWS-FACTS-2 M4), so no name is public or dark in between.
 */
function withProfile(operation: Operation, { servingOf, joinOf, putOf, isPartOfMove }: Moves): Operation {
  if (operation.kind === "disassociate") {
    const { vpc, zoneName, dependsOn } = operation;
    const zones = zoneName === undefined ? [] : [zoneKey(zoneName)];
    const profile = servingOf(vpc, zones);
    if (profile === undefined) return operation;
    const behind = { ...operation, dependsOn: [...dependsOn, ...joinOf(vpc), ...putOf(zones)] };
    return isPartOfMove(operation) ? { ...behind, profile } : behind;
  }
  if (operation.kind === "turn-private-dns") {
    const { vpc, zones, dependsOn, to } = operation;
    const profile = servingOf(vpc, zones);
    // The way back needs nothing of the Profile.
    if (profile === undefined || to === "on") return operation;
    return { ...operation, profile, dependsOn: [...dependsOn, ...joinOf(vpc), ...putOf(zones)] };
  }
  if (operation.kind === "conclude-switch") {
    const profile = servingOf(operation.vpc, operation.zones);
    if (profile === undefined) return operation;
    return { ...operation, zones: [], ...(operation.to === "spoke" ? {} : { profile }) };
  }
  if (operation.kind === "retire-local-endpoint") {
    const { vpc, dependsOn, zones } = operation;
    const profile = servingOf(vpc, zones);
    if (profile === undefined) return operation;
    return { ...operation, zones: [], profile, dependsOn: [...dependsOn, ...joinOf(vpc)] };
  }
  return operation;
}
