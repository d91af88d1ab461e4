import type { PublicGap } from "@vpce-hub/core";
import { durationText } from "./duration.ts";

/** Returns how long a name of a spoke was public, and who serves it now. */
export function gapLine({ vpc, endpoint, name, ms, servedBy }: PublicGap): string {
  const time = ms === undefined ? "since a run before this one" : `for ${durationText(ms)} at most`;
  const now = servedBy === "hub" ? "the hub serves it now" : `${endpoint} serves it again`;
  return `${name} was public in ${vpc.vpc} ${time}; ${now}`;
}
