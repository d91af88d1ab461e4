import type { AssociateLinks } from "../../resource/desired.ts";
import type { Links } from "../../resource/links.ts";
import type { Association, Zone } from "../../resource/resource.ts";
import { associationKeysOf } from "../../words/key.ts";

/** Returns one association for each zone and each VPC that uses a service of it; the hub's own VPC sees all. */
export function associationsOf(zones: readonly Zone[], { hub, spokes }: Links): readonly Association[] {
  return zones.flatMap(({ key: zone, name: zoneName, services }) => {
    const users = spokes.filter(({ isUsing }) => services.some(isUsing));
    const keyOf = associationKeysOf(zone);
    return [hub, ...users].map((user): Association => ({
      resource: "association",
      key: keyOf(user.vpcText),
      zone,
      zoneName,
      services,
      user,
    }));
  });
}

/** Serves all links by associations. */
export const associateZones: AssociateLinks = (zones, links) => ({
  associations: associationsOf(zones, links),
  profile: undefined,
});
