import {
  type ApplyReport,
  type Operation,
  type Outcome,
  type SkipReason,
  type SpokeCheck,
  countOutcomes,
  failedChecks,
} from "@vpce-hub/core";
import { printable } from "../base/printable.ts";
import { counted } from "../documents/counts.ts";
import { durationText } from "./duration.ts";
import { errorLines } from "./error-text.ts";
import { costLines } from "./estimate-text.ts";
import { operationText } from "./operation-text.ts";
import type { Palette } from "./style.ts";

/** Returns the report of an apply for people: what failed, what was left because of it, and how to go on. */
export function reportText(report: ApplyReport, resume: string, palette: Palette): string {
  const { applied, failed, skipped } = countOutcomes(report.outcomes);
  const unmet = failedChecks(report.plan);
  const isDone = failed + skipped + report.blocked.length + unmet.length === 0;
  const head = `${report.isInterrupted ? "Interrupted: " : ""}${applied} of ${counted(report.outcomes.length, "operation")} done in ${durationText(report.elapsedMs)}`;
  const rest = isDone
    ? "."
    : `, ${failed} failed, ${skipped} skipped, ${counted(report.blocked.length, "change")} held back${unmet.length === 0 ? "" : `, ${counted(unmet.length, "check")} failed`}.`;
  return [
    ...listed("Failed", report.outcomes.flatMap(failureLines)),
    ...listed("Skipped", skipLines(report.outcomes)),
    ...listed(
      "Held back",
      report.blocked.map(
        ({ change, because }) => `  ! ${change.kind} ${printable(change.key)}: ${printable(because.message)}`,
      ),
    ),
    ...listed(
      "In the way",
      unmet.map(({ code, message }) => `  ! ${code}: ${printable(message)}`),
    ),
    ...listed("Checked in the spokes", report.checks.flatMap(checkLines)),
    ...listed("Calls", costLines(report)),
    palette.strong(`${head}${rest}`),
    ...(isDone ? [] : [`${isStopped(report) ? "To go on" : "To go on once that is mended"}: ${resume}`]),
    "",
  ].join("\n");
}

/** Tells whether an interruption is all that kept a run from its end: then there is nothing to mend. */
function isStopped({ isInterrupted, outcomes, blocked, plan }: ApplyReport): boolean {
  const isMendable = blocked.length > 0 || failedChecks(plan).length > 0 || countOutcomes(outcomes).failed > 0;
  return isInterrupted && !isMendable;
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines, ""];
}

function failureLines(outcome: Outcome): readonly string[] {
  if (outcome.kind !== "failed") return [];
  return [`  x ${operationText(outcome.operation)}`, ...errorLines(outcome.error).map((line) => `      ${line}`)];
}

/** Many operations are skipped for one reason, so each reason is told once. */
function skipLines(outcomes: readonly Outcome[]): readonly string[] {
  const operations = new Map(outcomes.map(({ operation }) => [operation.id, operation]));
  const byReason = new Map<string, string[]>();
  for (const outcome of outcomes) {
    if (outcome.kind !== "skipped") continue;
    const reason = reasonText(outcome.because, operations);
    byReason.set(reason, [...(byReason.get(reason) ?? []), operationText(outcome.operation)]);
  }
  return [...byReason].flatMap(([reason, deeds]) => [`  ${reason}:`, ...deeds.map((deed) => `    . ${deed}`)]);
}

function reasonText(because: SkipReason, operations: ReadonlyMap<string, Operation>): string {
  if (because.kind === "interrupted") return "because the run was interrupted";
  const deeds = because.ids.flatMap((id) => operations.get(id) ?? []).map(operationText);
  return `because this was not done: ${deeds.join("; ")}`;
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
