import { isCreationOf } from "../diff/kinds.ts";
import { aboutService } from "../topology/subject.ts";
import { type Finding, stop, warn } from "./finding.ts";
import { groupBy } from "../base/group-by.ts";
import type { DnsName, Region } from "../words/ids.ts";
import { canonicalName, zoneNameOf } from "../words/names.ts";
import type { Zone } from "../resource/resource.ts";
import { type HiddenName, hiddenNames } from "../topology/hidden-names.ts";
import { partitionOf } from "../topology/partitions.ts";
import { type Catalogue, shortestNameOf } from "../topology/service-names.ts";
import { valueOr } from "../words/state.ts";
import type { Guard, GuardContext } from "./context.ts";
import { wholeDomainOf } from "./whole-domain.ts";

/** A name below a zone that the topology does not serve. */
interface Shadow extends Pick<HiddenName, "who" | "servedBy"> {
  readonly name: DnsName;
}

/** A name that somebody answers to; whose it is, is asked of the few that a zone hides. */
interface KnownName {
  readonly name: DnsName;
  readonly owner: () => Pick<Shadow, "who" | "servedBy">;
}

/**
 * Checks that no zone hides names that the topology does not serve: below a private zone nothing is public any more.
 * Where the zone stands already and gets nobody new, the harm is done, and it is a warning.
 */
export const nothingIsShadowed: Guard = (context) => {
  const { desired, topology } = context;
  const zones = new Set<string>(desired.zones.map(({ name }) => name));
  const namesByZone = groupBy(namesOf(context), ({ name }) => nearestZone(name, zones));
  return desired.zones.flatMap((zone) => {
    // What hides a whole domain is refused for that, and not once more for what is below it.
    if (wholeDomainOf(zone.name, topology.hub.region) !== undefined) return [];
    const hidden = (namesByZone.get(zone.name) ?? []).filter(({ name }) => !isAccepted(name, zone, context));
    if (hidden.length === 0) return [];
    const shadows = hidden.map(({ name, owner }) => ({ name, ...owner() }));
    return findingOf(zone, shadows, context);
  });
};

/** What is known to have a name of its own: by the documentation, and by the catalogue as far as it was read. */
function namesOf({ topology, environment }: GuardContext): Iterable<KnownName> {
  const catalogue = valueOr<Catalogue>(environment.catalogue, new Map());
  const names = new Map<DnsName, KnownName>();
  for (const { serviceName, privateDnsNames } of catalogue.values()) {
    const owner = (): ReturnType<KnownName["owner"]> => {
      const servedBy = shortestNameOf(serviceName, [...catalogue.keys()]);
      return { who: `the service ${servedBy}`, servedBy };
    };
    for (const privateName of privateDnsNames) {
      const name = zoneNameOf(privateName);
      names.set(name, { name, owner });
    }
  }
  for (const known of documentedNames(topology.hub.region)) names.set(known.name, known);
  return names.values();
}

function documentedNames(region: Region): readonly KnownName[] {
  const { id, dnsSuffix } = partitionOf(region);
  return hiddenNames
    .filter(({ partition }) => partition === undefined || partition === id)
    .map(({ name, who, servedBy }) => ({
      name: canonicalName(`${name.replace("{r}", region)}.${dnsSuffix}`),
      owner: () => ({ who, servedBy }),
    }));
}

/** Returns the zone that answers to a name: of those above it, or the one that is its own, the one nearest to it. */
function nearestZone(name: DnsName, zones: ReadonlySet<string>): string | undefined {
  // A service that has a zone of its own is served; what is said of all names below a zone is not served by that zone.
  if (zones.has(name)) return undefined;
  for (let dot = name.indexOf("."); dot >= 0; dot = name.indexOf(".", dot + 1)) {
    const above = name.slice(dot + 1);
    if (zones.has(above)) return above;
  }
  return undefined;
}

/** A name is accepted by itself, or with all below its zone. */
function isAccepted(name: DnsName, { services }: Zone, { topology }: GuardContext): boolean {
  return topology.services.some(
    (service) =>
      services.includes(service.name) &&
      service.mayHide.some((one) => one === name || (one.startsWith("*.") && name.endsWith(one.slice(1)))),
  );
}

function findingOf(zone: Zone, hidden: readonly Shadow[], { changes }: GuardContext): Finding {
  const isNew = changes.some(
    (change) =>
      (isCreationOf("zone", change) && change.key === zone.key) ||
      (isCreationOf("association", change) && change.desired.zone === zone.key) ||
      isCreationOf("profile-association", change),
  );
  const service = zone.services.join(", ");
  const what = hidden.map(({ name, who }) => `${name} (${who})`).join(", ");
  const message = `the zone ${zone.name} of ${service} hides from every VPC that sees it: ${what}`;
  const names = hidden.map(({ name }) => `"${name}"`).join(", ");
  const accept = `if nobody there needs what is hidden, write mayHide: [${names}] beside the service ${service}`;
  const servers = [...new Set(hidden.flatMap(({ servedBy }) => servedBy ?? []))].join(", ");
  const hint = servers === "" ? accept : `add the service ${servers}; ${accept}`;
  return (isNew ? stop : warn)("zone.shadows", aboutService(...zone.services), { message, hint });
}
