import type { DnsName } from "../words/ids.ts";
import { zoneNameOf } from "../words/names.ts";
import type { DnsEntry, ObservedEndpoint, ObservedRecord } from "./resource.ts";

/**
 * Returns the regional DNS name among those of an endpoint: the one that answers with every zone's address. Its
 * place in the list is not fixed (AWS-FACTS B1, SageMaker), so it is known by its form `vpce-<id>-<suffix>`, where a
 * zonal name has the zone behind it. A name under the service's own domain is preferred to one under
 * `vpce-svc-…`. Returns undefined while the endpoint has no such name yet.
 */
export function regionalDnsEntry(entries: readonly DnsEntry[]): DnsEntry | undefined {
  const regional = entries
    .filter(({ name, zone }) => zone !== undefined && /^(\*\.)?vpce-[0-9a-z]+-[0-9a-z]+\./.test(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return regional.find(({ name }) => !name.includes(".vpce-svc-")) ?? regional[0];
}

/** Returns the name to alias: some services list theirs with a leading wildcard label (AWS-FACTS B1). */
export function aliasNameOf({ name }: DnsEntry): DnsName {
  return zoneNameOf(name);
}

/** Returns the names by which records lead to an endpoint. */
export function endpointNames({ dnsEntries }: ObservedEndpoint): readonly DnsName[] {
  return dnsEntries.map(aliasNameOf);
}

/** Returns all by which records lead to an endpoint: its names and its addresses. */
export function waysTo(endpoint: ObservedEndpoint): readonly string[] {
  return [...endpointNames(endpoint), ...endpoint.addresses.map(({ address }) => address)];
}

/** Returns the names or addresses that a record leads to. */
export function waysOf(record: ObservedRecord): readonly string[] {
  const target = aliasTargetOf(record);
  return target === undefined ? addressesOf(record) : [target];
}

/** Returns the addresses that a record holds itself; none for an alias. */
export function addressesOf({ type, values }: ObservedRecord): readonly string[] {
  return type === "A" ? values : [];
}

/** Returns the name that a record leads to by an alias; undefined for a record of another kind. */
export function aliasTargetOf({ alias }: ObservedRecord): DnsName | undefined {
  return alias === undefined ? undefined : zoneNameOf(alias.name);
}

/** Seconds that resolvers hold the addresses of an endpoint: as long as AWS lets them hold its own names. */
export const addressTtl = 60;
