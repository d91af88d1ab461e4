import { blankService, gatewaysOf, serviceOf, type EndpointService } from "./endpoint-service.ts";
import type { Ids } from "../base/ids.ts";
import { localEntries } from "./local-entries.ts";

/** A service as `addService` declares it. */
export interface ServiceSeed {
  readonly region: string;
  readonly serviceName: string;
  readonly privateDnsNames: readonly string[];
  readonly availabilityZones?: readonly string[];
  readonly policySupported?: boolean;
  readonly acceptanceRequired?: boolean;
}

/** The endpoint services of every Region, with those that a test adds. */
export class Catalogue {
  readonly #ids: Ids;
  readonly #byRegion = new Map<string, readonly EndpointService[]>();
  /** What `isPublic` found out, by Region and name: hosts ask for the same names again and again. */
  readonly #publicNames = new Map<string, boolean>();

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  /** Takes over the services that were added to another one. */
  copyFrom(other: Catalogue): void {
    for (const [region, services] of other.#byRegion) this.#byRegion.set(region, services);
  }

  /** Sorted by name; a Gateway service comes before the Interface service of the same name. */
  servicesOf(region: string): readonly EndpointService[] {
    const known = this.#byRegion.get(region);
    if (known !== undefined) return known;
    const services = servicesAtFirst(this.#ids, region);
    this.#byRegion.set(region, services);
    return services;
  }

  find(region: string, serviceName: string, type: "Interface" | "Gateway"): EndpointService | undefined {
    return this.servicesOf(region).find((service) => service.serviceName === serviceName && service.type === type);
  }

  has(region: string, serviceName: string): boolean {
    return this.servicesOf(region).some((service) => service.serviceName === serviceName);
  }

  /** Says whether a name of an AWS service leads somewhere in public. */
  isPublic(region: string, name: string): boolean {
    const key = `${region} ${name}`;
    const known = this.#publicNames.get(key);
    if (known !== undefined) return known;
    const isPublic = this.servicesOf(region).some(
      ({ owner, privateDnsNames }) => owner === "amazon" && privateDnsNames.some((other) => covers(other, name)),
    );
    this.#publicNames.set(key, isPublic);
    return isPublic;
  }

  /** Adds a service or takes the place of the Interface service of that name. */
  add(seed: ServiceSeed): void {
    const { region, serviceName } = seed;
    const known = this.find(region, serviceName, "Interface");
    const base = known ?? blankService(this.#ids, region, serviceName);
    const service: EndpointService = {
      ...base,
      privateDnsNames: seed.privateDnsNames,
      availabilityZones: seed.availabilityZones ?? base.availabilityZones,
      policySupported: seed.policySupported ?? base.policySupported,
      acceptanceRequired: seed.acceptanceRequired ?? false,
      known: { ...base.known, privateDnsNames: { kind: "given" } },
    };
    const rest = this.servicesOf(region).filter((other) => other !== known);
    this.#byRegion.set(region, sorted([...rest, service]));
    this.#publicNames.clear();
  }
}

/** By what their ids are made of, for all worlds of the process: there are hundreds in a Region, and they never change. */
const servicesBySeed = new Map<string, readonly EndpointService[]>();

function servicesAtFirst(ids: Ids, region: string): readonly EndpointService[] {
  const seed = ids.fixed("services", region);
  const known = servicesBySeed.get(seed);
  if (known !== undefined) return known;
  const services = sorted([
    ...gatewaysOf(ids, region),
    ...localEntries(region).map((entry) => serviceOf(ids, entry, region)),
  ]);
  if (servicesBySeed.size >= 100) servicesBySeed.clear();
  servicesBySeed.set(seed, services);
  return services;
}

function covers(known: string, name: string): boolean {
  if (known.startsWith("*.")) return name.endsWith(known.slice(1));
  return known === name || isPublicChild(known, name);
}

/** EKS has its OIDC issuers below its own name, without an endpoint of theirs (C1.5). */
function isPublicChild(known: string, name: string): boolean {
  return known.startsWith("eks.") && name.endsWith(`oidc.${known}`);
}

function sorted(services: readonly EndpointService[]): readonly EndpointService[] {
  return [...services].sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}

function sortKey(service: EndpointService): string {
  return `${service.serviceName} ${service.type}`;
}
