import type { CatalogueService } from "./environment.ts";
import type { DnsName } from "../words/ids.ts";
import { zoneNameOf } from "../words/names.ts";
import type { Service } from "./topology.ts";

/** The services of a Region by full service name. */
export type Catalogue = ReadonlyMap<string, CatalogueService>;

/** Returns the entry of the catalogue that a service means; undefined when the Region has none. */
export function catalogueServiceOf(service: Service, catalogue: Catalogue): CatalogueService | undefined {
  const name = service.serviceNames.find((candidate) => catalogue.has(candidate));
  return name === undefined ? undefined : catalogue.get(name);
}

/** Returns the private DNS names that a service answers to: the topology's, or all that the catalogue lists. */
export function privateDnsNamesOf(service: Service, catalogue: Catalogue): readonly DnsName[] {
  if (service.dnsNames.kind === "given") return service.dnsNames.names;
  return catalogueServiceOf(service, catalogue)?.privateDnsNames ?? [];
}

/** Returns the names of the zones that a service needs, each once. */
export function zoneNamesOf(service: Service, catalogue: Catalogue): readonly DnsName[] {
  return [...new Set(privateDnsNamesOf(service, catalogue).map(zoneNameOf))];
}
