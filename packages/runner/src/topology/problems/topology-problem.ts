import type { Problem } from "@vpce-hub/core";
import type { TopologyProblemCode } from "./problem-codes.ts";

/** A problem whose code is in the table of codes. */
export interface TopologyProblem extends Problem {
  readonly code: TopologyProblemCode;
}

/** A problem with its place in the text, as an offset. */
export interface SpottedProblem {
  readonly problem: TopologyProblem;
  readonly offset: number;
}
