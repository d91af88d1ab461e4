import type { ReadableParts } from "../readable-parts.ts";
import type { TopologyProblem } from "../problems/topology-problem.ts";

/** Looks for one kind of problem that the schema cannot express. */
export type Rule = (parts: ReadableParts) => readonly TopologyProblem[];
