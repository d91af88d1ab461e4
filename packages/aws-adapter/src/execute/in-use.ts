import { HubError } from "@vpce-hub/core";
import type { CallOptions, ReadAws } from "../connection/aws.ts";
import { pause } from "../base/pause.ts";

/** Reads of AWS may lag behind our own writes, by seconds: this often is looked whether a user has gone. */
const mostLooks = 5;
const intervalMs = 2_000;

/** Returns the error of something that is used and was about to be taken away. */
export function inUse(message: string): HubError {
  return new HubError("apply.in-use", message, {
    hint: "plan again: another run works beside this one, or somebody has changed it",
  });
}

/**
 * Looks, right before something is taken away, for what uses it and is not known to the plan (law 6). Throws what it
 * finds, unless that goes within seconds: it was gone already, and a list still showed it.
 */
export async function refuseWhile(
  aws: ReadAws,
  { signal }: CallOptions,
  findUser: () => Promise<string | undefined>,
): Promise<void> {
  for (let looks = 1; ; looks += 1) {
    const user = await findUser();
    if (user === undefined) return;
    if (looks === mostLooks) throw inUse(user);
    await pause(aws.clock, intervalMs, signal);
  }
}
