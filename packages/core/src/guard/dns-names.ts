import { aboutService } from "../topology/subject.ts";
import { type Finding, warn } from "./finding.ts";
import { partitionOf } from "../topology/partitions.ts";
import { catalogueServiceOf, privateDnsNamesOf } from "../topology/service-names.ts";
import type { Service } from "../topology/topology.ts";
import type { DnsName } from "../words/ids.ts";
import { isNameLike } from "../words/name-pattern.ts";
import type { Guard, GuardContext } from "./context.ts";

/** Checks that no name is the one of a single Availability Zone: a record leads to the addresses of all of them. */
export const namesAreOfAllZones: Guard = ({ topology, environment }) => {
  if (environment.catalogue.kind !== "present") return [];
  const catalogue = environment.catalogue.value;
  return topology.services.flatMap((service) =>
    privateDnsNamesOf(service, catalogue)
      .filter(isZonal)
      .map((name) =>
        warn("dns-name.zonal", aboutService(service.name), {
          message: `${name} of ${service.name} is the name of one Availability Zone, and would lead to the addresses of all`,
          hint: `give ${service.name} dnsNames without it; whoever needs one zone takes the endpoint's own name for it`,
        }),
      ),
  );
};

/** Checks that names of AWS that a file gives are among those that the service is known to answer to. */
export const namesAreTheServices: Guard = (context) =>
  context.topology.services.flatMap((service) => {
    const offered = offeredNames(service, context);
    if (service.dnsNames.kind !== "given" || offered.length === 0) return [];
    return service.dnsNames.names
      .filter((name) => isOfAws(name, context) && !offered.some((one) => isCovered(name, one)))
      .map((name) => notOffered(name, service.name, offered));
  });

/** Checks that each pattern of names to leave out fits one that AWS lists. */
export const removedNamesAreOffered: Guard = (context) =>
  context.topology.services.flatMap((service) => {
    const offered = offeredNames(service, context);
    if (service.dnsNames.kind !== "edited" || !isOffered(service, context)) return [];
    return service.dnsNames.remove
      .filter((pattern) => !offered.some((name) => isNameLike(name, pattern)))
      .map((pattern) =>
        warn("dns-name.removes-nothing", aboutService(service.name), {
          message: `${pattern} under dnsNames.remove of ${service.name} fits none of the names that AWS lists for it`,
          hint:
            offered.length === 0
              ? `remove it: AWS lists no name for ${service.name}`
              : `correct or remove it; the names are ${offered.join(", ")}`,
        }),
      );
  });

/** Checks that what a service may hide is below one of its zones, and not served all the same. */
export const acceptedNamesAreHidden: Guard = ({ topology, desired, environment }) => {
  if (environment.catalogue.kind !== "present") return [];
  const zones = new Set<string>(desired.zones.map(({ name }) => name));
  return topology.services.flatMap(({ name: service, mayHide }) => {
    const above = desired.zones.filter(({ services }) => services.includes(service));
    if (above.length === 0) return [];
    return mayHide
      .filter((name) => zones.has(name) || !above.some((zone) => name.endsWith(`.${zone.name}`)))
      .map((name) =>
        warn("service.hides-nothing", aboutService(service), {
          message: `${service} may hide ${name}, which ${zones.has(name) ? "the topology serves" : "is below none of its names"}`,
          hint: `remove ${name} from mayHide of ${service}, or correct it`,
        }),
      );
  });
};

function isZonal(name: DnsName): boolean {
  return name.split(".").some((label) => /(^|-)[a-z]{2,}(-[a-z]+)+-\d+[a-z]$/.test(label));
}

function isOffered(service: Service, { environment }: GuardContext): boolean {
  if (environment.catalogue.kind !== "present") return false;
  return catalogueServiceOf(service, environment.catalogue.value) !== undefined;
}

function offeredNames(service: Service, { environment }: GuardContext): readonly DnsName[] {
  if (environment.catalogue.kind !== "present") return [];
  return catalogueServiceOf(service, environment.catalogue.value)?.privateDnsNames ?? [];
}

function isOfAws(name: DnsName, { topology }: GuardContext): boolean {
  const { dnsSuffix, dualStackSuffix } = partitionOf(topology.hub.region);
  return [dnsSuffix, dualStackSuffix, "on.aws"].some((suffix) => name.endsWith(`.${suffix}`));
}

function isCovered(name: DnsName, offered: DnsName): boolean {
  return name === offered || (offered.startsWith("*.") && name.endsWith(offered.slice(1)));
}

function notOffered(name: DnsName, service: string, offered: readonly DnsName[]): Finding {
  return warn("dns-name.not-offered", aboutService(service), {
    message: `${name} is none of the names that AWS lists for ${service}, so its endpoint may have no certificate for it`,
    hint: `remove it from dnsNames of ${service}, and let clients use ${offered.join(" or ")}`,
  });
}
