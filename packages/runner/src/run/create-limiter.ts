import type { Clock } from "@vpce-hub/core";
import type { Limiter } from "@vpce-hub/aws-adapter";
import { systemClock } from "../base/system-clock.ts";

/** Returns a limiter for several runs of one process: what one of them uses of an account's quota, the others lack. */
export async function createLimiter(clock: Clock = systemClock): Promise<Limiter> {
  const { Limiter: AwsLimiter } = await import("@vpce-hub/aws-adapter");
  return new AwsLimiter(clock);
}
