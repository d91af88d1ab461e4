import type { ObservedEndpoint } from "../resource/resource.ts";
import { waysOf, waysTo } from "../resource/dns-entry.ts";
import type { ObservedRecord, ObservedZone } from "../resource/resource.ts";
import type { DnsName } from "../words/ids.ts";
import { canonicalName } from "../words/names.ts";
import { valueOr } from "../words/state.ts";
import { type SurveyedHub, isStanding } from "./survey.ts";

/** A record that leads to an endpoint of the hub VPC. */
export interface Lead {
  readonly zone: ObservedZone;
  readonly record: ObservedRecord;
  readonly endpoint: ObservedEndpoint;
}

/** Follows the records of zones to the endpoints of the hub VPC. */
export function leadsOf(
  zones: readonly ObservedZone[],
  endpoints: readonly ObservedEndpoint[],
  hub: SurveyedHub,
): readonly Lead[] {
  const byWay = new Map<string, ObservedEndpoint>();
  for (const endpoint of endpoints)
    if (endpoint.vpc === hub.vpc && isStanding(endpoint) && !endpoint.isRequesterManaged)
      for (const way of waysTo(endpoint)) byWay.set(way, endpoint);
  return zones.flatMap((zone) =>
    valueOr(zone.records, []).flatMap((record) => {
      const endpoint = waysOf(record).flatMap((way) => byWay.get(way) ?? [])[0];
      return endpoint === undefined ? [] : [{ zone, record, endpoint }];
    }),
  );
}

/** Returns the name of the record for all that is below a zone. */
export function wildcardOf({ name }: ObservedZone): DnsName {
  return canonicalName(`*.${name}`);
}

/** Tells whether a record is the one of a zone's own name, or for all below it. */
export function isOwnName(zone: ObservedZone, { name, type }: ObservedRecord): boolean {
  return type === "A" && (name === zone.name || name === wildcardOf(zone));
}
