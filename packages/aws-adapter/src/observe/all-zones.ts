import {
  type Catalogue,
  type ObservedProfiles,
  type ObservedZone,
  type Service,
  type Spoke,
  type Topology,
  type VpcRef,
  isByProfile,
  ownUses,
  vpcRefText,
  zoneNamesOf,
} from "@vpce-hub/core";

/** The zones that there are and the names that they are to have, where both are known. */
export interface Settled {
  readonly zones: readonly ObservedZone[];
  readonly catalogue: Catalogue;
  /** The VPCs that have all that the Profile has, by `vpcRefText`. */
  readonly served: ReadonlySet<string>;
  /** The zones that the Profile has, in force. */
  readonly inProfile: ReadonlySet<string>;
}

/** Returns the VPCs that are served by the Profile, and that are to be. */
export function servedByProfile(topology: Topology, profiles: ObservedProfiles | undefined): ReadonlySet<string> {
  if (profiles === undefined) return new Set();
  const joined = new Set(ownUses(profiles).flatMap(({ vpc, status }) => (status === "COMPLETE" ? vpc : [])));
  return new Set(
    topology.spokes.filter((spoke) => isByProfile(spoke, topology) && joined.has(spoke.vpc)).map(vpcRefText),
  );
}

/** Returns the zones that the Profile has, in force. */
export function zonesInProfile(profiles: ObservedProfiles | undefined): ReadonlySet<string> {
  const zones = profiles?.own.kind === "present" ? profiles.own.value.zones : [];
  return new Set(zones.flatMap(({ zone, status }) => (status === "COMPLETE" ? zone : [])));
}

/** Tells whether a spoke is to get names by the Profile that it has, because zones come into that. */
export function isGainingZones(
  spoke: Spoke,
  services: readonly Service[],
  { zones, catalogue, served, inProfile }: Settled,
): boolean {
  if (!served.has(vpcRefText(spoke))) return false;
  const names = new Set(zones.flatMap(({ id, name }) => (inProfile.has(id) ? name : [])));
  return !services.flatMap((service) => zoneNamesOf(service, catalogue)).every((name) => names.has(name));
}

/** Tells whether a spoke is on every zone of those of some services that it uses, or has them by the Profile. */
export function hasAllZones(
  spoke: Spoke,
  services: readonly Service[],
  { zones, catalogue, served }: Settled,
): boolean {
  if (served.has(vpcRefText(spoke))) return true;
  const used = services.filter(({ name }) => spoke.services.includes(name));
  const associated = new Set(zones.filter((zone) => isAssociated(zone, spoke)).map(({ name }) => name));
  return used.flatMap((service) => zoneNamesOf(service, catalogue)).every((name) => associated.has(name));
}

function isAssociated({ vpcs }: ObservedZone, vpc: VpcRef): boolean {
  return vpcs.kind === "present" && vpcs.value.some((ref) => vpcRefText(ref) === vpcRefText(vpc));
}
