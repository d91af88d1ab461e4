import { type Plan, groupBy } from "@vpce-hub/core";
import { printable } from "../base/printable.ts";
import { alikeFindings } from "../documents/alike-findings.ts";
import { counted } from "../documents/counts.ts";
import { causeMark, rowOf } from "../documents/rows.ts";
import { sectionText } from "../documents/section-text.ts";
import type { Palette } from "./style.ts";
import { alike } from "./change-lines.ts";
import { groupLines } from "./finding-lines.ts";
import { wrapped } from "./wrapped.ts";

/** The cause first, and once: one denied role can hold back hundreds of changes, and so can one mistake in hundreds of roles. */
export function heldBack({ blocked, base }: Plan, palette: Palette): readonly string[] {
  if (blocked.length === 0) return [];
  const byCause = groupBy(blocked, ({ because }) => because);
  const lines = alikeFindings([...byCause.keys()]).flatMap((group) => {
    const held = [group.first, ...group.others].flatMap((one) => byCause.get(one) ?? []);
    return [
      ...groupLines(group, palette.change),
      ...[...groupBy(held, ({ waitsFor }) => waitsFor)].flatMap(([waitsFor, alikeHeld]) =>
        spokesApart(heldRows(alikeHeld, base), group.others.length > 0).flatMap((rows) => heldLines(rows, waitsFor)),
      ),
    ];
  });
  return [palette.strong("Not done by this plan"), ...lines, ""];
}

type HeldRow = ReturnType<typeof alike>[number] & { readonly count?: number };

/** What is alike and hits the same: a line names one section only. */
function heldRows(held: Plan["blocked"], base: Plan["base"]): readonly HeldRow[] {
  const sections = groupBy(
    held.map(({ change }) => rowOf(change, base)),
    ({ section }) => sectionText(section),
  );
  return [...sections.values()].flatMap(alike);
}

/** Puts rows of spokes together that lose the same, where the same is said of all of them. */
function spokesApart(rows: readonly HeldRow[], areAlike: boolean): readonly (readonly HeldRow[])[] {
  if (!areAlike) return rows.map((row) => [row]);
  const groups = groupBy(rows, (row) =>
    row.section.kind === "spoke" ? `${row.kind} ${row.what} ${row.which}${causeMark(row)}` : row,
  );
  return [...groups.values()];
}

/** What the finding is not about says itself what it waits for. */
function heldLines(rows: readonly HeldRow[], waitsFor: string | undefined): readonly string[] {
  const [row] = rows;
  if (row === undefined) return [];
  const { kind, what, section, which, count = 1 } = row;
  const of = rows.length === 1 ? sectionText(section) : `each of ${rows.length} spokes`;
  const whom = `for ${of}${waitsFor === undefined ? "" : `, after: ${printable(waitsFor)}`}${causeMark(row)}`;
  if (count === 1) return [`    ! ${kind} ${what} ${printable(which)} ${whom}`];
  return [
    `    ! ${kind} ${counted(count, what)} ${whom}`,
    ...wrapped(printable(which)).map((line) => `        ${line}`),
  ];
}
