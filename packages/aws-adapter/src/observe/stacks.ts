import { type ObservedZone, absent } from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";

/** Adds to a zone the CloudFormation stack that has it: zones bear no tags that say so (AWS-FACTS-2 K1). */
export async function withStack(zone: ObservedZone, _aws: ReadAws, _origin: Origin): Promise<ObservedZone> {
  return { ...zone, stack: absent };
}
