import { type Plan, type Scope, type ScopePart, type ScopeTerm, isNarrow } from "@vpce-hub/core";
import { printable } from "../base/printable.ts";
import { counted } from "../documents/counts.ts";
import { causeMark, rowOf } from "../documents/rows.ts";
import { sectionText } from "../documents/section-text.ts";
import type { Palette } from "./style.ts";

/** What is left out is told one by one up to here; a narrow scope leaves out almost everything. */
const most = 20;

/** Returns the options that ask for a scope: to be shown, and for a command to be repeated. */
export function scopeText({ only, exclude }: Scope): string {
  const option = (name: string, parts: readonly ScopePart[]): readonly string[] =>
    parts.map(
      ({ kind, name: part, and = [] }) => `--${name} ${[{ kind, name: part }, ...and].map(termText).join("+")}`,
    );
  return printable([...option("only", only), ...option("exclude", exclude)].join(" "));
}

function termText({ kind, name }: ScopeTerm): string {
  return `${kind}:${name}`;
}

/** Returns what a plan leaves out because it is out of scope; nothing where the scope is all of the topology. */
export function leftOutLines({ scope, leftOut, base, findings }: Plan, palette: Palette): readonly string[] {
  // What a mistyped name leaves out is nothing that anybody asked for, and would bury the refusal.
  if (!isNarrow(scope) || findings.some(({ code }) => code === "scope.unknown")) return [];
  const shown = leftOut.slice(0, most).map((change) => {
    const row = rowOf(change, base);
    return `    . ${change.kind} ${row.what} ${printable(row.which)} for ${sectionText(row.section)}${causeMark(row)}`;
  });
  const hidden = leftOut.length - shown.length;
  return [
    palette.strong(
      `Left out by ${scopeText(scope)}: ${counted(leftOut.length, "change")}, as the hub shows it; accounts out of scope were not read`,
    ),
    ...shown,
    ...(hidden > 0 ? [`    . and ${hidden} more`] : []),
    "",
  ];
}
