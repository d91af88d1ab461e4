import { type Region, partitionOf } from "@vpce-hub/core";

/** Returns the Region that requests to Route 53 are signed for: it is global, one per partition (AWS-FACTS A1). */
export function route53RegionOf(region: Region): string {
  return partitionOf(region).globalRegion;
}
