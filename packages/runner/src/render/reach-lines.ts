import { type Plan, type PlannedReach, fewOf } from "@vpce-hub/core";
import { printable } from "../base/printable.ts";
import { counted } from "../documents/counts.ts";
import { reachSigns, reachWords } from "./reach-words.ts";
import type { Palette } from "./style.ts";

/** Rows at most: what is in the way comes first, and is told in full by what holds back or warns. */
const mostRows = 20;

/**
 * Returns who of those that get names does not reach the hub, or not for certain, a row for what is alike; one line where all
 * do. Links that stand are left out: a plan does not look at them.
 */
export function reachLines({ reach }: Plan, palette: Palette): readonly string[] {
  const asked = reach.filter(({ answer }) => answer !== "unseen");
  const open = asked.filter(({ answer }) => answer === "yes");
  const rows = asked.filter(({ answer }) => answer !== "yes");
  const spokes = counted(new Set(open.flatMap((one) => one.spokes)).size, "spoke");
  if (asked.length === 0) return [];
  if (rows.length === 0) return [`Ways to the hub: open for ${spokes}, as far as the control plane tells`, ""];
  const rest = rows.length - mostRows;
  return [
    palette.strong("Do spokes reach the hub?"),
    ...rows.slice(0, mostRows).map((row) => rowText(row, palette)),
    ...(rest > 0 ? [`  and ${rest} more: --format json and --html have all of them`] : []),
    ...(open.length === 0 ? [] : [`  ${answerText("yes")} ${spokes}`]),
    "",
  ];
}

function rowText({ answer, spokes, services, obstacle }: PlannedReach, palette: Palette): string {
  const paint = answer === "no" ? palette.remove : palette.change;
  const why = obstacle === undefined ? "" : `, first in the way: ${obstacle.id}`;
  return `  ${paint(answerText(answer))} ${printable(`${fewOf(spokes)}: ${fewOf(services)}${why}`)}`;
}

const width = Math.max(...Object.values(reachWords).map((word) => word.length));

function answerText(answer: PlannedReach["answer"]): string {
  return `${reachSigns[answer]} ${reachWords[answer].padEnd(width)}`;
}
