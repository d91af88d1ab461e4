import {
  type Catalogue,
  type ObservedZone,
  type Service,
  type Spoke,
  type VpcRef,
  vpcRefText,
  zoneNamesOf,
} from "@vpce-hub/core";

/** The zones that there are and the names that they are to have, where both are known. */
export interface Settled {
  readonly zones: readonly ObservedZone[];
  readonly catalogue: Catalogue;
}

/** Tells whether a spoke is on every zone of those of some services that it uses. */
export function hasAllZones(spoke: Spoke, services: readonly Service[], { zones, catalogue }: Settled): boolean {
  const used = services.filter(({ name }) => spoke.services.includes(name));
  const associated = new Set(zones.filter((zone) => isAssociated(zone, spoke)).map(({ name }) => name));
  return used.flatMap((service) => zoneNamesOf(service, catalogue)).every((name) => associated.has(name));
}

function isAssociated({ vpcs }: ObservedZone, vpc: VpcRef): boolean {
  return vpcs.kind === "present" && vpcs.value.some((ref) => vpcRefText(ref) === vpcRefText(vpc));
}
