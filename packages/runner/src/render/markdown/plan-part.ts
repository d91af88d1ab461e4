import { type Plan, isNarrow } from "@vpce-hub/core";
import { baseText } from "../base-text.ts";
import { costText } from "../cost-text.ts";
import { otherWayText } from "../other-way-text.ts";
import { counted } from "../../documents/counts.ts";
import { summary } from "../summary.ts";
import { type Headed, underHeads } from "../../documents/change-kinds.ts";
import { type PlanRow, rowOf, rowsOf } from "../../documents/rows.ts";
import { scopeText } from "../scope-text.ts";
import { selectionText, spokeCounts } from "../selection-text.ts";
import { rowText } from "./changes.ts";
import { effectLines } from "./effects.ts";
import { code, prose } from "./escape.ts";
import { foldedBeyond } from "./fold.ts";
import { matrixLines } from "./matrix.ts";
import { mermaidLines } from "./mermaid.ts";
import { reachLines } from "./reach.ts";
import { sinceLines } from "./since.ts";
import type { CommentInput } from "./comment-input.ts";
import type { Level, Part } from "./level.ts";
import { type Cut, deleteLines } from "./deletes.ts";
import { spokeEndpointLines } from "./spoke-endpoints.ts";
import { findingLines, refusedLines } from "./finding-lines.ts";

/** Groups of spokes that are told before the table, which has them all. */
const mostEffects = 15;

/** Tells one plan: what is refused and what goes first, then whom it reaches, then what comes. */
export function planPart({ plan, file }: CommentInput["plans"][number], input: CommentInput): Part {
  const headed = underHeads(rowsOf(plan));
  const stops = plan.findings.filter(({ severity }) => severity === "stop");
  const milder = plan.findings.filter(({ severity }) => severity !== "stop");
  const pointer = pointerText(file, input.fullOutput);
  const otherWay = otherWayText(plan);
  return (level, room) => [
    ...headLines(plan, file),
    ...effectLines(plan, Math.min(mostEffects, level.mostLines)),
    ...sinceLines(plan, input.previous),
    ...refusedLines(stops, room, pointer),
    ...headed.flatMap((one) => foremostLines(one, level, { room, pointer })),
    ...(plan.overview.spokes.length === 0 ? [] : ["### Services and spokes", ""]),
    ...matrixLines(plan.overview, level.mostLines),
    ...reachLines(plan, level.mostLines, pointer),
    ...(level.hasPicture ? mermaidLines(plan) : []),
    ...heldLines(plan, level, pointer),
    ...findingLines(milder, level.mostLines, pointer),
    ...headed.flatMap((one) => laterLines(one, level, pointer)),
    costText(plan),
    ...(otherWay === undefined ? [] : ["", otherWay]),
    "",
  ];
}

function headLines(plan: Plan, file: string): readonly string[] {
  const { vpc, account, region } = plan.hub;
  const isRefused = plan.findings.some(({ severity }) => severity === "stop");
  return [
    `## ${code(plan.topology)}${isRefused ? ": refused" : ""}`,
    "",
    `**${prose(summary(plan))}**`,
    "",
    ...scopeLines(plan),
    ...selectionLines(plan),
    ...baseLines(plan),
    `Plan ${code(plan.id)} of ${code(file)} for hub ${code(vpc)} in account ${code(account)}, ${code(region)}.`,
    "",
  ];
}

/** Who is in the file and who was found: a reviewer sees only the first in the diff. */
function selectionLines(plan: Plan): readonly string[] {
  if (plan.selections.length === 0) return [];
  const { written, found } = spokeCounts(plan);
  return [
    `**Spokes:** ${written} written in the file, ${found} found:`,
    "",
    ...plan.selections.map((one) => `- ${code(one.name)} ${prose(selectionText(one))}`),
    "",
  ];
}

function scopeLines({ scope, leftOut }: Plan): readonly string[] {
  if (!isNarrow(scope)) return [];
  return [
    `**Only a part of the topology:** ${code(scopeText(scope))} leaves out ${counted(leftOut.length, "change")}.`,
    "",
  ];
}

function baseLines(plan: Plan): readonly string[] {
  const text = baseText(plan, { file: code, sentence: prose });
  return text === undefined ? [] : [text, ""];
}

function heldLines({ blocked, base }: Plan, { changes, mostLines }: Level, pointer: string): readonly string[] {
  if (blocked.length === 0) return [];
  const rest = blocked.length - mostLines;
  const lines = blocked
    .slice(0, mostLines)
    .map(({ change, because }) => `- ${change.kind} ${rowText(rowOf(change, base))} (${code(because.code)})`);
  return [
    `### Held back: ${blocked.length}`,
    "",
    ...foldedBeyond(rest > 0 ? changes(blocked.map(({ change }) => rowOf(change, base))) : lines, "each of them"),
    ...(rest > 0 ? [`Why is in ${pointer}.`] : []),
    "",
  ];
}

/** What takes something from somebody is told first, and named whatever else is cut. */
function foremostLines({ head, rows }: Headed<PlanRow>, level: Level, cut: Cut): readonly string[] {
  if (head === "goes") return deleteLines(rows, level, cut);
  return head === "of-spokes" ? spokeEndpointLines(rows, level, cut) : [];
}

/** What comes is told last: the table has said for whom, and this is the same once more in detail. */
function laterLines(
  { head, title, rows }: Headed<PlanRow>,
  { changes, isWhole }: Level,
  pointer: string,
): readonly string[] {
  if (head === "goes" || head === "of-spokes" || rows.length === 0) return [];
  return [
    `### ${title}: ${rows.length}`,
    "",
    ...foldedBeyond(changes(rows), "every one of them, with its reason"),
    ...(isWhole ? [] : [`Each of them is in ${pointer}.`, ""]),
  ];
}

function pointerText(file: string, fullOutput: string | undefined): string {
  return fullOutput === undefined
    ? `the output of ${code(`vpce-plan ${file}`)}`
    : `[the whole output](<${fullOutput}>)`;
}
