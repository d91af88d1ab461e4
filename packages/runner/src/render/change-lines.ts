import { groupBy } from "@vpce-hub/core";
import { printable } from "../base/printable.ts";
import { counted } from "../documents/counts.ts";
import { type PlanRow, type Section, causeMark } from "../documents/rows.ts";
import { changeKinds, isOfSpokeEndpoint } from "../documents/change-kinds.ts";
import { bySection } from "./sections.ts";
import { sectionText } from "../documents/section-text.ts";
import type { Palette } from "./style.ts";
import { fieldLines } from "./field-lines.ts";
import { wrapped } from "./wrapped.ts";

/** Returns changes under a title, by whom they hit; those that say the same of several spokes stand together. */
export function changeLines(title: string, rows: readonly PlanRow[], palette: Palette): readonly string[] {
  if (rows.length === 0) return [];
  const sections = groupBy(rows.toSorted(bySection), ({ section }) => sectionText(section));
  const groups = groupBy([...sections.values()], ownSigns);
  return [palette.strong(title), ...[...groups.values()].flatMap((group) => groupLines(group, palette)), ""];
}

/** What a section says, whichever spoke it is of: those of spokes that say the same stand together. */
function ownSigns(rows: readonly PlanRow[]): string | readonly PlanRow[] {
  if (rows.some((row) => row.section.kind !== "spoke" || row.fields.length > 0 || isOfSpokeEndpoint(row))) return rows;
  return rows
    .map(({ kind, what, which, why, section, cause }) =>
      [kind, what, which, causeMark({ cause }), impersonal(why, section)].join(" "),
    )
    .join("\n");
}

function impersonal(why: string, { name }: PlanRow["section"]): string {
  return why.replace(`spoke ${name} `, "each of these spokes ");
}

function groupLines(sections: readonly (readonly PlanRow[])[], palette: Palette): readonly string[] {
  const [first = []] = sections;
  const heads = sections.flatMap(([row]) => row?.section ?? []);
  const rows = sections.length === 1 ? first : first.map((row) => ({ ...row, why: impersonal(row.why, row.section) }));
  return [
    ...headLines(heads),
    ...alike(rows).flatMap((row) => rowLines({ ...row, isEach: sections.length > 1 }, palette)),
  ];
}

/** So many spokes that are alike have a line each; of more, the file says where they are. */
const mostHeads = 10;

function headLines(sections: readonly Section[]): readonly string[] {
  if (sections.length <= mostHeads) return sections.map((section) => `  ${sectionText(section)}`);
  const names = wrapped(printable(sections.map(({ name }) => name).join(", ")));
  return [`  ${counted(sections.length, "spoke")}`, ...names.map((line) => `      ${line}`)];
}

/** Puts rows that say the same of several things into one: a spoke joins all its zones for one reason. */
export function alike(rows: readonly PlanRow[]): readonly PlanRow[] {
  const groups = groupBy(rows, (row) =>
    row.fields.length > 0 || isOfSpokeEndpoint(row) ? row : `${row.kind} ${row.what}${causeMark(row)} ${row.why}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return { ...first, which: group.map(({ which }) => which).join(", "), count: group.length };
  });
}

interface TextRow extends PlanRow {
  readonly count?: number;
  /** Whether it stands for several sections. */
  readonly isEach?: boolean;
}

function rowLines(row: TextRow, palette: Palette): readonly string[] {
  const { sign, paint } = changeKinds[row.kind];
  const { what, count = 1, isEach = false } = row;
  const subject = `${count === 1 ? `${what} ${printable(row.which)}` : counted(count, what)}${isEach ? " each" : ""}${causeMark(row)}`;
  return [
    `    ${palette[paint](sign)} ${subject}  ${palette.faint(`because ${printable(row.why)}`)}`,
    ...(count === 1 ? [] : wrapped(printable(row.which)).map((line) => `        ${line}`)),
    ...row.details.map((detail) => `        ${printable(detail)}`),
    ...row.fields.flatMap((field) => fieldLines(field, palette)),
  ];
}
