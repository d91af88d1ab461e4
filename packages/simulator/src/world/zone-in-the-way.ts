import { plainName } from "../base/dns-name.ts";
import { hiddenZonesOf } from "./hidden-zones.ts";
import { placeOf, type World } from "./world.ts";
import type { VpcReference } from "./zone.ts";

/** Returns the id of a zone of this name that a VPC has: somebody's, or a hidden one (A3, D1). */
export function zoneInTheWay(
  world: World,
  { vpc, name }: { readonly vpc: VpcReference; readonly name: string },
): string | undefined {
  const place = placeOf(vpc.region, vpc.vpc);
  const own = world.zones.inGroup(plainName(name)).find((zone) => zone.associations.has(place));
  const taken =
    own ?? hiddenZonesOf(world, { region: vpc.region, id: vpc.vpc }).find((zone) => zone.name === plainName(name));
  return taken?.id;
}
