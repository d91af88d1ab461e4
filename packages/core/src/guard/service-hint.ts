import { closest } from "../base/did-you-mean.ts";
import { isOfferedAcross } from "../topology/cross-region.ts";
import { partitionOf } from "../topology/partitions.ts";
import { onlyRegions, serviceMeanings } from "../topology/service-meanings.ts";
import { regionOfServiceName, shortNameOf, shortestNameOf } from "../topology/service-names.ts";
import type { Service } from "../topology/topology.ts";

/** How many names a hint lists at most. */
const mostNames = 4;

/** The services that a Region offers by full name, each with the shortest name that means it alone. */
type Offer = ReadonlyMap<string, string>;

/**
 * Returns what tells what to write instead of a service that a Region does not offer; every name in it can be written
 * as it is. What a Region offers is looked through once, for whoever asks about many services.
 */
export function hintsForUnknown(hubRegion: string, known: readonly string[]): (service: Service) => string {
  const offers = new Map<string, Offer>();
  return (service) => {
    const region = service.serviceRegion ?? hubRegion;
    const offer = offers.get(region) ?? offerOf(region, known);
    offers.set(region, offer);
    return hintForUnknown(service, region, offer);
  };
}

function offerOf(region: string, known: readonly string[]): Offer {
  const offered = known.filter((full) => (regionOfServiceName(full) ?? region) === region);
  return new Map(offered.map((full) => [full, shortestNameOf(full, offered)]));
}

function hintForUnknown({ name, serviceNames, serviceRegion }: Service, region: string, offer: Offer): string {
  const written = serviceNames.includes(name) ? name : (serviceNames[0] ?? name);
  const home = onlyRegionOf(written, region);
  if (home !== undefined) return hintForHome(written, home);
  // The common beginning would make all full names alike, so their ends are compared.
  const near = nearNames(shortNameOf(written), [...offer.values()]);
  const isFull = written !== name || regionOfServiceName(written) !== undefined;
  const suggested = isFull ? [...offer].flatMap(([full, short]) => (near.includes(short) ? full : [])) : near;
  if (suggested.length > 0) return `did you mean ${anyOf(suggested)}?`;
  return serviceRegion === undefined || offer.size === 0
    ? "correct the name, or give the full one as serviceName"
    : `take one that ${region} offers to other Regions: ${[...offer.values()].join(", ")}`;
}

function hintForHome(written: string, home: string): string {
  const far = isOfferedAcross(lastLabelOf(written)) && partitionOf(home).id === "aws";
  return `${far ? `give it serviceRegion: ${home}, or ` : ""}share it from a hub in ${home}, in a file of its own: AWS offers it there only`;
}

function onlyRegionOf(written: string, region: string): string | undefined {
  const name = lastLabelOf(written);
  const home = Object.hasOwn(onlyRegions, name) ? onlyRegions[name]?.[partitionOf(region).id] : undefined;
  return home === region ? undefined : home;
}

function lastLabelOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** Looks for what a name means, then for names that it is a part of, then for one that it is a slip of. */
function nearNames(name: string, names: readonly string[]): readonly string[] {
  const meant = meaningOf(name);
  if (meant !== undefined) return meant.filter((one) => names.includes(one)).slice(0, mostNames);
  const wholes = names.filter((one) => one.split(/[.-]/).includes(name));
  return wholes.length > 0 ? wholes.slice(0, mostNames) : slipOf(name, names);
}

function meaningOf(name: string): readonly string[] | undefined {
  const plain = name.replaceAll(/[._-]/g, "").replace(/^(aws|amazon)/, "");
  return Object.hasOwn(serviceMeanings, plain) ? serviceMeanings[plain] : undefined;
}

/** Another letter in a name of up to four is another service (ram, rum); the same letters are a slip (smm, ssm). */
function slipOf(name: string, names: readonly string[]): readonly string[] {
  const alike = names.filter((one) => Math.min(name.length, one.length) > 4 || lettersOf(one) === lettersOf(name));
  const near = closest(name, alike);
  return near === undefined ? [] : [near];
}

function lettersOf(name: string): string {
  return [...new Set(name)].sort().join("");
}

function anyOf(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
}
