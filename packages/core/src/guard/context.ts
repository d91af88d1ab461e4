import type { Change } from "../diff/change.ts";
import type { Match } from "../match/match.ts";
import type { ObservedState } from "../resource/resource.ts";
import type { Environment } from "../topology/environment.ts";
import type { Sought } from "../topology/sought.ts";
import type { Finding } from "./finding.ts";
import type { JoiningReach } from "./joining-reach.ts";

/** All that a check may look at. */
export interface GuardContext extends Pick<Match, "topology" | "desired" | "owned"> {
  readonly match: Match;
  readonly environment: Environment;
  /** All that was observed, whosever it is. */
  readonly state: ObservedState;
  /** What is to be done: all that differs, less what a scope leaves out. */
  readonly changes: readonly Change[];
  /** All that differs, whatever the scope. */
  readonly differences: readonly Change[];
  /** What became of what is looked up rather than written. */
  readonly sought: Sought;
  /** What is between the hub and the spokes that are to get names. */
  readonly reached: readonly JoiningReach[];
}

/** One check: looks at one thing and reports what it finds. */
export type Guard = (context: GuardContext) => readonly Finding[];
