import type { Problem } from "@vpce-hub/core";
import type { TopologyProblemCode } from "./problem-codes.ts";

/** A problem whose code is in the table of codes. */
export interface TopologyProblem extends Problem {
  readonly code: TopologyProblemCode;
  /** How many problems it stands for, where it is the last of a kind of which there are too many to tell. */
  readonly standsFor?: number;
}

/** A problem with its place in the text, as an offset. */
export interface SpottedProblem {
  readonly problem: TopologyProblem;
  readonly offset: number;
}
