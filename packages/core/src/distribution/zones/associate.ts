import type { AssociateLinks } from "../../resource/desired.ts";
import { associationKeysOf } from "../../words/key.ts";

/** Returns one association for each zone and each VPC that uses a service of it; the hub's own VPC sees all. */
export const associateZones: AssociateLinks = (zones, { hub, spokes }) =>
  zones.flatMap(({ key: zone, name: zoneName, services }) => {
    const users = spokes.filter(({ isUsing }) => services.some(isUsing));
    const keyOf = associationKeysOf(zone);
    return [hub, ...users].map((user) => ({
      resource: "association",
      key: keyOf(user.vpcText),
      zone,
      zoneName,
      services,
      user,
    }));
  });
