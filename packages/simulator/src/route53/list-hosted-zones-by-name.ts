import { compareReversed, storedName } from "../base/dns-name.ts";
import { AwsError } from "../base/aws-error.ts";
import { pageSizeOf, stripId, type Route53Action } from "./action.ts";
import { showZone } from "./show-zone.ts";
import type { Zone } from "../world/zone.ts";

/** The caller's own zones by reversed labels, from a name on: `dnsname` is a start, not a filter (A2). */
export const listHostedZonesByName: Route53Action = {
  name: "ListHostedZonesByName",
  method: "GET",
  path: "/hostedzonesbyname",
  isWrite: false,
  answer({ world, caller }, { query }) {
    const size = pageSizeOf(query, "maxitems", 100, world.settings.pageSize);
    const [name, id] = [query.get("dnsname"), query.get("hostedzoneid")];
    if (id !== null && name === null)
      throw new AwsError("InvalidInput", "hostedzoneid can be given together with dnsname only");
    const zones = world.zones
      .allSeen()
      .filter((zone) => zone.account === caller.account && isFrom(zone, name, id))
      .sort(compareZones);
    const next = zones[size];
    return {
      fields: {
        HostedZones: { HostedZone: zones.slice(0, size).map(showZone) },
        DNSName: name ?? undefined,
        HostedZoneId: id ?? undefined,
        IsTruncated: next !== undefined,
        NextDNSName: next?.name,
        NextHostedZoneId: next?.id,
        MaxItems: size,
      },
    };
  },
};

function isFrom(zone: Zone, name: string | null, id: string | null): boolean {
  if (name === null || name === "") return true;
  const order = compareReversed(zone.name, storedName(name));
  return order > 0 || (order === 0 && zone.id >= stripId(id ?? ""));
}

function compareZones(one: Zone, other: Zone): number {
  return compareReversed(one.name, other.name) || (one.id < other.id ? -1 : 1);
}
