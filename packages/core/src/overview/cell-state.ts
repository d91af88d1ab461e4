/** How one thing stands, and what a plan does with it; `own`: an endpoint of the spoke's own serves it, and goes on to. */
export type CellState = "unused" | "own" | "there" | "add" | "change" | "remove" | "held" | "conflict" | "unknown";

const gravity: readonly CellState[] = [
  "conflict",
  "held",
  "unknown",
  "remove",
  "change",
  "add",
  "there",
  "own",
  "unused",
];

/** Returns which of two states a reader must see. */
export function graver(a: CellState, b: CellState): CellState {
  return gravity.indexOf(a) <= gravity.indexOf(b) ? a : b;
}
