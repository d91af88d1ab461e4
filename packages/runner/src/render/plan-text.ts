import { createPatch } from "diff";
import {
  type FieldChange,
  type Finding,
  type Plan,
  groupBy,
  isEmptyPlan,
  isNarrow,
  failedChecks,
  idleBlocks,
  isForecast,
} from "@vpce-hub/core";
import { printable } from "../base/printable.ts";
import { costChangeLines } from "./cost-text.ts";
import { accountsOf, countChanges, counted } from "../documents/counts.ts";
import { estimateText } from "./estimate-text.ts";
import { type PlanRow, fieldText, rowOf } from "../documents/rows.ts";
import { placeText } from "./place-text.ts";
import { leftOutLines, scopeText } from "./scope-text.ts";
import { bySection, symbols } from "./sections.ts";
import { sectionText } from "../documents/section-text.ts";
import type { Paint, Palette } from "./style.ts";

/** Returns a plan for people: what goes first, then what comes, grouped by whom it hits, and one line that sums up. */
export function planText(plan: Plan, palette: Palette): string {
  const rows = plan.changes.map(rowOf);
  const leaving = rows.filter(({ kind }) => kind === "delete");
  const coming = rows.filter(({ kind }) => kind !== "delete");
  return [
    ...heading(plan, palette),
    ...part("Removes", leaving, palette),
    ...part("Creates and changes", coming, palette),
    ...heldBack(plan, palette),
    ...leftOutLines(plan, palette),
    ...findingLines(
      "Refused",
      plan.findings.filter(({ severity }) => severity === "stop"),
      palette.remove,
    ),
    ...findingLines("Not read, or in the way", idleBlocks(plan), palette.change),
    ...findingLines(
      "Warnings",
      plan.findings.filter(({ severity }) => severity === "warn"),
      palette.change,
    ),
    ...costChangeLines(plan),
    // The line that matters comes last, where a terminal ends.
    palette.strong(`${summary(plan)}${estimateText(plan)}`),
    "",
  ].join("\n");
}

/** Returns the one line that sums a plan up. */
export function summary(plan: Plan): string {
  const stops = plan.findings.filter(({ severity }) => severity === "stop").length;
  if (stops > 0) return refusedSummary(plan, stops);
  if (isEmptyPlan(plan)) return emptySummary(plan);
  const head = plan.changes.length > 0 ? "Plan" : "Nothing can be done";
  return `${head}: ${countsText(plan)}.${unreadText(plan)}`;
}

function countsText(plan: Plan): string {
  const { changes, blocked, operations } = plan;
  const { create, update, replace, delete: remove } = countChanges(changes);
  const counts = [
    ...some(create, "to create"),
    ...some(update, "to update"),
    ...some(replace, "to replace"),
    ...some(remove, "to delete"),
    ...some(blocked.length, "held back"),
  ];
  const accounts = accountsOf(plan).length;
  const where =
    operations.length === 0 ? "" : `; ${counted(operations.length, "AWS write")} in ${counted(accounts, "account")}`;
  return `${counts.join(", ")}${where}`;
}

function unreadText({ isComplete }: Plan): string {
  return isComplete ? "" : " Something could not be read, so there may be more to do.";
}

function refusedSummary(plan: Plan, stops: number): string {
  const head = `REFUSED for ${counted(stops, "reason")}`;
  const them = stops === 1 ? "it" : "them";
  if (!isForecast(plan)) {
    const known = isEmptyPlan(plan)
      ? "In what is known there is nothing to change"
      : `Known so far: ${countsText(plan)}`;
    return `${head}. ${known}; removals are not planned until every service is known.${unreadText(plan)}`;
  }
  const rest = isEmptyPlan(plan)
    ? `beside ${them} there is nothing to do`
    : `without ${them}, the plan would be: ${countsText(plan)}`;
  return `${head}; ${rest}.${unreadText(plan)}`;
}

