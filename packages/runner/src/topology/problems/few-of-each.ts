import { pathText } from "./path.ts";
import type { SpottedProblem, TopologyProblem } from "./topology-problem.ts";

/** Problems of one kind that are told one by one; whoever has more of them has one mistake in many places. */
export const mostOfKind = 40;

interface Tally {
  readonly told: SpottedProblem[];
  /** By place, the path under which it was found first. */
  readonly paths: Map<number, TopologyProblem["path"]>;
  next: number;
  rest: number;
}

/** Returns the first problems of each kind, and one that counts the others. */
export function fewOfEach(spotted: Iterable<SpottedProblem>): readonly SpottedProblem[] {
  const tallies = new Map<string, Tally>();
  for (const one of spotted) count(tallyOf(tallies, one.problem.code), one);
  return [...tallies].flatMap(([, { told, rest, next }]) =>
    told[0] === undefined || rest === 0 ? told : [...told, { offset: next, problem: restOf(told[0].problem, rest) }],
  );
}

function tallyOf(tallies: Map<string, Tally>, code: string): Tally {
  const tally = tallies.get(code) ?? { told: [], paths: new Map(), next: 0, rest: 0 };
  tallies.set(code, tally);
  return tally;
}

function count(tally: Tally, one: SpottedProblem): void {
  if (isRepeat(tally, one)) return;
  if (tally.told.length < mostOfKind) tally.told.push(one);
  else if (tally.rest++ === 0) tally.next = one.offset;
}

// What stands behind an alias is found wrong once for each use of it, under another path each time; the place and
// the code are the same, and once is enough.
function isRepeat({ paths }: Tally, { problem: { path }, offset }: SpottedProblem): boolean {
  const first = paths.get(offset);
  if (first === undefined) paths.set(offset, path);
  return first !== undefined && first !== path && pathText(first) !== pathText(path);
}

function restOf({ code }: TopologyProblem, rest: number): TopologyProblem {
  return {
    code,
    path: [],
    message: `and ${rest.toLocaleString("en-US")} more of ${code}`,
    hint: "mend those above; they often have one cause",
    standsFor: rest,
  };
}
