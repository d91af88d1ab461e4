import { pause } from "../base/pause.ts";
import type { Task } from "./run.ts";

/** Waits while resolvers may still hold addresses that are about to go (AWS-FACTS D2). */
export async function drain(ms: number, what: string, task: Task): Promise<void> {
  if (ms <= 0) return;
  task.tellWait(`${Math.ceil(ms / 1000)} s until no resolver holds ${what}`);
  await pause(task.aws.clock, ms, task.options.signal);
}