function some(count: number, what: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${what}`];
}

function emptySummary(plan: Plan): string {
  const { isComplete, topology, scope } = plan;
  if (!isComplete) return "Nothing can be said of what could not be read, and in the rest there is nothing to change.";
  const part = isNarrow(scope) ? ` with ${scopeText(scope)}` : "";
  const failed = failedChecks(plan);
  if (failed.length > 0)
    return `No changes${part}, but ${counted(failed.length, "check")} failed: ${listOfCodes(failed)}.`;
  return `No changes: AWS has what the topology ${topology} asks for${part}.`;
}

function listOfCodes(findings: readonly Finding[]): string {
  return [...new Set(findings.map(({ code }) => code))].join(", ");
}

function heading({ topology, hub, id }: Plan, { strong, faint }: Palette): readonly string[] {
  return [
    `${strong(printable(topology))}: hub ${hub.vpc} in account ${hub.account}, ${hub.region}`,
    faint(`plan ${id}`),
    "",
  ];
}

function part(title: string, rows: readonly PlanRow[], palette: Palette): readonly string[] {
  if (rows.length === 0) return [];
  const sections = groupBy(rows.toSorted(bySection), ({ section }) => sectionText(section));
  const groups = groupBy([...sections.values()], ownSigns);
  return [palette.strong(title), ...[...groups.values()].flatMap((group) => groupLines(group, palette)), ""];
}

/** What a section says, whichever spoke it is of: those of spokes that say the same stand together. */
function ownSigns(rows: readonly PlanRow[]): string | readonly PlanRow[] {
  if (rows.some(({ section, fields }) => section.kind !== "spoke" || fields.length > 0)) return rows;
  return rows
    .map(({ kind, what, which, why, section }) => [kind, what, which, impersonal(why, section)].join(" "))
    .join("\n");
}

function impersonal(why: string, { name }: PlanRow["section"]): string {
  return why.replace(`spoke ${name} `, "each of these spokes ");
}

function groupLines(sections: readonly (readonly PlanRow[])[], palette: Palette): readonly string[] {
  const [first = []] = sections;
  const names = sections.flatMap(([row]) => (row === undefined ? [] : `  ${sectionText(row.section)}`));
  const rows = sections.length === 1 ? first : first.map((row) => ({ ...row, why: impersonal(row.why, row.section) }));
  return [...names, ...alike(rows).flatMap((row) => rowLines({ ...row, isEach: sections.length > 1 }, palette))];
}

/** Puts rows that say the same of several things into one: a spoke joins all its zones for one reason. */
function alike(rows: readonly PlanRow[]): readonly PlanRow[] {
  const groups = groupBy(rows, (row) => (row.fields.length > 0 ? row : `${row.kind} ${row.what} ${row.why}`));
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
  const paint = { create: palette.add, update: palette.change, replace: palette.change, delete: palette.remove }[
    row.kind
  ];
  const { what, count = 1, isEach = false } = row;
  const subject = `${count === 1 ? `${what} ${printable(row.which)}` : counted(count, what)}${isEach ? " each" : ""}`;
  return [
    `    ${paint(symbols[row.kind])} ${subject}  ${palette.faint(`because ${printable(row.why)}`)}`,
    ...(count === 1 ? [] : wrapped(printable(row.which)).map((line) => `        ${line}`)),
    ...row.details.map((detail) => `        ${printable(detail)}`),
    ...row.fields.flatMap((field) => fieldLines(field, palette)),
  ];
}

/** Breaks a list of names into lines of a readable width. */
function wrapped(names: string): readonly string[] {
  return names.split(", ").reduce<readonly string[]>((lines, name) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + name.length > 100) return [...lines, name];
    return [...lines.slice(0, -1), `${last}, ${name}`];
  }, []);
}

function fieldLines(change: FieldChange, palette: Palette): readonly string[] {
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

/** The cause first, and once: one denied role can hold back hundreds of changes. */
function heldBack({ blocked }: Plan, palette: Palette): readonly string[] {
  if (blocked.length === 0) return [];
  const lines = [...groupBy(blocked, ({ because }) => because)].flatMap(([because, held]) => [
    `  ${palette.change(because.code)}: ${printable(because.message)}`,
    ...placeLines(because),
    ...(because.hint === undefined ? [] : [`    hint: ${printable(because.hint)}`]),
    ...[...groupBy(held, ({ waitsFor }) => waitsFor)].flatMap(([waitsFor, alikeHeld]) =>
      heldRows(alikeHeld).flatMap((row) => heldLines(row, waitsFor)),
    ),
  ]);
  return [palette.strong("Not done by this plan"), ...lines, ""];
}

/** What is alike and hits the same: a line names one section only. */
function heldRows(held: Plan["blocked"]): ReturnType<typeof alike> {
  const sections = groupBy(
    held.map(({ change }) => rowOf(change)),
    ({ section }) => sectionText(section),
  );
  return [...sections.values()].flatMap(alike);
}

/** What the finding is not about says itself what it waits for. */
function heldLines(row: PlanRow & { readonly count?: number }, waitsFor: string | undefined): readonly string[] {
  const { kind, what, section, which, count = 1 } = row;
  const whom = `for ${sectionText(section)}${waitsFor === undefined ? "" : `, after: ${printable(waitsFor)}`}`;
  if (count === 1) return [`    ! ${kind} ${what} ${printable(which)} ${whom}`];
  return [
    `    ! ${kind} ${counted(count, what)} ${whom}`,
    ...wrapped(printable(which)).map((line) => `        ${line}`),
  ];
}

function findingLines(title: string, findings: readonly Finding[], paint: Paint): readonly string[] {
  if (findings.length === 0) return [];
  const lines = findings.flatMap(({ code, message, hint, place }) => [
    `  ${paint(code)}: ${printable(message)}`,
    ...placeLines({ place }),
    ...(hint === undefined ? [] : [`    hint: ${printable(hint)}`]),
  ]);
  return [title, ...lines, ""];
}

/** Where the file speaks of what a finding is about, as editors and terminals open it. */
function placeLines({ place }: Pick<Finding, "place">): readonly string[] {
  return place === undefined ? [] : [`    at ${placeText(place)}`];
}
