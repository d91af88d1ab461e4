import type { DnsEntry } from "./resource.ts";

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
