import type { CatalogueService } from "./environment.ts";
import { type DnsName, parseRegion } from "../words/ids.ts";
import { isNameLike } from "../words/name-pattern.ts";
import { zoneNameOf } from "../words/names.ts";
import { unreachable } from "../base/unreachable.ts";
import type { Service } from "./topology.ts";

/** The services of a Region by full service name. */
export type Catalogue = ReadonlyMap<string, CatalogueService>;

/** Returns the entry of the catalogue that a service means; undefined when the Region has none, or several. */
export function catalogueServiceOf(service: Service, catalogue: Catalogue): CatalogueService | undefined {
  const [first, second] = catalogueServicesOf(service, catalogue);
  return second === undefined ? first : undefined;
}

/**
 * Returns the entries of the catalogue that a service can mean. The catalogue decides what a name is: one that it has
 * is a full name, any other is the short name of all that end with it; more than one is a question to the user.
 */
export function catalogueServicesOf(
  { name, serviceNames, serviceRegion }: Pick<Service, "name" | "serviceNames" | "serviceRegion">,
  catalogue: Catalogue,
): readonly CatalogueService[] {
  const offered = (full: string): readonly CatalogueService[] => {
    const found = catalogue.get(full);
    return found === undefined || found.region !== serviceRegion ? [] : [found];
  };
  const exact = (serviceNames.includes(name) ? [name] : serviceNames).flatMap(offered).slice(0, 1);
  if (exact.length > 0 || !serviceNames.includes(name)) return exact;
  // Asked for each service of a topology, of hundreds in a Region: the cheap question first, its text put together once.
  const ending = `.${name}`;
  return [...catalogue.values()].filter(
    ({ serviceName, region }) =>
      region === serviceRegion && serviceName.endsWith(ending) && isShortNameOf(name, serviceName),
  );
}

/** Tells whether a full service name can be written as `name`. */
export function isShortNameOf(name: string, serviceName: string): boolean {
  if (!serviceName.endsWith(`.${name}`)) return false;
  const rest = partsOf(serviceName).afterRegion;
  return rest === undefined || rest === name;
}

/** Returns the shortest name that means one service alone among those that a Region offers. */
export function shortestNameOf(serviceName: string, offered: readonly string[]): string {
  return shortNamesOf(serviceName).find((name) => isMeaningOne(name, offered)) ?? serviceName;
}

/** Returns the Region that a full service name is of; undefined where it names none. */
export function regionOfServiceName(serviceName: string): string | undefined {
  return partsOf(serviceName).region;
}

/** Returns what of a full service name comes after its Region; the name itself where it names none. */
export function shortNameOf(serviceName: string): string {
  return partsOf(serviceName).afterRegion ?? serviceName;
}

/** Returns the private DNS names that a service answers to: the topology's, or those that the catalogue lists. */
export function privateDnsNamesOf(service: Service, catalogue: Catalogue): readonly DnsName[] {
  const { dnsNames } = service;
  const listed = catalogueServiceOf(service, catalogue)?.privateDnsNames ?? [];
  switch (dnsNames.kind) {
    case "catalogue":
      return listed;
    case "given":
      return dnsNames.names;
    case "edited": {
      const kept = listed.filter((name) => !dnsNames.remove.some((pattern) => isNameLike(name, pattern)));
      return [...new Set([...kept, ...dnsNames.add])];
    }
    default:
      return unreachable(dnsNames);
  }
}

/** Returns the names of the zones that a service needs, each once. */
export function zoneNamesOf(service: Service, catalogue: Catalogue): readonly DnsName[] {
  return [...new Set(privateDnsNamesOf(service, catalogue).map(zoneNameOf))];
}

function isMeaningOne(name: string, offered: readonly string[]): boolean {
  return !offered.includes(name) && offered.filter((one) => isShortNameOf(name, one)).length === 1;
}

function shortNamesOf(serviceName: string): readonly string[] {
  const rest = partsOf(serviceName).afterRegion;
  if (rest !== undefined) return [rest];
  const labels = serviceName.split(".");
  return labels.slice(1).map((_, i) => labels.slice(labels.length - 1 - i).join("."));
}

/** A name such as `com.amazonaws.eu-west-1.ecr.api` taken apart at its Region; what comes before differs by partition. */
function partsOf(serviceName: string): { readonly region?: string; readonly afterRegion?: string } {
  const labels = serviceName.split(".");
  // The last label is the service: resource-explorer-2 looks like a Region and is none.
  const at = labels.slice(0, -1).findIndex((label) => parseRegion(label) !== undefined);
  const region = labels[at];
  return region === undefined ? {} : { region, afterRegion: labels.slice(at + 1).join(".") };
}
