import type { Plan, PlannedReach } from "@vpce-hub/core";
import { reachNote, reachSigns, reachWords } from "../reach-words.ts";
import { code, prose } from "./escape.ts";
import { nameList } from "./names.ts";

/** Returns whether spokes reach what they get names of, what is in the way first, at most `most` lines of it. */
export function reachLines(plan: Plan, most: number, pointer: string): readonly string[] {
  const { reach } = plan;
  if (reach.length === 0) return [];
  const rest = reach.length - most;
  return [
    "### Do spokes reach the hub?",
    "",
    "| reach | spokes | services | first in the way |",
    "| --- | --- | --- | --- |",
    ...reach.slice(0, most).map(rowText),
    "",
    ...(rest > 0 ? [`and ${rest} more lines: see ${pointer}`, ""] : []),
    prose(reachNote(plan)),
    "",
  ];
}

function rowText({ answer, spokes, services, obstacle }: PlannedReach): string {
  const told = `${reachSigns[answer]} ${reachWords[answer]}`;
  const word = answer === "no" || answer === "unknown" ? `**${told}**` : told;
  const why = obstacle === undefined ? "" : `${code(obstacle.id)}: ${prose(obstacle.message)}`;
  return `| ${word} | ${countedNames(spokes, 5)} | ${countedNames(services, 8)} | ${why} |`;
}

function countedNames(names: readonly string[], most: number): string {
  const list = nameList(names, most);
  return names.length > most ? `×${names.length}: ${list}` : list;
}
