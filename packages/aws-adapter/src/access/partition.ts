import type { Region } from "@vpce-hub/core";

/** The Region that signs for Route 53, by the prefix of the Regions of a partition (AWS-FACTS A1). */
const route53Regions: readonly (readonly [string, string])[] = [
  ["cn-", "cn-northwest-1"],
  ["us-gov-", "us-gov-west-1"],
  ["us-isob-", "us-isob-east-1"],
  ["us-isof-", "us-isof-south-1"],
  ["us-iso-", "us-iso-east-1"],
  ["eu-isoe-", "eu-isoe-west-1"],
  ["eusc-", "eusc-de-east-1"],
];

/** Returns the Region that requests to Route 53 are signed for: it is global, one per partition. */
export function route53RegionOf(region: Region): string {
  return route53Regions.find(([prefix]) => region.startsWith(prefix))?.[1] ?? "us-east-1";
}
