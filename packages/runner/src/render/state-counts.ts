import type { CellState } from "@vpce-hub/core";

/** How many services, or spokes, are in a state. */
export interface StateCount {
  readonly state: CellState;
  readonly count: number;
}

/** What a picture shows of a spoke as a whole: that its services differ in what becomes of them is a state of its own. */
export type WholeState = CellState | "part";

/** What changes or should comes first, what stands last. */
const order: readonly CellState[] = ["add", "change", "remove", "conflict", "held", "unknown", "there", "own"];

/** Counts states; what is not used does not count. */
export function stateCounts(states: readonly CellState[]): readonly StateCount[] {
  return order.flatMap((state) => {
    const count = states.filter((own) => own === state).length;
    return count === 0 ? [] : [{ state, count }];
  });
}

/** Returns the state that all share: one service of nineteen that leaves does not make a spoke one that leaves. */
export function wholeState(counts: readonly StateCount[]): WholeState {
  const [first, second] = counts;
  return first === undefined ? "unused" : second === undefined ? first.state : "part";
}

/** Tells whether something is in the way. */
export function isTrouble(state: CellState): boolean {
  return state === "held" || state === "conflict" || state === "unknown";
}
