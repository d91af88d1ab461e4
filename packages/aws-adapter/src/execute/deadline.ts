import { HubError } from "@vpce-hub/core";
import { pause } from "../call/pause.ts";
import type { Task } from "./run.ts";

/** How long a thing of AWS may take to become ready or to vanish, in milliseconds; Terraform waits as long. */
export const longestWaitMs: number = 10 * 60_000;

/** How a wait looks again and again. */
export interface Polling {
  /** What is waited for, as the end of "timed out waiting …". */
  readonly what: string;
  readonly firstMs: number;
  readonly mostMs: number;
}

/** Asks `isDone` after ever longer pauses; throws `aws.timed-out` when that takes too long. */
export async function poll(
  { aws, options }: Task,
  { what, firstMs, mostMs }: Polling,
  isDone: () => Promise<boolean>,
): Promise<void> {
  const deadline = aws.clock.now() + longestWaitMs;
  for (let delayMs = firstMs; ; delayMs = Math.min(mostMs, 2 * delayMs)) {
    if (aws.clock.now() + delayMs > deadline) throw timedOut(what);
    await pause(aws.clock, delayMs, options.signal);
    if (await isDone()) return;
  }
}

/** Returns the error of a wait that took too long. */
export function timedOut(what: string): HubError {
  return new HubError("aws.timed-out", `timed out waiting ${what}`, { hint: "run the same command again to go on" });
}
