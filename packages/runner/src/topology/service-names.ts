import { partitionOf } from "@vpce-hub/core";

/** The parts of a service entry that say which service is meant. */
export interface NamedService {
  readonly name: string;
  readonly serviceName: string | undefined;
}

const fullName = /^(com\.amazonaws|aws|api\.aws|cn\.com\.amazonaws)\./;

/** Returns the full service names to look for in the catalogue of a Region, the likeliest first (AWS-FACTS C1.6). */
export function serviceNamesOf({ name, serviceName }: NamedService, region: string): readonly string[] {
  if (serviceName !== undefined) return [serviceName];
  if (fullName.test(name)) return [name];
  return [
    ...(partitionOf(region).id === "aws-cn" ? [`cn.com.amazonaws.${region}.${name}`] : []),
    `com.amazonaws.${region}.${name}`,
    `aws.api.${region}.${name}`,
    `api.aws.${region}.${name}`,
    `aws.sagemaker.${region}.${name}`,
    `com.amazonaws.${name}`,
  ];
}

/** Returns the Region that a full service name is of; undefined where it names none. */
export function regionOfServiceName(serviceName: string): string | undefined {
  return fullName.test(serviceName)
    ? serviceName.split(".").find((label) => /^[a-z]{2,}(-[a-z]+)+-\d+$/.test(label))
    : undefined;
}
