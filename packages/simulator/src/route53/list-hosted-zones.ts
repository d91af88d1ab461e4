import { AwsError } from "../base/aws-error.ts";
import { pageSizeOf, stripId, type Route53Action } from "./action.ts";
import { showZone } from "./show-zone.ts";

/** The caller's own zones, ordered by id; Marker is the id to go on with (A2). */
export const listHostedZones: Route53Action = {
  name: "ListHostedZones",
  method: "GET",
  path: "/hostedzone",
  isWrite: false,
  answer({ world, caller }, { query }) {
    const size = pageSizeOf(query, "maxitems", 100, world.settings.pageSize);
    const type = query.get("hostedzonetype");
    if (type !== null && type !== "PrivateHostedZone")
      throw new AwsError("InvalidInput", `The value '${type}' for hostedzonetype is not valid`);
    const marker = stripId(query.get("marker") ?? "");
    const zones = world.zones
      .allSeen()
      .filter((zone) => zone.account === caller.account && (type === null || zone.isPrivate) && zone.id >= marker)
      .sort((one, other) => (one.id < other.id ? -1 : 1));
    const next = zones[size];
    return {
      fields: {
        HostedZones: { HostedZone: zones.slice(0, size).map(showZone) },
        Marker: marker === "" ? undefined : marker,
        IsTruncated: next !== undefined,
        NextMarker: next?.id,
        MaxItems: size,
      },
    };
  },
};
