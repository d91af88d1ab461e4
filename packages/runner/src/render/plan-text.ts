import { createPatch } from "diff";
import { type FieldChange, type Finding, type Plan, isEmptyPlan } from "@vpce-hub/core";
import { printable } from "../topology/printable.ts";
import { accountsOf, countChanges, counted } from "./counts.ts";
import { type PlanRow, type Section, rowOf } from "./rows.ts";
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
    ...findingLines(
      "Refused",
      plan.findings.filter(({ severity }) => severity === "stop"),
      palette.remove,
    ),
    ...findingLines(
      "In the way of what is not done, and of all that depends on it",
      plan.findings.filter(({ severity }) => severity === "block"),
      palette.change,
    ),
    ...findingLines(
      "Warnings",
      plan.findings.filter(({ severity }) => severity === "warn"),
      palette.change,
    ),
    palette.strong(summary(plan)),
    "",
  ].join("\n");
}

/** Returns the one line that sums a plan up. */
export function summary(plan: Plan): string {
  if (isEmptyPlan(plan)) return emptySummary(plan);
  const { create, update, replace, delete: remove } = countChanges(plan.changes);
  const counts = [`${create} to create`, `${update} to update`, `${replace} to replace`, `${remove} to delete`];
  const held = plan.blocked.length === 0 ? "" : `, ${plan.blocked.length} held back`;
  const where =
    plan.operations.length === 0
      ? ""
      : `; ${counted(plan.operations.length, "AWS write")} in ${counted(accountsOf(plan).length, "account")}`;
  const unread = plan.isComplete ? "" : " Something could not be read, so there may be more to do.";
  return `Plan: ${counts.join(", ")}${held}${where}.${unread}`;
}

function emptySummary({ isComplete, topology, findings }: Plan): string {
  if (!isComplete) return "Nothing can be said of what could not be read, and in the rest there is nothing to change.";
  if (findings.some(({ severity }) => severity === "stop"))
    return "Nothing to do, and the plan is refused all the same.";
  return `No changes: AWS has what the topology ${topology} asks for.`;
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
  const sections = new Map<string, PlanRow[]>();
  for (const row of rows.toSorted(byPlace)) {
    const name = sectionText(row.section);
    sections.set(name, [...(sections.get(name) ?? []), row]);
  }
  return [
    palette.strong(title),
    ...[...sections].flatMap(([name, own]) => [`  ${name}`, ...own.flatMap((row) => rowLines(row, palette))]),
    "",
  ];
}

const sectionOrder: readonly Section["kind"][] = ["hub", "service", "zone", "spoke", "vpc"];
const resourceOrder: readonly PlanRow["what"][] = [
  "security group",
  "endpoint",
  "zone",
  "record",
  "association",
  "left-over authorization",
];

/** The hub first, then services, then spokes; within them in the order in which things are made. */
function byPlace(a: PlanRow, b: PlanRow): number {
  const byKind = sectionOrder.indexOf(a.section.kind) - sectionOrder.indexOf(b.section.kind);
  if (byKind !== 0) return byKind;
  if (a.section.name !== b.section.name) return a.section.name < b.section.name ? -1 : 1;
  const byResource = resourceOrder.indexOf(a.what) - resourceOrder.indexOf(b.what);
  return byResource === 0 ? (a.which < b.which ? -1 : 1) : byResource;
}

function sectionText({ kind, name }: Section): string {
  return kind === "hub" ? "hub" : `${kind === "vpc" ? "VPC" : kind} ${printable(name)}`;
}

const symbols: Readonly<Record<PlanRow["kind"], string>> = { create: "+", update: "~", replace: "±", delete: "-" };

function rowLines(row: PlanRow, palette: Palette): readonly string[] {
  const paint = { create: palette.add, update: palette.change, replace: palette.change, delete: palette.remove }[
    row.kind
  ];
  const line = `    ${paint(symbols[row.kind])} ${row.what} ${printable(row.which)}`;
  return [
    `${line}  ${palette.faint(`because ${printable(row.why)}`)}`,
    ...row.fields.flatMap((field) => fieldLines(field, palette)),
  ];
}

function fieldLines({ field, before, after }: FieldChange, palette: Palette): readonly string[] {
  if (!after.includes("\n")) return [`        ${field}: ${printable(before)} -> ${printable(after)}`];
  const patch = createPatch(field, before, after, "", "", { context: 2 }).split("\n").slice(4);
  return [
    `        ${field}:`,
    ...patch.filter((line) => line !== "" && !line.startsWith("\\")).map((line) => patchLine(line, palette)),
  ];
}

function patchLine(line: string, { add, remove }: Palette): string {
  const paint: Paint = line.startsWith("+") ? add : line.startsWith("-") ? remove : (text) => text;
  return `          ${paint(printable(line))}`;
}

function heldBack({ blocked }: Plan, palette: Palette): readonly string[] {
  if (blocked.length === 0) return [];
  const lines = blocked.map(({ change, because }) => {
    const { what, which, section } = rowOf(change);
    return `    ! ${change.kind} ${what} ${printable(which)} for ${sectionText(section)}  ${palette.faint(`(${because.code})`)}`;
  });
  return [palette.strong("Not done by this plan"), ...lines, ""];
}

function findingLines(title: string, findings: readonly Finding[], paint: Paint): readonly string[] {
  if (findings.length === 0) return [];
  const lines = findings.flatMap(({ code, message, hint }) => [
    `  ${paint(code)}: ${printable(message)}`,
    ...(hint === undefined ? [] : [`    hint: ${printable(hint)}`]),
  ]);
  return [title, ...lines, ""];
}
