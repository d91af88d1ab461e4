import { spreadingMs } from "@vpce-hub/core";
import { pause } from "../base/pause.ts";
import type { Task } from "./run.ts";

/** Waits while resolvers may still hold addresses that are about to go (AWS-FACTS D2). */
export async function drain(ms: number, what: string, task: Task): Promise<void> {
  if (ms <= 0) return;
  task.tellWait(`${Math.ceil(ms / 1000)} s until no resolver holds ${what}`);
  await pause(task.aws.clock, ms, task.options.signal);
}

/**
 * Waits until what happened at some moment is so for every resolver, where nothing tells when it is: a run before this
 * one, or beside it, may have done it, or an association spreads slower than what AWS says to be in sync.
 */
export async function settle(since: number, what: string, task: Task, ms: number = spreadingMs): Promise<void> {
  const restMs = since + ms - task.aws.clock.now();
  if (restMs <= 0) return;
  task.tellWait(`${Math.ceil(restMs / 1000)} s until ${what} must be known everywhere`);
  await pause(task.aws.clock, restMs, task.options.signal);
}
