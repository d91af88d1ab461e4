import type { AssociationChange } from "../../diff/facts/association.ts";
import type { LinkChange } from "../../diff/change.ts";
import type { LocalEndpointChange } from "../../diff/facts/local-endpoint.ts";
import type { DiffLinks } from "../../diff/diff.ts";
import { isRemovalOf } from "../../diff/kinds.ts";
import type { Match } from "../../match/match.ts";
import type { Spoke } from "../../topology/topology.ts";
import { isByProfile } from "../../topology/ways.ts";
import { type VpcRef, vpcRefText } from "../../words/key.ts";
import { diffLocalEndpoints, isOnZone } from "../zones/diff-local.ts";
import { diffZoneLinks } from "../zones/diff.ts";
import { diffProfile } from "./diff-profile.ts";
import { type Standing, standingOf } from "./standing.ts";

/** Returns the changes of the Profile, and those of zones for whoever is on them or leaves them for the Profile. */
export const diffByProfile: DiffLinks = (match) => {
  const standing = standingOf(match);
  const byZones = diffZoneLinks(match);
  const own = diffProfile(match, standing, new Set(byZones.map(({ key }) => key)));
  const joining = new Set(
    own.flatMap((change) =>
      change.resource === "profile-association" && change.kind === "create" ? change.desired.user.vpcText : [],
    ),
  );
  const isCovered = (vpc: VpcRef): boolean => standing.hasJoined(vpc) || joining.has(vpcRefText(vpc));
  return [
    ...own,
    ...byZones.flatMap((change) => moveOf(change, match, isCovered)),
    ...localChanges(match, standing, isCovered),
  ];
};

/** A spoke that is to have the Profile leaves its zones when it has it, and not before (law 6). */
function moveOf(change: LinkChange, match: Match, isCovered: (vpc: VpcRef) => boolean): readonly LinkChange[] {
  if (!isRemovalOf("association", change) || !isLeftForProfile(change, match)) return [change];
  const { observed } = change;
  if (!isCovered(observed.vpc)) return [];
  const why = `spoke ${observed.spoke?.name ?? observed.vpc.vpc} gets the name by the Profile`;
  return [{ ...change, why, observed: { ...observed, isMoving: true } }];
}

type Leaving = Extract<AssociationChange, { readonly kind: "delete" }>;

/** What goes with its zone is no move, nor is a second zone of one name. */
function isLeftForProfile({ observed: { spoke, zone } }: Leaving, { topology, desired }: Match): boolean {
  const isDemanded = desired.zones.some(({ key }) => key === zone.key);
  return spoke !== undefined && isDemanded && isByProfile(spoke, topology);
}

function localChanges(
  match: Match,
  standing: Standing,
  isCovered: (vpc: VpcRef) => boolean,
): readonly LocalEndpointChange[] {
  const { topology } = match;
  const isServed = (spoke: Spoke, zone: Parameters<typeof isOnZone>[2]): boolean =>
    isByProfile(spoke, topology)
      ? standing.hasJoined(spoke) && standing.statusOfZone(match.zones.all.get(zone)?.ref.id) === "COMPLETE"
      : isOnZone(match, spoke, zone);
  // Where the Profile does not come, private DNS stays as it is.
  return diffLocalEndpoints(match, isServed).filter(
    ({ kind, local: { spoke } }) => kind !== "switch" || !isByProfile(spoke, topology) || isCovered(spoke),
  );
}
