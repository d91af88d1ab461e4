import { type FieldChange, groupBy } from "@vpce-hub/core";
import { counted } from "../../documents/counts.ts";
import { type PlanRow, causeMark, fieldText } from "../../documents/rows.ts";
import { changeKinds } from "../../documents/change-kinds.ts";
import { bySection } from "../sections.ts";
import { sectionText } from "../../documents/section-text.ts";
import { code, fence, htmlCode } from "./escape.ts";
import { sectionName } from "./section-name.ts";
import { nameList } from "./names.ts";

/** Returns every row with its reason and what differs, as one coloured block. */
export function fullLines(rows: readonly PlanRow[]): readonly string[] {
  const sections = [...groupBy(rows.toSorted(bySection), ({ section }) => sectionText(section))];
  return [
    ...fence(
      "diff",
      sections.flatMap(([name, own]) => [`# ${name}`, ...own.flatMap(rowLines)]),
    ),
    "",
  ];
}

function rowLines(row: PlanRow): readonly string[] {
  return [
    `${diffSign(row)} ${row.what} ${row.which}${causeMark(row)}  (${row.why})`,
    ...row.details.map((detail) => `      ${detail}`),
    ...row.fields.flatMap(fieldLines),
  ];
}

/** Returns the rows folded up: one fold for the hub, each service and each group of spokes that fare alike. */
export function foldedLines(rows: readonly PlanRow[]): readonly string[] {
  return alike(rows).flatMap(({ names, rows: own }) => [
    `<details><summary>${names.slice(0, 5).map(htmlCode).join(", ")}${names.length > 5 ? ` and ${names.length - 5} more, each` : names.length > 1 ? ", each" : ""}: ${countText(own)}</summary>`,
    "",
    ...(names.length > 5 ? [`Each of ${nameList(names, Number.MAX_SAFE_INTEGER)}:`, ""] : []),
    ...fence(
      "diff",
      own.map((row) => `${diffSign(row)} ${row.what} ${row.which}${causeMark(row)}`),
    ),
    "",
    "</details>",
    "",
  ]);
}

/** Returns how many rows there are of each kind of section. */
export function countedLines(rows: readonly PlanRow[]): readonly string[] {
  const groups = [...groupBy(rows, ({ section }) => section.kind)];
  return [
    ...groups.map(([kind, own]) => {
      const sections = new Set(own.map(({ section }) => section.name)).size;
      const where = kind === "hub" ? "the hub" : counted(sections, kind === "vpc" ? "VPC" : kind);
      return `- ${where}: ${countText(own)}`;
    }),
    "",
  ];
}

/** Returns rows without reasons, a line for each group of sections that fare alike. */
export function groupedLines(rows: readonly PlanRow[]): readonly string[] {
  return alike(rows).map(({ names, rows: own }) => {
    const things = [
      ...groupBy(own, ({ kind, what, cause }) => `${changeKinds[kind].sign} ${what}${causeMark({ cause })}`),
    ].map(
      ([thing, ones]) =>
        `${thing} ${nameList(
          ones.map(({ which }) => which),
          Number.MAX_SAFE_INTEGER,
        )}`,
    );
    const who = nameList(names, Number.MAX_SAFE_INTEGER);
    return `- ${names.length > 1 ? `${names.length} alike: ${who}` : who}: ${things.join("; ")}`;
  });
}

/** Sections that fare alike, and the rows of one of them. */
export interface Alike {
  readonly names: readonly string[];
  readonly rows: readonly PlanRow[];
}

/** Groups sections of one kind whose rows are equal but for the section. */
export function alike(rows: readonly PlanRow[]): readonly Alike[] {
  const sections = [...groupBy(rows.toSorted(bySection), ({ section }) => sectionName(section))];
  const groups = groupBy(sections, ([, own]) =>
    JSON.stringify([own[0]?.section.kind, ...own.map(({ kind, what, which, cause }) => [kind, what, which, cause])]),
  );
  return [...groups.values()].map((own) => ({ names: own.map(([name]) => name), rows: own[0]?.[1] ?? [] }));
}

function countText(rows: readonly PlanRow[]): string {
  return [...groupBy(rows, ({ kind }) => kind)]
    .map(([kind, { length }]) => `${length} ${changeKinds[kind].deed}`)
    .join(", ");
}

/** GitHub colours a line of a diff by its first character, and knows `!` where we say `~`. */
function diffSign({ kind }: PlanRow): string {
  const { sign, paint } = changeKinds[kind];
  return paint === "change" ? "!" : sign;
}

function fieldLines(change: FieldChange): readonly string[] {
  const { field } = change;
  const [before, after] = [fieldText(change.before), fieldText(change.after)];
  if (!before.includes("\n") && !after.includes("\n")) return [`    ${field}: ${before} -> ${after}`];
  return [
    `    ${field}:`,
    ...before.split("\n").map((line) => `-     ${line}`),
    ...after.split("\n").map((line) => `+     ${line}`),
  ];
}

/** Returns one name as code; for rows that stand alone. */
export function rowText({ what, which, section, cause }: PlanRow): string {
  return `${what} ${code(which)} for ${code(sectionName(section))}${causeMark({ cause })}`;
}
