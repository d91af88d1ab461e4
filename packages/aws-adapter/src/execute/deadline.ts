import { HubError } from "@vpce-hub/core";

/** How long a thing of AWS may take to become ready or to vanish, in milliseconds; Terraform waits as long. */
export const longestWaitMs: number = 10 * 60_000;

/** Returns the error of a wait that took too long. */
export function timedOut(what: string): HubError {
  return new HubError("aws.timed-out", `timed out waiting ${what}`, { hint: "run the same command again to go on" });
}
