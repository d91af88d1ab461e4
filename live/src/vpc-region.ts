import type { VPCRegion } from "@aws-sdk/client-route-53";

/** Route 53 has a closed list of Regions in its types; which ones it takes, it says itself. */
export function asVpcRegion(region: string): VPCRegion {
  return region as VPCRegion;
}
