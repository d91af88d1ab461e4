import { type Plan, idleBlocks } from "@vpce-hub/core";
import { printable } from "../base/printable.ts";
import { baseText } from "./base-text.ts";
import { costChangeLines } from "./cost-text.ts";
import { estimateText } from "./estimate-text.ts";
import { underHeads } from "../documents/change-kinds.ts";
import { type PlanRow, rowsOf } from "../documents/rows.ts";
import { otherWayLines } from "./other-way-text.ts";
import { reachLines } from "./reach-lines.ts";
import { leftOutLines } from "./scope-text.ts";
import { selectionLines } from "./selection-text.ts";
import type { Palette } from "./style.ts";
import { summary } from "./summary.ts";
import { changeLines } from "./change-lines.ts";
import { heldBack } from "./held-lines.ts";
import { findingLines } from "./finding-lines.ts";

/** Returns a plan for people: what goes first, then what comes, grouped by whom it hits, and one line that sums up. */
export function planText(plan: Plan, palette: Palette): string {
  return [
    ...heading(plan, palette),
    ...selectionLines(plan, palette),
    ...changesLines(rowsOf(plan), palette),
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
    ...reachLines(plan, palette),
    ...costChangeLines(plan),
    ...otherWayLines(plan),
    // The line that matters comes last, where a terminal ends.
    palette.strong(`${summary(plan)}${estimateText(plan)}`),
    "",
  ].join("\n");
}

/** Returns a plan in short: each change and what is held back, of the other findings the codes alone. */
export function planOutline(plan: Plan, palette: Palette): string {
  const rows = rowsOf(plan).map((row) => ({ ...row, fields: [] }));
  const codes = new Set([...plan.findings.filter(({ severity }) => severity !== "block"), ...idleBlocks(plan)]);
  return [
    ...changesLines(rows, palette),
    ...heldBack(plan, palette),
    ...(codes.size === 0 ? [] : [`To be known before: ${[...new Set([...codes].map(({ code }) => code))].join(", ")}`]),
    palette.strong(`${summary(plan)}${estimateText(plan)}`),
    "",
  ].join("\n");
}

function changesLines(all: readonly PlanRow[], palette: Palette): readonly string[] {
  return underHeads(all).flatMap(({ title, rows }) => changeLines(title, rows, palette));
}

function heading(plan: Plan, { strong, faint }: Palette): readonly string[] {
  const { topology, hub, id } = plan;
  return [
    `${strong(printable(topology))}: hub ${hub.vpc} in account ${hub.account}, ${hub.region}`,
    faint(`plan ${id}`),
    ...[baseText(plan) ?? []].flat(),
    "",
  ];
}
