import type { LocatedProblem } from "./locate.ts";
import { printable } from "../../base/printable.ts";

/** Renders problems for people: place, code and message, the source line, the hint, and a count at the end. */
export function renderProblems(problems: readonly LocatedProblem[], { color }: { readonly color: boolean }): string {
  const paint = color ? painted : plain;
  const blocks = problems.map((problem) => blockOf(problem, paint));
  const files = new Set(problems.map(({ file }) => file)).size;
  const all = problems.reduce((sum, { standsFor = 1 }) => sum + standsFor, 0);
  const count = all === 1 ? "1 problem" : `${all} problems`;
  return `${[...blocks, `${count} in ${files === 1 ? "1 file" : `${files} files`}`].join("\n\n")}\n`;
}

type Paint = (text: string, style: keyof typeof styles) => string;

const styles = { strong: "1", code: "31", dim: "2", hint: "36" } as const;

const plain: Paint = (text) => text;

const painted: Paint = (text, style) => `\u001b[${styles[style]}m${text}\u001b[0m`;

function blockOf({ file, line, column, code, message, frame, hint }: LocatedProblem, paint: Paint): string {
  const place = paint(`${printable(file)}:${line}:${column}:`, "strong");
  return [
    `${place} ${paint(`${code}:`, "code")} ${message}`,
    ...(frame === "" ? [] : frame.split("\n").map((one) => paint(`  ${one}`, "dim"))),
    ...(hint === undefined ? [] : [`  ${paint("hint:", "hint")} ${hint}`]),
  ].join("\n");
}
