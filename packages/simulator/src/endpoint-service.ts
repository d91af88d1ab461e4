import type { CatalogueEntry } from "./catalogue-entries.generated.ts";
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
  };
}

/** The Interface service of an entry, as it is called in the Region. */
export function serviceOf(ids: Ids, entry: CatalogueEntry, region: string): EndpointService {
  const serviceName = localServiceName(entry.name, region);
  const variant = entry.variants?.find(({ regions }) => regions.includes(region));
  const names = variant?.privateDnsNames ?? entry.privateDnsNames;
  const base = entry.baseNames.map((name) => localName(name, region));
  const serviceId = serviceIdOf(ids, region, serviceName);
  const isSageMaker = entry.name.startsWith("aws.sagemaker.");
  return {
    ...blankService(ids, region, serviceName),
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
