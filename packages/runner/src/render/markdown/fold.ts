import { counted } from "../../documents/counts.ts";

/** Lines that a reader takes in at a glance. */
const mostInSight = 15;

/** Returns lines as they are where few of them are in sight, else folded up under a line that says what they are. */
export function foldedBeyond(lines: readonly string[], what: string): readonly string[] {
  if (isShort(lines)) return lines;
  const count = lines.filter((line) => line.trim() !== "").length;
  return [`<details><summary>${what}: ${counted(count, "line")}</summary>`, "", ...lines, "", "</details>", ""];
}

/** Tells whether lines can be taken in at a glance: what is folded up already counts as one. */
export function isShort(lines: readonly string[]): boolean {
  return linesInSight(lines).length <= mostInSight;
}

/** Returns the lines that are not folded up, of a fold the one that names it. */
export function linesInSight(lines: readonly string[]): readonly string[] {
  let depth = 0;
  return lines.filter((line) => {
    const isSeen = depth === 0;
    if (line.startsWith("<details>")) depth++;
    if (line.startsWith("</details>")) depth--;
    return isSeen && line !== "";
  });
}
