import {
  type ApplyReport,
  type Operation,
  type OperationId,
  type Outcome,
  type SkipReason,
  type SpokeCheck,
  countOutcomes,
  failedChecks,
  linkPartOf,
} from "@vpce-hub/core";
import { printable } from "../base/printable.ts";
import { counted } from "../documents/counts.ts";
import { durationText } from "./duration.ts";
import { type Failing, errorLines, failedAlike } from "./error-text.ts";
import { costLines } from "./estimate-text.ts";
import { gapLine } from "./gap-text.ts";
import { operationText } from "../documents/operation-text.ts";
import type { Palette } from "./style.ts";

/** Returns the report of an apply for people: what failed, what was left because of it, and how to go on. */
export function reportText(report: ApplyReport, resume: string, palette: Palette): string {
  const { outcomes, blocked } = report;
  const unmet = failedChecks(report.plan);
  return [
    ...listed("Failed", failureLines(outcomes)),
    ...listed("Unknown: sent, and AWS has not said what became of it", leaveLines(outcomes, "unknown", "?")),
    ...listed("Written and not waited for", leaveLines(outcomes, "written", "~")),
    ...listed("Skipped", skipLines(outcomes)),
    ...listed(
      "Held back",
      blocked.map(
        ({ change, because }) => `  ! ${change.kind} ${printable(change.key)}: ${printable(because.message)}`,
      ),
    ),
    ...listed(
      "In the way",
      unmet.map(({ code, message }) => `  ! ${code}: ${printable(message)}`),
    ),
    ...listed(
      "Public meanwhile",
      report.gaps.map((gap) => `  ${printable(gapLine(gap))}`),
    ),
    ...listed("Checked in the spokes", checksLines(report)),
    ...listed("Calls", costLines(report)),
    palette.strong(headText(report, unmet.length)),
    ...resumeLines(report, resume),
    "",
  ].join("\n");
}

function headText({ outcomes, blocked, isInterrupted, elapsedMs }: ApplyReport, unmet: number): string {
  const { applied, written, unknown, failed, skipped } = countOutcomes(outcomes);
  const rest = [
    ...some(written, `${written} written and not waited for`),
    ...some(unknown, `${unknown} unknown`),
    ...some(failed, `${failed} failed`),
    ...some(skipped, `${skipped} skipped`),
    ...some(blocked.length, `${counted(blocked.length, "change")} held back`),
    ...some(unmet, `${counted(unmet, "check")} failed`),
  ];
  const done = `${applied} of ${counted(outcomes.length, "operation")} done in ${durationText(elapsedMs)}`;
  return `${isInterrupted ? "Interrupted: " : ""}${[done, ...rest].join(", ")}.`;
}

function some(count: number, text: string): readonly string[] {
  return count === 0 ? [] : [text];
}

function resumeLines(report: ApplyReport, resume: string): readonly string[] {
  const { outcomes, blocked, plan } = report;
  const { applied, written, unknown } = countOutcomes(outcomes);
  if (applied === outcomes.length && blocked.length + failedChecks(plan).length === 0) return [];
  return [
    ...some(
      written + unknown,
      `Run it again to see ${written + unknown === 1 ? "it" : "them"} through: what AWS has is found, and only what is left is written.`,
    ),
    `${isOnlyStopped(report) ? "To go on" : "To go on once that is mended"}: ${resume}`,
  ];
}

/** Tells whether an interruption is all that kept a run from its end: then there is nothing to mend. */
function isOnlyStopped({ isInterrupted, outcomes, blocked, plan }: ApplyReport): boolean {
  const isMendable =
    blocked.length > 0 ||
    failedChecks(plan).length > 0 ||
    outcomes.some((outcome) => outcome.kind === "failed" || ("because" in outcome && outcome.because.kind === "error"));
  return isInterrupted && !isMendable;
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines, ""];
}

function failureLines(outcomes: readonly Outcome[]): readonly string[] {
  return alikeLines(
    outcomes.flatMap((outcome) => (outcome.kind === "failed" ? [{ error: outcome.error, of: outcome.operation }] : [])),
    "x",
  );
}

/** What failed for one reason is told with it once: a role that lacks a right fails at each zone. */
function alikeLines(failures: readonly Failing<Operation>[], sign: string): readonly string[] {
  return failedAlike(failures).flatMap(({ of, lines }) => [
    ...of.map((operation) => `  ${sign} ${operationText(operation)}`),
    ...lines.map((line) => `      ${line}`),
  ]);
}

/** What an interruption cut off is listed under it; each of the others has its own error. */
function leaveLines(outcomes: readonly Outcome[], kind: "written" | "unknown", sign: string): readonly string[] {
  const stopped: string[] = [];
  const broken: Failing<Operation>[] = [];
  for (const outcome of outcomes) {
    if (outcome.kind !== kind) continue;
    const { because, operation } = outcome;
    if (because.kind === "interrupted") stopped.push(`    ${sign} ${operationText(operation)}`);
    else broken.push({ error: because.error, of: operation });
  }
  return [...alikeLines(broken, sign), ...some(stopped.length, `  ${interruption}:`), ...stopped];
}

/** Many operations are skipped for one reason, so each reason is told once. */
function skipLines(outcomes: readonly Outcome[]): readonly string[] {
  const byId = new Map(outcomes.map((outcome) => [outcome.operation.id, outcome]));
  const byReason = new Map<string, string[]>();
  for (const outcome of outcomes) {
    if (outcome.kind !== "skipped") continue;
    const reason = reasonText(outcome.because, byId);
    byReason.set(reason, [...(byReason.get(reason) ?? []), operationText(outcome.operation)]);
  }
  return [...byReason].flatMap(([reason, deeds]) => [`  ${reason}:`, ...deeds.map((deed) => `    . ${deed}`)]);
}

const interruption = "because the run was interrupted";

function reasonText(because: SkipReason, outcomes: ReadonlyMap<OperationId, Outcome>): string {
  if (because.kind === "interrupted") return interruption;
  const needs = because.ids.flatMap((id) => outcomes.get(id) ?? []);
  const deeds = (kinds: readonly Outcome["kind"][]): string =>
    needs
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ operation }) => operationText(operation))
      .join("; ");
  const reasons: readonly (readonly [string, string])[] = [
    ["this was not done", deeds(["failed", "skipped"])],
    ["this was not waited for", deeds(["written"])],
    ["of this nothing is known", deeds(["unknown"])],
  ];
  return `because ${reasons.flatMap(([why, which]) => (which === "" ? [] : `${why}: ${which}`)).join(", and ")}`;
}

function checksLines({ checks, outcomes, isInterrupted }: ApplyReport): readonly string[] {
  const isOwed = outcomes.some(({ kind, operation }) => kind === "applied" && linkPartOf(operation) === "joins");
  if (isInterrupted && isOwed && checks.length === 0) return ["  not asked what they see: the run was interrupted"];
  return checks.flatMap(checkLines);
}

function checkLines({ spoke, vpc, seen, missing, error }: SpokeCheck): readonly string[] {
  const total = seen.length + missing.length;
  const line = `  ${printable(spoke)} (${vpc.vpc}) sees ${seen.length} of the ${counted(total, "zone")} it was associated with`;
  if (error !== undefined)
    return [
      `  ${printable(spoke)} (${vpc.vpc}) could not be asked:`,
      ...errorLines(error).map((text) => `      ${text}`),
    ];
  return missing.length === 0 ? [line] : [line, ...missing.map((name) => `      not seen: ${printable(name)}`)];
}
