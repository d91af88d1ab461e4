import type { Change } from "../diff/change.ts";
import type { BlockedChange } from "../guard/hold.ts";
import type { Match } from "../match/match.ts";

/** What an overview is made from. */
export interface OverviewInput {
  readonly match: Match;
  readonly changes: readonly Change[];
  readonly blocked: readonly BlockedChange[];
}
