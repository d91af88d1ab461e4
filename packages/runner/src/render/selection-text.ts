import { type Plan, type SelectionOutcome, fewOf } from "@vpce-hub/core";
import { printable } from "../base/printable.ts";
import { counted } from "../documents/counts.ts";
import type { Palette } from "./style.ts";

/** Returns how many spokes of a plan are written in the file, and how many selections have found. */
export function spokeCounts({ selections, overview }: Plan): { readonly written: number; readonly found: number } {
  const found = selections.reduce((sum, { spokes }) => sum + spokes.length, 0);
  const all = overview.spokes.filter(({ isInTopology }) => isInTopology).length;
  return { written: all - found, found };
}

/** Says what a selection has found, behind its name; the JSON form has all names. */
export function selectionText({ spokes, min, isComplete }: SelectionOutcome): string {
  const expected = min === 0 ? "" : ` of at least ${min}`;
  const unsure = isComplete ? "" : ", and perhaps more: something could not be listed";
  const names = fewOf(spokes);
  return `finds ${counted(spokes.length, "spoke")}${expected}${unsure}${names === "" ? "" : `: ${names}`}`;
}

/** Returns what the selections of a plan have found, for people; nothing where every spoke is written. */
export function selectionLines(plan: Plan, { strong }: Palette): readonly string[] {
  if (plan.selections.length === 0) return [];
  const { written, found } = spokeCounts(plan);
  return [
    strong(`Spokes: ${written} written in the file, ${found} found`),
    ...plan.selections.map((one) => `  ${printable(one.name)} ${printable(selectionText(one))}`),
    "",
  ];
}
