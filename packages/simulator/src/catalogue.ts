import { catalogueEntries, type CatalogueEntry } from "./catalogue-entries.generated.ts";
import type { Ids } from "./ids.ts";
import { partitionOf } from "./partition.ts";

/** An endpoint service in one Region. */
export interface EndpointService {
  readonly region: string;
  readonly serviceName: string;
  readonly serviceId: string;
  readonly type: "Interface" | "Gateway";
  readonly owner: string;
  readonly privateDnsNames: readonly string[];
  /** The names under which `vpce-…` names are made; SageMaker Studio and notebooks have two (B1). */
  readonly baseNames: readonly string[];
  readonly availabilityZones: readonly string[];
  readonly policySupported: boolean;
  readonly acceptanceRequired: boolean;
}

/** A service as `addService` declares it. */
export interface ServiceSeed {
  readonly region: string;
  readonly serviceName: string;
  readonly privateDnsNames: readonly string[];
  readonly availabilityZones?: readonly string[];
  readonly policySupported?: boolean;
  readonly acceptanceRequired?: boolean;
}

/** Services that stand in two zones of three only, so that zone gaps can be met (B1: 49 of 236 had some). */
const servicesWithoutZoneC: ReadonlySet<string> = new Set([
  "airflow.api",
  "airflow.env",
  "airflow.ops",
  "appmesh-envoy-management",
  "apprunner",
  "apprunner.requests",
  "appstream.api",
  "appstream.streaming",
  "awsconnector",
  "cleanrooms",
  "codeartifact.api",
  "codeartifact.repositories",
  "codewhisperer",
  "deviceadvisor.iot",
  "elastic-inference.runtime",
  "iotsitewise.api",
  "iotsitewise.data",
  "nimble",
  "pinpoint-sms-voice-v2",
  "kendra",
  "mediaconnect",
  "panorama",
  "profile",
  "proton",
  "sagemaker-geospatial",
  "voiceid",
]);

const gatewayServices: readonly string[] = ["s3", "dynamodb"];

/** The endpoint services of every Region, with those that a test adds. */
export class Catalogue {
  readonly #ids: Ids;
  readonly #byRegion = new Map<string, readonly EndpointService[]>();

  constructor(ids: Ids) {
    this.#ids = ids;
  }

  /** Sorted by name; a Gateway service comes before the Interface service of the same name. */
  servicesOf(region: string): readonly EndpointService[] {
    const known = this.#byRegion.get(region);
    if (known !== undefined) return known;
    const services = sorted([
      ...this.#gateways(region),
      ...catalogueEntries.map((entry) => this.#fromEntry(entry, region)),
    ]);
    this.#byRegion.set(region, services);
    return services;
  }

  find(region: string, serviceName: string, type: "Interface" | "Gateway"): EndpointService | undefined {
    return this.servicesOf(region).find((service) => service.serviceName === serviceName && service.type === type);
  }

  has(region: string, serviceName: string): boolean {
    return this.servicesOf(region).some((service) => service.serviceName === serviceName);
  }

  /** Adds a service or takes the place of the Interface service of that name. */
  add(seed: ServiceSeed): void {
    const { region, serviceName } = seed;
    const known = this.find(region, serviceName, "Interface");
    const service: EndpointService = {
      ...(known ?? this.#blank(region, serviceName)),
      privateDnsNames: seed.privateDnsNames,
      availabilityZones: seed.availabilityZones ?? known?.availabilityZones ?? zonesOf(region, ["a", "b", "c"]),
      policySupported: seed.policySupported ?? known?.policySupported ?? true,
      acceptanceRequired: seed.acceptanceRequired ?? false,
    };
    const rest = this.servicesOf(region).filter((other) => other !== known);
    this.#byRegion.set(region, sorted([...rest, service]));
  }

  #blank(region: string, serviceName: string): EndpointService {
    const serviceId = /vpce-svc-[0-9a-f]+$/u.exec(serviceName)?.[0] ?? this.#serviceId(region, serviceName);
    const isThirdParty = serviceName.includes(".vpce.");
    const short = isThirdParty ? serviceId : shortName(serviceName, region).split(".").toReversed().join(".");
    return {
      region,
      serviceName,
      serviceId,
      type: "Interface",
      owner: isThirdParty ? "999999999999" : "amazon",
      privateDnsNames: [],
      baseNames: [`${short}.${region}.vpce.${partitionOf(region).dnsSuffix}`],
      availabilityZones: zonesOf(region, ["a", "b", "c"]),
      policySupported: true,
      acceptanceRequired: false,
    };
  }

  #fromEntry(entry: CatalogueEntry, region: string): EndpointService {
    const serviceName = localServiceName(entry.name, region);
    const variant = entry.variants?.find(({ regions }) => regions.includes(region));
    const names = variant?.privateDnsNames ?? entry.privateDnsNames;
    const base = entry.baseNames.map((name) => localName(name, region));
    const serviceId = this.#serviceId(region, serviceName);
    const isSageMaker = entry.name.startsWith("aws.sagemaker.");
    return {
      ...this.#blank(region, serviceName),
      serviceId,
      privateDnsNames: names.map((name) => localName(name, region)),
      baseNames: isSageMaker ? [`${serviceId}.${region}.vpce.${partitionOf(region).dnsSuffix}`, ...base] : base,
      availabilityZones: zonesOf(
        region,
        servicesWithoutZoneC.has(shortName(serviceName, region)) ? ["a", "b"] : ["a", "b", "c"],
      ),
      policySupported: entry.policy,
    };
  }

  #gateways(region: string): readonly EndpointService[] {
    return gatewayServices.map((short) => {
      const serviceName = `com.amazonaws.${region}.${short}`;
      const serviceId = this.#serviceId(region, `${serviceName} gateway`);
      return {
        ...this.#blank(region, serviceName),
        serviceId,
        type: "Gateway",
        baseNames: [`${short}.${region}.${partitionOf(region).dnsSuffix}`],
      };
    });
  }

  #serviceId(region: string, serviceName: string): string {
    return `vpce-svc-0${this.#ids.fixed("service", region, serviceName).slice(0, 16)}`;
  }
}

/** China prefixes most of its service names with `cn.`, S3 keeps the plain one (C1.6). */
function localServiceName(template: string, region: string): string {
  const name = template.replaceAll("{r}", region);
  const isChinese = partitionOf(region).id === "aws-cn" && name.startsWith("com.amazonaws.") && !name.endsWith(".s3");
  return isChinese ? `cn.${name}` : name;
}

function localName(template: string, region: string): string {
  const { dnsSuffix, dualStackSuffix } = partitionOf(region);
  return template
    .replaceAll("{r}", region)
    .replace(/amazonaws\.com$/u, dnsSuffix)
    .replace(/api\.aws$/u, dualStackSuffix);
}

function shortName(serviceName: string, region: string): string {
  return serviceName.replace(/^(cn\.)?com\.amazonaws\./u, "").replace(`${region}.`, "");
}

function zonesOf(region: string, letters: readonly string[]): readonly string[] {
  return letters.map((letter) => `${region}${letter}`);
}

function sorted(services: readonly EndpointService[]): readonly EndpointService[] {
  return [...services].sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}

function sortKey(service: EndpointService): string {
  return `${service.serviceName} ${service.type}`;
}
