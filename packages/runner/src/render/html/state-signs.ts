import type { CellState } from "@vpce-hub/core";

/** The states in the order of the letters that stand for them in the report's data. */
export const cellStates: readonly CellState[] = [
  "unused",
  "there",
  "add",
  "change",
  "remove",
  "held",
  "conflict",
  "unknown",
];

/** The sign of each state. */
export const signs: Readonly<Record<CellState, string>> = {
  unused: "·",
  there: "✓",
  add: "+",
  change: "~",
  remove: "−",
  held: "!",
  conflict: "×",
  unknown: "?",
};

/** Each state in words. */
export const words: Readonly<Record<CellState, string>> = {
  unused: "not used",
  there: "there",
  add: "to be added",
  change: "to be changed",
  remove: "to be removed",
  held: "held back",
  conflict: "conflict",
  unknown: "not readable",
};
