import type { HubError, VpcRef, ZoneId } from "@vpce-hub/core";
import { pause } from "../base/pause.ts";
import { listVisibleZones } from "../observe/visible-zones.ts";
import { conflictingZoneId } from "./conflict.ts";
import { longestVanishMs, vanishLookMs } from "./private-dns.ts";
import type { Task } from "./run.ts";

/** What an operation knows of zones that may stand in its way in a VPC, and go by themselves. */
interface Vanishing {
  readonly vpc: VpcRef;
  readonly vanishing: readonly ZoneId[] | undefined;
}

/**
 * Tells whether what stands in the way is the zone that AWS kept for an endpoint of the VPC: it goes a while after private
 * DNS does (AWS-FACTS D1). Waits before it says so.
 */
export async function isVanishing(
  { vanishing, vpc }: Vanishing,
  error: HubError,
  since: number,
  task: Task,
): Promise<boolean> {
  const named = conflictingZoneId(error);
  if (vanishing === undefined || named === undefined) return false;
  const { aws, origin, options } = task;
  if (aws.clock.now() - since > longestVanishMs) return false;
  if (!vanishing.includes(named)) {
    // After a run that was killed nothing but what the VPC sees tells whose the zone is.
    const visible = await listVisibleZones(aws, origin.caller, vpc, options);
    if (!visible.some(({ id, owner }) => id === named && owner.kind === "service")) return false;
  }
  task.tellWait(`until zone ${named} of the endpoint in ${vpc.vpc} is gone`);
  await pause(aws.clock, vanishLookMs, options.signal);
  return true;
}
