import type { Region } from "@vpce-hub/core";

/** The Regions that every account of AWS has: those from before 20 March 2019. The list does not grow. */
const enabledByDefault = new Set<string>([
  "ap-northeast-1",
  "ap-northeast-2",
  "ap-northeast-3",
  "ap-south-1",
  "ap-southeast-1",
  "ap-southeast-2",
  "ca-central-1",
  "eu-central-1",
  "eu-north-1",
  "eu-west-1",
  "eu-west-2",
  "eu-west-3",
  "sa-east-1",
  "us-east-1",
  "us-east-2",
  "us-west-1",
  "us-west-2",
]);

/** The Regions of the other partitions have another form, China's apart; they are not opted in. */
const commercial = /^(?!cn-)[a-z]{2}-[a-z]+-\d+$/;

/** Tells whether an account has a Region only once somebody has enabled it there. */
export function isOptInRegion(region: Region): boolean {
  return commercial.test(region) && !enabledByDefault.has(region);
}
