import type { LineColumn, LineIndex } from "../text/line-index.ts";
import { masked } from "../../base/printable.ts";

const widest = 100;

/** Returns the source line of a place with a caret below it; long lines are cut around the place. */
export function frameOf(lines: LineIndex, { line, column }: LineColumn): string {
  const text = lines.lineText(line);
  // There is nothing to show of a file that is empty or could not be read.
  if (text === "" && line === 1) return "";
  const from = Math.max(0, Math.min(column - 1 - widest / 2, text.length - widest));
  const until = Math.min(text.length, from + widest);
  const left = from > 0 ? "…" : "";
  const right = until < text.length ? "…" : "";
  const shown = `${left}${masked(text.slice(from, until))}${right}`;
  const before = Array.from(`${left}${masked(text.slice(from, column - 1))}`).length;
  const gutter = String(line);
  return [`${gutter} | ${shown}`.trimEnd(), `${" ".repeat(gutter.length)} | ${" ".repeat(before)}^`].join("\n");
}
