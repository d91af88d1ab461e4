import { type Region, partitionOf } from "@vpce-hub/core";

/** Returns the Region that requests to Route 53 and Organizations are signed for: both are global, one per partition. */
export function globalRegionOf(region: Region): string {
  return partitionOf(region).globalRegion;
}
