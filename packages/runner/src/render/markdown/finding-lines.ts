import type { Finding } from "@vpce-hub/core";
import { type FindingGroup, alikeFindings, namesOf } from "../../documents/alike-findings.ts";
import { counted } from "../../documents/counts.ts";
import { code, prose } from "./escape.ts";
import { foldedBeyond } from "./fold.ts";
import { bounded } from "./bound.ts";
import { nameList } from "./names.ts";

/** Tells findings that refuse nothing, at most so many. */
export function findingLines(findings: readonly Finding[], most: number, pointer: string): readonly string[] {
  if (findings.length === 0) return [];
  const groups = alikeFindings(findings);
  const rest = groups.slice(most).reduce((sum, { others }) => sum + 1 + others.length, 0);
  return [
    `### To know: ${findings.length}`,
    "",
    ...foldedBeyond(groups.slice(0, most).map(groupText), "each of them, with what to do"),
    ...(rest > 0 ? [`- and ${counted(rest, "more finding")}: see ${pointer}`] : []),
    "",
  ];
}

/** Tells what refuses the plan, as far as there is room. */
export function refusedLines(stops: readonly Finding[], room: number, pointer: string): readonly string[] {
  if (stops.length === 0) return [];
  const rest = (count: number): string => `- **and ${counted(count, "more refusal")}**: see ${pointer}`;
  return [`### Refused: ${stops.length}`, "", ...bounded(stops.map(findingText), room, rest), ""];
}

function groupText(group: FindingGroup): string {
  const names = namesOf(group);
  const others = names.length === 0 ? "" : `. The same of ${counted(names.length, "more spoke")}: ${nameList(names)}`;
  return `${findingText(group.first)}${others}`;
}

function findingText({ code: id, message, hint }: Finding): string {
  return `- ${code(id)}: ${prose(message)}${hint === undefined ? "" : `. Hint: ${prose(hint)}`}`;
}
