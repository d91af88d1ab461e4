import { append } from "../base/append.ts";
import type { DesiredState } from "../resource/desired.ts";
import { type OwnedState, serviceOf } from "../resource/owned.ts";
import type { ObservedEndpoint, ObservedRecord } from "../resource/resource.ts";
import { aliasTargetOf, endpointNames } from "../resource/dns-entry.ts";
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
  const ledTo = endpointBehind(owned);
  const zonesByEndpoint = new Map<EndpointId, Key[]>();
  const servicesByZone = new Map<Key, readonly string[]>();
  for (const [key, { observed }] of all) {
    const targets = valueOr(observed.records, []).flatMap((record) => ledTo(record) ?? []);
    for (const { id } of new Set(targets)) append(zonesByEndpoint, id, key);
    servicesByZone.set(key, [...new Set(targets.flatMap((endpoint) => serviceOf(endpoint) ?? []))]);
  }
  for (const { key, services } of desired.zones) servicesByZone.set(key, services);
  return {
    servicesOfZone: (zone) => servicesByZone.get(zone) ?? none,
    zonesOfEndpoint: (endpoint) => zonesByEndpoint.get(endpoint) ?? none,
  };
}

function endpointBehind({ endpoints }: OwnedState): (record: ObservedRecord) => ObservedEndpoint | undefined {
  const byName = new Map(
    valueOr(endpoints, []).flatMap((endpoint) => endpointNames(endpoint).map((name) => [name, endpoint] as const)),
  );
  return (record) => {
    const target = aliasTargetOf(record);
    return target === undefined ? undefined : byName.get(target);
  };
}
