import { append } from "../base/append.ts";
import type { DesiredState } from "../resource/desired.ts";
import { type OwnedState, serviceOf } from "../resource/owned.ts";
import type { ObservedEndpoint, ObservedRecord } from "../resource/resource.ts";
import { waysOf, waysTo } from "../resource/dns-entry.ts";
import type { EndpointId, Key } from "../words/ids.ts";
import { valueOr } from "../words/state.ts";
import type { ZoneMatch } from "./zones.ts";

/** Which services, zones and endpoints hang together, by where records lead. */
export interface Leads {
  /**
   * Returns the services that a zone serves: those of the topology, or of a zone that leaves, those whose endpoints its
   * records lead to.
   */
  readonly servicesOfZone: (zone: Key) => readonly string[];
  /** Returns the zones with a record that leads to an endpoint. */
  readonly zonesOfEndpoint: (endpoint: EndpointId) => readonly Key[];
}

const none: readonly never[] = [];

/** Follows the records of the zones of ours to the endpoints of ours. */
export function leadsOf(desired: DesiredState, owned: OwnedState, { all }: ZoneMatch): Leads {
  const ledTo = endpointsBehind(owned);
  const zonesByEndpoint = new Map<EndpointId, Key[]>();
  const servicesByZone = new Map<Key, readonly string[]>();
  for (const [key, { observed }] of all) {
    const targets = valueOr(observed.records, []).flatMap(ledTo);
    for (const { id } of new Set(targets)) append(zonesByEndpoint, id, key);
    servicesByZone.set(key, [...new Set(targets.flatMap((endpoint) => serviceOf(endpoint) ?? []))]);
  }
  for (const { key, services } of desired.zones) servicesByZone.set(key, services);
  return {
    servicesOfZone: (zone) => servicesByZone.get(zone) ?? none,
    zonesOfEndpoint: (endpoint) => zonesByEndpoint.get(endpoint) ?? none,
  };
}

/** Endpoints of two VPCs may have one address, so a record may lead to several. */
function endpointsBehind({ endpoints }: OwnedState): (record: ObservedRecord) => readonly ObservedEndpoint[] {
  const byWay = new Map<string, ObservedEndpoint[]>();
  for (const endpoint of valueOr(endpoints, [])) for (const way of waysTo(endpoint)) append(byWay, way, endpoint);
  return (record) => waysOf(record).flatMap((way): readonly ObservedEndpoint[] => byWay.get(way) ?? none);
}
