import { pause } from "../base/pause.ts";
import type { Task } from "./run.ts";

/** Reads of AWS may lag behind writes, by seconds: this often is looked for what a write has told us is there. */
const mostLooks = 5;
const intervalMs = 2_000;

/** Looks for something until it is there; undefined when it never shows. */
export async function lookAgain<T>(
  { aws, options }: Pick<Task, "aws" | "options">,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  for (let looks = 1; ; looks += 1) {
    const found = await look();
    if (found !== undefined || looks === mostLooks) return found;
    await pause(aws.clock, intervalMs, options.signal);
  }
}
