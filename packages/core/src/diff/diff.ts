import type { KeptZone } from "../match/zones.ts";
import { isFullyKnown } from "../match/zones.ts";
import type { Match } from "../match/match.ts";
import { hasUnseenUsers } from "../resource/profiles.ts";
import type { Topology } from "../topology/topology.ts";
import { vpcRefText } from "../words/key.ts";
import { valueOr } from "../words/state.ts";
import type { Change, LinkChange } from "./change.ts";
import { diffAdoptions } from "./adoption.ts";
import { diffEndpoints } from "./endpoint.ts";
import { diffRecords } from "./record.ts";
import { diffSecurityGroups } from "./security-group.ts";
import { diffZones } from "./zone.ts";

/** Returns the differences in how links are served; a distribution says how. */
export type DiffLinks = (match: Match) => readonly LinkChange[];

/**
 * Returns the differences between what the topology demands and what is there, sorted by key. Where the hub's own
 * lists could not be read there are none: what is unknown is neither made nor removed (law 5).
 */
export function diff(match: Match, diffLinks: DiffLinks): readonly Change[] {
  if (!match.isHubKnown) return [];
  const { topology, desired, owned, zones } = match;
  const mayRemove = desired.isComplete && valueOr(owned.zones, []).every(isFullyKnown);
  const areUsersKnown = !isKeepingStrangers(topology, zones.kept) && !hasUnseenUsers(topology, owned.profiles);
  const changes: readonly Change[] = [
    ...diffSecurityGroups(match, { mayRemove, mayRevoke: mayRemove && areUsersKnown }),
    ...diffEndpoints(match, { mayRemove: mayRemove && desired.areSubnetsKnown }),
    ...diffZones(match),
    ...diffAdoptions(match),
    ...diffRecords(match),
    ...diffLinks(match),
  ];
  return changes.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/**
 * Tells whether a VPC that is none of the topology's stays on a zone. Its CIDRs are not known, so any rule of the group
 * may be the one that admits it; unless hub.allow names all who are admitted.
 */
function isKeepingStrangers({ policy, hub, spokes }: Topology, kept: readonly KeptZone[]): boolean {
  const isGiven = hub.securityGroups.kind === "owned" && !hub.securityGroups.allow.hasSpokes;
  if (policy.extraAssociations === "remove" || isGiven) return false;
  const known = new Set([hub, ...spokes].map(vpcRefText));
  return kept.some(({ observed }) => valueOr(observed.vpcs, []).some((vpc) => !known.has(vpcRefText(vpc))));
}
