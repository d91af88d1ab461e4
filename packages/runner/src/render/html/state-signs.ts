import type { CellState } from "@vpce-hub/core";
import type { StateCount } from "../state-counts.ts";

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
  "own",
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
  own: "○",
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
  own: "an endpoint of its own",
};

/** Returns counts in signs and words, with the names of those that are given. */
export function tally(counts: readonly StateCount[], names: ReadonlyMap<CellState, string> = new Map()): string {
  const parts = counts.map(({ state, count }) => {
    const name = names.get(state);
    return `${signs[state]} ${count} ${words[state]}${name === undefined ? "" : ` (${name})`}`;
  });
  return parts.join(", ");
}

/** Returns counts in signs alone, where there is no room for words. */
export function signText(counts: readonly StateCount[]): string {
  return counts.map(({ state, count }) => `${signs[state]}${count}`).join(" ");
}
