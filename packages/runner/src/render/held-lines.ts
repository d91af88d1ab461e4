import { type Plan, groupBy } from "@vpce-hub/core";
import { printable } from "../base/printable.ts";
import { counted } from "../documents/counts.ts";
import { type PlanRow, causeMark, rowOf } from "../documents/rows.ts";
import { sectionText } from "../documents/section-text.ts";
import type { Palette } from "./style.ts";
import { alike, wrapped } from "./change-lines.ts";
import { placeLines } from "./finding-lines.ts";

/** The cause first, and once: one denied role can hold back hundreds of changes. */
export function heldBack({ blocked, base }: Plan, palette: Palette): readonly string[] {
  if (blocked.length === 0) return [];
  const lines = [...groupBy(blocked, ({ because }) => because)].flatMap(([because, held]) => [
    `  ${palette.change(because.code)}: ${printable(because.message)}`,
    ...placeLines(because),
    ...(because.hint === undefined ? [] : [`    hint: ${printable(because.hint)}`]),
    ...[...groupBy(held, ({ waitsFor }) => waitsFor)].flatMap(([waitsFor, alikeHeld]) =>
      heldRows(alikeHeld, base).flatMap((row) => heldLines(row, waitsFor)),
    ),
  ]);
  return [palette.strong("Not done by this plan"), ...lines, ""];
}

/** What is alike and hits the same: a line names one section only. */
function heldRows(held: Plan["blocked"], base: Plan["base"]): ReturnType<typeof alike> {
  const sections = groupBy(
    held.map(({ change }) => rowOf(change, base)),
    ({ section }) => sectionText(section),
  );
  return [...sections.values()].flatMap(alike);
}

/** What the finding is not about says itself what it waits for. */
function heldLines(row: PlanRow & { readonly count?: number }, waitsFor: string | undefined): readonly string[] {
  const { kind, what, section, which, count = 1 } = row;
  const whom = `for ${sectionText(section)}${waitsFor === undefined ? "" : `, after: ${printable(waitsFor)}`}${causeMark(row)}`;
  if (count === 1) return [`    ! ${kind} ${what} ${printable(which)} ${whom}`];
  return [
    `    ! ${kind} ${counted(count, what)} ${whom}`,
    ...wrapped(printable(which)).map((line) => `        ${line}`),
  ];
}
