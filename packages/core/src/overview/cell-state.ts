/** How one thing stands, and what a plan does with it. */
export type CellState = "unused" | "there" | "add" | "change" | "remove" | "held" | "conflict" | "unknown";

const gravity: readonly CellState[] = ["conflict", "held", "unknown", "remove", "change", "add", "there", "unused"];

/** Returns which of two states a reader must see. */
export function graver(a: CellState, b: CellState): CellState {
  return gravity.indexOf(a) <= gravity.indexOf(b) ? a : b;
}
