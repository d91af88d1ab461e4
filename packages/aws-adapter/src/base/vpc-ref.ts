import type { VPCRegion } from "@aws-sdk/client-route-53";
import type { VpcRef } from "@vpce-hub/core";

/** Names a VPC to Route 53. The SDK's list of Regions lags behind AWS, so ours goes through unchecked. */
export function toAwsVpc({ vpc, region }: VpcRef): { readonly VPCId: string; readonly VPCRegion: VPCRegion } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the border to the SDK's own list
  return { VPCId: vpc, VPCRegion: region as string as VPCRegion };
}
