import type { Problem } from "@vpce-hub/core";
import { frameOf } from "./frame.ts";
import { indexLines } from "../text/line-index.ts";
import { pathText } from "./path.ts";
import type { SpottedProblem } from "./topology-problem.ts";

/** A problem with its place as people see it: line and column from 1, and the source line with a caret. */
export type LocatedProblem = Problem & {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly frame: string;
};

/** Gives each problem its line, column and source frame, in the order of the text. */
export function locateProblems(
  spotted: readonly SpottedProblem[],
  { file, text }: { readonly file: string; readonly text: string },
): readonly LocatedProblem[] {
  const lines = indexLines(text);
  const inOrder = withoutRepeats(spotted).toSorted((a, b) => a.offset - b.offset);
  return inOrder.map(({ problem, offset }) => {
    const place = lines.lineColumnOf(offset);
    return { ...problem, file, ...place, frame: frameOf(lines, place) };
  });
}

// What stands behind an alias is found wrong once for each use of it, under another path each time; the place and
// the code are the same, and once is enough.
function withoutRepeats(spotted: readonly SpottedProblem[]): readonly SpottedProblem[] {
  const pathByPlace = new Map<string, string>();
  return spotted.filter(({ problem, offset }) => {
    const place = `${offset} ${problem.code}`;
    const path = pathText(problem.path);
    if (!pathByPlace.has(place)) pathByPlace.set(place, path);
    return pathByPlace.get(place) === path;
  });
}
