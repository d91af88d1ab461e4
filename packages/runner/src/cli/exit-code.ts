import type { ErrorCode } from "@vpce-hub/core";

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
  checkFailed: 15,
  incomplete: 17,
} as const;

/** How a command ends. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes] | 130 | 143;

/** Which meaning wins when several topologies end differently: what stopped most comes first. */
const gravity: readonly ExitCode[] = [130, 143, 10, 11, 1, 13, 12, 14, 15, 17, 2, 0];

/** Returns the one exit code for several results. */
export function gravest(codes: readonly ExitCode[]): ExitCode {
  return gravity.find((code) => codes.includes(code)) ?? exitCodes.done;
}

/** Returns the exit code of a run that lost an output; how the run ended says more where it did not end well. */
export function withLostOutput(code: ExitCode): ExitCode {
  return code === exitCodes.done || code === exitCodes.changesPending ? exitCodes.error : code;
}

/** How a run ends that an error has stopped; one without a class of its own ends in 1. */
const byErrorCode: Readonly<Record<ErrorCode, ExitCode>> = {
  "apply.in-use": exitCodes.error,
  "apply.not-begun": exitCodes.error,
  "apply.switch-undone": exitCodes.error,
  "apply.interrupted": exitCodes.error,
  "aws.access-denied": exitCodes.denied,
  "aws.conflict": exitCodes.error,
  "aws.credentials": exitCodes.denied,
  "aws.incomplete-answer": exitCodes.error,
  "aws.invalid-request": exitCodes.error,
  "aws.not-found": exitCodes.error,
  "aws.pending-acceptance": exitCodes.error,
  "aws.quota-exceeded": exitCodes.error,
  "aws.throttled": exitCodes.error,
  "aws.timed-out": exitCodes.error,
  "aws.unexpected": exitCodes.error,
  "aws.unreachable": exitCodes.error,
  "aws.wrong-account": exitCodes.denied,
  "cli.usage": exitCodes.error,
  "init.bad-state": exitCodes.invalidTopology,
  "plan.edited": exitCodes.stale,
  "plan.other-version": exitCodes.stale,
  "plan.refused": exitCodes.refused,
  "plan.stale": exitCodes.stale,
  "plan.unreadable": exitCodes.stale,
};

/** Returns the exit code of an error. */
export function errorExitCode(code: ErrorCode): ExitCode {
  return byErrorCode[code];
}

/** Returns the exit code of a run that a signal has ended; the reason of the abort is the signal's name. */
export function interruptExitCode({ reason }: AbortSignal): ExitCode {
  return reason === "SIGTERM" ? 143 : 130;
}
