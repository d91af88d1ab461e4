import { createPatch } from "diff";
import type { FieldChange } from "@vpce-hub/core";
import { printable } from "../base/printable.ts";
import { fieldText } from "../documents/rows.ts";
import type { Paint, Palette } from "./style.ts";

/** Returns what one field was and becomes; of a long text, what differs. */
export function fieldLines(change: FieldChange, palette: Palette): readonly string[] {
  const { field } = change;
  if (change.kind === "list") return listLines(change, palette);
  const [before, after] = [fieldText(change.before), fieldText(change.after)];
  if (!after.includes("\n")) return [`        ${field}: ${printable(before)} -> ${printable(after)}`];
  const patch = createPatch(field, before, after, "", "", { context: 2 }).split("\n").slice(4);
  return [
    `        ${field}:`,
    ...patch.filter((line) => line !== "" && !line.startsWith("\\")).map((line) => patchLine(line, palette)),
  ];
}

/** Of a list, what comes and what goes: what stays may be dozens of rules. */
function listLines(
  { field, before, after }: Extract<FieldChange, { readonly kind: "list" }>,
  { add, remove }: Palette,
): readonly string[] {
  const gone = before.filter((item) => !after.includes(item));
  const come = after.filter((item) => !before.includes(item));
  const staying = before.length - gone.length;
  return [
    `        ${field}:${staying === 0 ? "" : ` (${staying} ${staying === 1 ? "stays" : "stay"})`}`,
    ...gone.map((item) => `          ${remove(`- ${printable(item)}`)}`),
    ...come.map((item) => `          ${add(`+ ${printable(item)}`)}`),
  ];
}

function patchLine(line: string, { add, remove }: Palette): string {
  const paint: Paint = line.startsWith("+") ? add : line.startsWith("-") ? remove : (text) => text;
  return `          ${paint(printable(line))}`;
}
