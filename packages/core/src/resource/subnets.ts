import type { CatalogueService, Subnet } from "../topology/environment.ts";
import { isZoneOpenAcross } from "../topology/cross-region.ts";
import { groupBy } from "../base/group-by.ts";
import type { SubnetId } from "../words/ids.ts";
import type { RivalSubnet } from "./resource.ts";

/** The subnets of an endpoint, by whether the service is offered in their zone. */
export interface SubnetsByZoneSupport {
  readonly supported: readonly SubnetId[];
  readonly unsupported: readonly SubnetId[];
}

/**
 * Splits subnets by whether a service is offered in their zone: AWS refuses the whole endpoint for one that is not
 * (AWS-FACTS B1). A subnet that could not be read counts as supported; AWS has the last word on it.
 */
export function splitByZoneSupport(
  subnets: readonly SubnetId[],
  service: CatalogueService,
  known: ReadonlyMap<SubnetId, Subnet>,
): SubnetsByZoneSupport {
  const isSupported = (id: SubnetId): boolean => {
    // What the catalogue lists of a service of another Region are the zones of that.
    if (service.region !== undefined) return isZoneOpenAcross(known.get(id)?.availabilityZoneId);
    const zone = known.get(id)?.availabilityZone;
    return zone === undefined || service.availabilityZones.length === 0 || service.availabilityZones.includes(zone);
  };
  return { supported: subnets.filter(isSupported), unsupported: subnets.filter((id) => !isSupported(id)) };
}

/**
 * Returns the subnets that are in the availability zone of a wanted one. An endpoint has one in each zone, so it cannot
 * give such a subnet up for the wanted one without being without either for a while.
 */
export function rivalsOf(wanted: readonly SubnetId[], known: ReadonlyMap<SubnetId, Subnet>): readonly RivalSubnet[] {
  const byZone = groupBy([...known.values()], ({ availabilityZone }) => availabilityZone);
  return wanted.flatMap((id) =>
    (byZone.get(known.get(id)?.availabilityZone ?? "") ?? [])
      .filter((other) => !wanted.includes(other.id))
      .map((other) => ({ subnet: other.id, wanted: id })),
  );
}
