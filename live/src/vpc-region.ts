import type { VPCRegion } from "@aws-sdk/client-route-53";

/** Names a Region to Route 53. The SDK's list of Regions lags behind AWS, so ours goes through unchecked. */
export function asVpcRegion(region: string): VPCRegion {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the border to the SDK's own list
  return region as VPCRegion;
}
