import type { EndpointService } from "./endpoint-service.ts";

/** Services that endpoints of other Regions of the partition can lead to (P3). */
const services: ReadonlySet<string> = new Set([
  "ecr.api",
  "ecr.dkr",
  "ecs",
  "ecs-fips",
  "iam",
  "kinesis-firehose",
  "kinesisanalytics",
  "kinesisanalytics-fips",
  "kms",
  "kms-fips",
  "lambda",
  "route53",
  "s3",
]);

/** Zones in which no endpoint of a service of another Region can be (P3). */
const closedZones: ReadonlySet<string> = new Set(["apne1-az3", "apne2-az2", "apne2-az4", "use1-az3", "usw1-az2"]);

/** Says whether endpoints of other Regions can lead to a service; those of others' are not told (P3). */
export function isOfferedAcross({ serviceName, type, region, owner }: EndpointService): boolean {
  const short = serviceName.replace(/^(?:[a-z-]+\.)*?amazonaws\./u, "").replace(`${region}.`, "");
  return type === "Interface" && owner === "amazon" && services.has(short);
}

/** Says whether an availability zone takes endpoints of services of other Regions. */
export function isOpenAcross(zoneId: string): boolean {
  return !closedZones.has(zoneId);
}
