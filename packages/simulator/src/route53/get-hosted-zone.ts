import { ownSeenZone } from "./access.ts";
import { zoneIdOf, type Route53Action } from "./action.ts";
import { nameServers } from "../world/first-records.ts";
import { showVpc, showZone } from "./show-zone.ts";

/** Shows a zone with all its VPCs, in one page whatever their number (A2). */
export const getHostedZone: Route53Action = {
  name: "GetHostedZone",
  method: "GET",
  path: "/hostedzone/{Id}",
  isWrite: false,
  answer(call, request) {
    const zone = ownSeenZone(call, zoneIdOf(request));
    return {
      fields: {
        HostedZone: showZone(zone),
        DelegationSet: { NameServers: { NameServer: nameServers } },
        VPCs: zone.isPrivate ? { VPC: [...zone.associations.values()].map(showVpc) } : undefined,
      },
    };
  },
};
