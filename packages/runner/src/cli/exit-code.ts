import { type ApplyReport, type ErrorCode, type Plan, failedChecks } from "@vpce-hub/core";
import type { ApplyResult } from "../run/apply-topology.ts";
import type { PlanResult } from "../run/plan-topology.ts";

/** Exit codes of the commands; the table of the README. */
export const exitCodes = {
  done: 0,
  error: 1,
  changesPending: 2,
  invalidTopology: 10,
  denied: 11,
  refused: 12,
  stale: 13,
  appliedInPart: 14,
  incomplete: 17,
} as const;

/** How a command ends. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes] | 130 | 143;

/** Which meaning wins when several topologies end differently: what stopped most comes first. */
const gravity: readonly ExitCode[] = [130, 143, 10, 11, 1, 13, 12, 14, 17, 2, 0];

/** Returns the one exit code for several results. */
export function gravest(codes: readonly ExitCode[]): ExitCode {
  return gravity.find((code) => codes.includes(code)) ?? exitCodes.done;
}

/** Returns the exit code of a run that lost an output; how the run ended says more where it did not end well. */
export function withLostOutput(code: ExitCode): ExitCode {
  return code === exitCodes.done || code === exitCodes.changesPending ? exitCodes.error : code;
}

/** Returns the exit code of a plan; `isDetailed` is `--detailed-exitcode`. */
export function planExitCode(result: PlanResult, isDetailed: boolean): ExitCode {
  switch (result.kind) {
    case "invalid":
      return exitCodes.invalidTopology;
    case "failed":
      return errorExitCode(result.error.code);
    case "planned":
      return plannedExitCode(result.plan, isDetailed);
  }
}

/** Returns the exit code of an apply. */
export function applyExitCode(result: ApplyResult): ExitCode {
  switch (result.kind) {
    case "invalid":
      return exitCodes.invalidTopology;
    case "failed":
      return errorExitCode(result.error.code);
    case "refused":
    case "declined":
      return exitCodes.refused;
    case "stale":
      return exitCodes.stale;
    case "applied":
      return reportExitCode(result.report);
  }
}

/** Returns the exit code of an error. */
export function errorExitCode(code: ErrorCode): ExitCode {
  switch (code) {
    case "aws.access-denied":
    case "aws.credentials":
    case "aws.wrong-account":
      return exitCodes.denied;
    case "plan.refused":
      return exitCodes.refused;
    case "plan.edited":
    case "plan.other-version":
    case "plan.stale":
    case "plan.unreadable":
      return exitCodes.stale;
    default:
      return exitCodes.error;
  }
}

/** What was tried and failed says more than what was held back, and that more than what could not be read. */
function reportExitCode({ plan, outcomes, blocked, checks }: ApplyReport): ExitCode {
  const isAllDone = outcomes.every(({ kind }) => kind === "applied");
  const isSeen = checks.every(({ missing, error }) => missing.length === 0 && error === undefined);
  const isHeld = blocked.length + failedChecks(plan).length > 0;
  if (!isAllDone || !isSeen || (isHeld && outcomes.length > 0)) return exitCodes.appliedInPart;
  if (!plan.isComplete) return exitCodes.incomplete;
  return isHeld ? exitCodes.refused : exitCodes.done;
}

/** Returns the exit code of a run that a signal has ended; the reason of the abort is the signal's name. */
export function interruptExitCode({ reason }: AbortSignal): ExitCode {
  return reason === "SIGTERM" ? 143 : 130;
}

function plannedExitCode(plan: Plan, isDetailed: boolean): ExitCode {
  if (plan.findings.some(({ severity }) => severity === "stop")) return exitCodes.refused;
  if (!plan.isComplete) return exitCodes.incomplete;
  if (plan.changes.length > 0) return isDetailed ? exitCodes.changesPending : exitCodes.done;
  // What an apply would not do is not pending, or a nightly job would tell of a difference that no apply removes; nor
  // may it stay green for ever: there is nothing to do, and something is wrong all the same.
  return plan.blocked.length + failedChecks(plan).length > 0 ? exitCodes.refused : exitCodes.done;
}
