import { isCreationOf } from "../diff/kinds.ts";
import { aboutService } from "../topology/subject.ts";
import { type Finding, stop, warn } from "./finding.ts";
import { groupBy } from "../base/group-by.ts";
import type { DnsName } from "../words/ids.ts";
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

/**
 * Checks that no zone hides names that the topology does not serve: below a private zone nothing is public any more.
 * Where the zone stands already and gets nobody new, the harm is done, and it is a warning.
 */
export const nothingIsShadowed: Guard = (context) => {
  const { desired, topology } = context;
  const zones = new Set<string>(desired.zones.map(({ name }) => name));
  const shadowsByZone = groupBy(shadowsOf(context), ({ name }) => nearestZone(name, zones));
  return desired.zones.flatMap((zone) => {
    // What hides a whole domain is refused for that, and not once more for what is below it.
    if (wholeDomainOf(zone.name, topology.hub.region) !== undefined) return [];
    const hidden = (shadowsByZone.get(zone.name) ?? []).filter(({ name }) => !isAccepted(name, zone, context));
    return hidden.length === 0 ? [] : findingOf(zone, hidden, context);
  });
};

/** What is known to have a name of its own: by the documentation, and by the catalogue as far as it was read. */
function shadowsOf({ topology, environment }: GuardContext): readonly Shadow[] {
  const { id, dnsSuffix } = partitionOf(topology.hub.region);
  const known = hiddenNames
    .filter(({ partition }) => partition === undefined || partition === id)
    .map(({ name, ...rest }) => ({
      ...rest,
      name: canonicalName(`${name.replace("{r}", topology.hub.region)}.${dnsSuffix}`),
    }));
  const catalogue = valueOr<Catalogue>(environment.catalogue, new Map());
  const offered = [...catalogue.keys()];
  const found = [...catalogue.values()].flatMap(({ serviceName, privateDnsNames }) => {
    const servedBy = shortestNameOf(serviceName, offered);
    return privateDnsNames.map((name) => ({ name: zoneNameOf(name), who: `the service ${servedBy}`, servedBy }));
  });
  const byName = new Map([...found, ...known].map((shadow) => [shadow.name, shadow]));
  return [...byName.values()];
}

/** Returns the zone that answers to a name: of those above it, or the one that is its own, the one nearest to it. */
function nearestZone(name: DnsName, zones: ReadonlySet<string>): string | undefined {
  const labels = name.split(".");
  // A service that has a zone of its own is served; what is said of all names below a zone is not served by that zone.
  if (zones.has(name)) return undefined;
  return labels.map((_, i) => labels.slice(i + 1).join(".")).find((above) => zones.has(above));
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
