import { isCreationOf, isUpdateOf } from "../../diff/kinds.ts";
import type { ExpandContext } from "../../expand/context.ts";
import type { ExpandLinks } from "../../expand/expand.ts";
import { operationId } from "../../operation/operation-id.ts";
import type { Operation } from "../../operation/operation.ts";
import type { OperationId } from "../../operation/operation-base.ts";
import { isByProfile } from "../../topology/ways.ts";
import { type VpcRef, profileKey, vpcRefText, zoneKey } from "../../words/key.ts";
import type { Key } from "../../words/ids.ts";
import { expandZoneLinks } from "../zones/expand.ts";
import { expandProfile } from "./expand-profile.ts";
import { expandUses, stepsOfJoin } from "./expand-uses.ts";
import { type OfProfile, isOfProfile } from "./own-change.ts";

/** Returns the operations on the Profile, and on zones for whoever has, or is to have, those. */
export const expandByProfile: ExpandLinks = (changes, shared, context) => {
  const own = changes.filter(isOfProfile);
  const others = changes.filter((change) => !isOfProfile(change));
  const moving = movesOf(own, context);
  return [
    ...expandProfile(own, shared, context),
    ...expandUses(own, others, { shared, context }),
    ...expandZoneLinks(others, shared, context).map((operation) => withProfile(operation, moving)),
  ];
};

/** What operations on zones and endpoints of spokes wait for where the spoke gets the Profile. */
interface Moves {
  readonly isServed: (vpc: VpcRef) => boolean;
  /** What gives a VPC the Profile in this plan. */
  readonly joinOf: (vpc: VpcRef) => readonly OperationId[];
  /** What puts zones into the Profile in this plan. */
  readonly putOf: (zones: readonly Key[]) => readonly OperationId[];
}

function movesOf(changes: readonly OfProfile[], { match: { topology, spokeAt } }: ExpandContext): Moves {
  const joins = new Map(
    changes
      .filter((change) => isCreationOf("profile-association", change) || isUpdateOf("profile-association", change))
      .map((change) => [change.desired.user.vpcText, stepsOfJoin(change)]),
  );
  const puts = new Map(
    changes
      .filter((change) => isCreationOf("profile-zone", change))
      .map(({ key, desired }) => [desired.zone, operationId("add-zone-to-profile", key)]),
  );
  return {
    isServed: (vpc) => {
      const spoke = spokeAt(vpc);
      return spoke !== undefined && isByProfile(spoke, topology);
    },
    joinOf: (vpc) => joins.get(vpcRefText(vpc)) ?? [],
    putOf: (zones) => zones.flatMap((zone) => puts.get(zone) ?? []),
  };
}

/**
 * A spoke leaves a zone, and its own endpoint gives up a name, when the Profile has the name and the spoke has the Profile: the
 * VPC's own zones go before those of a Profile until then (AWS-FACTS-2 M4), so no name is public or dark in between.
 */
function withProfile(operation: Operation, { isServed, joinOf, putOf }: Moves): Operation {
  if (operation.kind === "disassociate") {
    const { vpc, zoneName, dependsOn } = operation;
    if (!isServed(vpc)) return operation;
    const puts = putOf(zoneName === undefined ? [] : [zoneKey(zoneName)]);
    return { ...operation, dependsOn: [...dependsOn, ...joinOf(vpc), ...puts] };
  }
  if (operation.kind === "turn-private-dns") {
    const { vpc, zones, dependsOn } = operation;
    return isServed(vpc) ? { ...operation, dependsOn: [...dependsOn, ...joinOf(vpc), ...putOf(zones)] } : operation;
  }
  if (operation.kind === "conclude-switch" && isServed(operation.vpc))
    return { ...operation, zones: [], profile: profileKey };
  if (operation.kind === "retire-local-endpoint" && isServed(operation.vpc))
    return { ...operation, zones: [], profile: profileKey };
  return operation;
}
