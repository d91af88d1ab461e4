import { pause } from "../base/pause.ts";
import { longestWaitMs, timedOut } from "./deadline.ts";
import type { Task } from "./run.ts";

/** How a wait looks again and again. */
export interface Polling {
  /** What is waited for, as the end of "timed out waiting …". */
  readonly what: string;
  readonly firstMs: number;
  readonly mostMs: number;
}

/** Asks `isDone` after ever longer pauses; throws `aws.timed-out` when that takes too long. */
export async function poll(
  { aws, options }: Pick<Task, "aws" | "options">,
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
