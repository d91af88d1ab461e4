import { partitionOf, regionOfServiceName } from "@vpce-hub/core";

/** The parts of a service entry that say which service is meant. */
export interface NamedService {
  readonly name: string;
  readonly serviceName: string | undefined;
}

/**
 * Returns the full service names to look for first in the catalogue of a Region, the likeliest first (AWS-FACTS C1.6,
 * AWS-FACTS-2 P2). Where `name` is among them, the catalogue decides what it means; else it is the one that is given.
 */
export function serviceNamesOf({ name, serviceName }: NamedService, region: string): readonly string[] {
  if (serviceName !== undefined) return [serviceName];
  if (regionOfServiceName(name) !== undefined) return [name];
  const { dnsSuffix, dualStackSuffix } = partitionOf(region);
  const own = reversed(dnsSuffix);
  return [
    ...new Set([
      `${own}.${region}.${name}`,
      `com.amazonaws.${region}.${name}`,
      `${reversed(dualStackSuffix)}.${region}.${name}`,
      `api.aws.${region}.${name}`,
      `aws.sagemaker.${region}.${name}`,
      `${own}.${name}`,
      name,
    ]),
  ];
}

// Services are called after the domain of their partition, read from its end: com.amazonaws, cn.com.amazonaws.
function reversed(domain: string): string {
  return domain.split(".").toReversed().join(".");
}
