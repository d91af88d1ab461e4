import { type ApplyReport, type Plan, type VerificationVerdict, failedChecks, verdictOf } from "@vpce-hub/core";
import type { ApplyResult } from "../run/apply-topology.ts";
import type { PlanResult } from "../run/plan-topology.ts";
import type { VerifyResult } from "../run/verify-topology.ts";
import { type ExitCode, errorExitCode, exitCodes, gravest } from "./exit-code.ts";

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

/** Returns the exit code of a verification. */
export function verifyExitCode(result: VerifyResult): ExitCode {
  switch (result.kind) {
    case "invalid":
      return exitCodes.invalidTopology;
    case "failed":
      return errorExitCode(result.error.code);
    case "verified":
      return verdictCodes[verdictOf(result.verification)];
  }
}

const verdictCodes: Readonly<Record<VerificationVerdict, ExitCode>> = {
  well: exitCodes.done,
  failed: exitCodes.checkFailed,
  incomplete: exitCodes.incomplete,
};

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
      return gravest([
        reportExitCode(result.report),
        ...(result.verification === undefined ? [] : [verdictCodes[verdictOf(result.verification)]]),
      ]);
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

function plannedExitCode(plan: Plan, isDetailed: boolean): ExitCode {
  if (plan.findings.some(({ severity }) => severity === "stop")) return exitCodes.refused;
  if (!plan.isComplete) return exitCodes.incomplete;
  if (plan.changes.length > 0) return isDetailed ? exitCodes.changesPending : exitCodes.done;
  // What an apply would not do is not pending, or a nightly job would tell of a difference that no apply removes; nor
  // may it stay green for ever: there is nothing to do, and something is wrong all the same.
  return plan.blocked.length + failedChecks(plan).length > 0 ? exitCodes.refused : exitCodes.done;
}
