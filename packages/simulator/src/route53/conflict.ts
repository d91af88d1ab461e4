import { AwsError } from "../base/aws-error.ts";
import { plainName } from "../base/dns-name.ts";
import { hiddenZonesOf } from "../world/hidden-zones.ts";
import { placeOf, type World } from "../world/world.ts";
import type { VpcReference } from "../world/zone.ts";

/** Throws when the VPC sees a zone of this name already: one of ours, this very one, or a hidden one (A3, D1). */
export function checkConflict(
  world: World,
  { vpc, name }: { readonly vpc: VpcReference; readonly name: string },
): void {
  const place = placeOf(vpc.region, vpc.vpc);
  const own = world.zones.inGroup(plainName(name)).find((zone) => zone.associations.has(place));
  const taken =
    own ?? hiddenZonesOf(world, { region: vpc.region, id: vpc.vpc }).find((zone) => zone.name === plainName(name));
  if (taken === undefined) return;
  throw new AwsError(
    "ConflictingDomainExists",
    `The VPC ${vpc.vpc} in region ${vpc.region} has already been associated with the hosted zone ${taken.id} with the same domain name.`,
  );
}
