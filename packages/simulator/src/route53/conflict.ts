import { AwsError } from "../base/aws-error.ts";
import type { World } from "../world/world.ts";
import type { VpcReference } from "../world/zone.ts";
import { zoneInTheWay } from "../world/zone-in-the-way.ts";

/** Throws when the VPC sees a zone of this name already: one of ours, this very one, or a hidden one (A3, D1). */
export function checkConflict(
  world: World,
  { vpc, name }: { readonly vpc: VpcReference; readonly name: string },
): void {
  const taken = zoneInTheWay(world, { vpc, name });
  if (taken === undefined) return;
  throw new AwsError(
    "ConflictingDomainExists",
    `The VPC ${vpc.vpc} in region ${vpc.region} has already been associated with the hosted zone ${taken} with the same domain name.`,
  );
}
