import type { CellState } from "@vpce-hub/core";

/** What the table can be narrowed to: a spoke or service is shown when one of its cells is in one of the states. */
export const filters: readonly {
  readonly value: string;
  readonly text: string;
  /** Every state, when left out. */
  readonly states?: readonly CellState[];
}[] = [
  { value: "all", text: "everything" },
  {
    value: "news",
    text: "whatever is not simply there",
    states: ["add", "change", "remove", "held", "conflict", "unknown"],
  },
  { value: "add", text: "to be added", states: ["add"] },
  { value: "remove", text: "to be removed", states: ["remove"] },
  { value: "held", text: "held back, conflict, not readable", states: ["held", "conflict", "unknown"] },
  { value: "there", text: "there", states: ["there"] },
];
