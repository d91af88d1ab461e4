import type { Problem } from "@vpce-hub/core";
import { fewOfEach } from "./few-of-each.ts";
import { frameOf } from "./frame.ts";
import { indexLines } from "../text/line-index.ts";
import type { SpottedProblem } from "./topology-problem.ts";

/** A problem with its place as people see it: line and column from 1, and the source line with a caret. */
export type LocatedProblem = Problem & {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly frame: string;
  /** How many problems it stands for; undefined for one. */
  readonly standsFor?: number;
};

/**
 * Gives each problem its line, column and source frame, in the order of the text. Of too many of one kind the first are
 * told and the others counted: a file may hold hundreds of thousands.
 */
export function locateProblems(
  spotted: Iterable<SpottedProblem>,
  { file, text }: { readonly file: string; readonly text: string },
): readonly LocatedProblem[] {
  const lines = indexLines(text);
  const inOrder = fewOfEach(spotted).toSorted((a, b) => a.offset - b.offset);
  return inOrder.map(({ problem, offset }) => {
    const place = lines.lineColumnOf(offset);
    return { ...problem, file, ...place, frame: problem.standsFor === undefined ? frameOf(lines, place) : "" };
  });
}
