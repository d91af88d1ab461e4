import type { CatalogueEntry } from "./catalogue-entries.generated.ts";
import type { Ids } from "../base/ids.ts";
import { partitionOf } from "./partition.ts";

/** How sure something about a service is: read somewhere, derived by a rule, or given by whoever added it. */
export type Provenance =
  | { readonly kind: "read"; readonly source: string }
  | { readonly kind: "derived"; readonly rule: string }
  | { readonly kind: "given" };

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
  /** Where its name, and that the Region offers it, comes from, and where its private names do. */
  readonly known: { readonly name: Provenance; readonly privateDnsNames: Provenance };
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

/** A service of which only the name is known. */
export function blankService(ids: Ids, region: string, serviceName: string): EndpointService {
  const serviceId = /vpce-svc-[0-9a-f]+$/u.exec(serviceName)?.[0] ?? serviceIdOf(ids, region, serviceName);
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
    known: { name: { kind: "given" }, privateDnsNames: { kind: "given" } },
  };
}

/** An entry of the catalogue with the name that its service has in one Region. */
export interface LocalEntry {
  readonly entry: CatalogueEntry;
  readonly serviceName: string;
  /** Where private names are not those of the entry. */
  readonly names: readonly string[] | undefined;
  readonly known: Provenance;
}

/** The Interface service of an entry, as it is called in the Region. */
export function serviceOf(ids: Ids, { entry, serviceName, names, known }: LocalEntry, region: string): EndpointService {
  const variant = variantOf(entry, region);
  const templates = names ?? variant?.privateDnsNames ?? entry.privateDnsNames;
  const base = entry.baseNames.map((name) => localName(name, region));
  const blank = blankService(ids, region, serviceName);
  const { serviceId } = blank;
  const isSageMaker = entry.name.startsWith("aws.sagemaker.");
  return {
    ...blank,
    privateDnsNames: templates.map((name) => localName(name, region)),
    baseNames: isSageMaker ? [`${serviceId}.${region}.vpce.${partitionOf(region).dnsSuffix}`, ...base] : base,
    availabilityZones: zonesOf(
      region,
      servicesWithoutZoneC.has(entry.name.replace("com.amazonaws.{r}.", "")) ? ["a", "b"] : ["a", "b", "c"],
    ),
    policySupported: entry.policy,
    known: { name: known, privateDnsNames: provenanceOfNames(entry, region) },
  };
}

function variantOf({ variants = [] }: CatalogueEntry, region: string): (typeof variants)[number] | undefined {
  return variants.find(({ regions }) => regions.includes(region));
}

function provenanceOfNames(entry: CatalogueEntry, region: string): Provenance {
  const variant = variantOf(entry, region);
  if (variant !== undefined) return { kind: "read", source: variant.read };
  const { names } = entry;
  if (partitionOf(region).id !== "aws")
    return { kind: "derived", rule: "as in the aws partition, with another suffix" };
  return "read" in names ? { kind: "read", source: names.read } : { kind: "derived", rule: names.derived };
}

/** The Gateway services: S3 has the name of its Interface service (B2). */
export function gatewaysOf(ids: Ids, region: string): readonly EndpointService[] {
  return gatewayServices.map((short) => {
    const serviceName = `com.amazonaws.${region}.${short}`;
    const serviceId = serviceIdOf(ids, region, `${serviceName} gateway`);
    return {
      ...blankService(ids, region, serviceName),
      serviceId,
      type: "Gateway",
      baseNames: [`${short}.${region}.${partitionOf(region).dnsSuffix}`],
    };
  });
}

function serviceIdOf(ids: Ids, region: string, serviceName: string): string {
  return `vpce-svc-0${ids.fixed("service", region, serviceName).slice(0, 16)}`;
}

function localName(template: string, region: string): string {
  const { dnsSuffix, dualStackSuffix } = partitionOf(region);
  return template
    .replaceAll("{r}", region)
    .replace(/amazonaws\.com$/u, dnsSuffix)
    .replace(/api\.aws$/u, dualStackSuffix);
}

function shortName(serviceName: string, region: string): string {
  return serviceName.replace(/^(?:[a-z-]+\.)*?(?:com\.)?amazonaws\./u, "").replace(`${region}.`, "");
}

function zonesOf(region: string, letters: readonly string[]): readonly string[] {
  return letters.map((letter) => `${region}${letter}`);
}
