import type { LoadedTopology } from "../topology/load.ts";
import type { LocatedProblem } from "../topology/problems/locate.ts";

/** The topology cannot be used: every problem, with its place. */
export interface InvalidTopology {
  readonly kind: "invalid";
  readonly file: string;
  readonly problems: readonly LocatedProblem[];
}

/** A topology, and where its file speaks of what. */
export type PlannedTopology = Pick<
  Extract<LoadedTopology, { readonly kind: "valid" }>,
  "topology" | "placeOf" | "locate" | "file"
>;
