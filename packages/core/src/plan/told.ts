import type { HubError } from "../base/error.ts";
import { callOf } from "../operation/facts/facts.ts";
import { operationFacts } from "../operation/operation.ts";
import type { Operation } from "../operation/operation.ts";
import type { Outcome } from "./report.ts";

/** What came back for one attempt of a write; `unanswered` where AWS may have carried it out and has not said so. */
export type WriteAnswer = "taken" | "refused" | "unanswered";

/** What AWS was told of one operation, as far as its answers tell. */
export interface Told {
  /** Whether AWS took its write, or one of several. */
  readonly isTaken: boolean;
  /** Whether an attempt found no answer, and none behind it was taken. */
  readonly isInDoubt: boolean;
  /** What came back last; undefined where nothing was sent. */
  readonly last: WriteAnswer | undefined;
}

/** What AWS was told of an operation that has not begun. */
export const untold: Told = { isTaken: false, isInDoubt: false, last: undefined };

/** Returns what AWS was told once one more attempt of the write has ended. */
export function toldMore({ isTaken, isInDoubt }: Told, answer: WriteAnswer): Told {
  switch (answer) {
    case "taken":
      return { isTaken: true, isInDoubt: false, last: answer };
    case "refused":
      // That a repeated write is refused may well come from the first one, which nobody answered.
      return { isTaken, isInDoubt, last: answer };
    case "unanswered":
      return { isTaken, isInDoubt: true, last: answer };
  }
}

/** Returns what became of an operation that an error ended. */
export function outcomeOfError(operation: Operation, told: Told, error: HubError): Outcome {
  const isInterrupted = error.code === "apply.interrupted";
  if (!isVerdict(operation, told, error) && (told.isInDoubt || told.isTaken)) {
    const because = isInterrupted ? ({ kind: "interrupted" } as const) : ({ kind: "error", error } as const);
    return { kind: told.isInDoubt ? "unknown" : "written", operation, because };
  }
  return isInterrupted
    ? { kind: "skipped", operation, because: { kind: "interrupted" } }
    : { kind: "failed", operation, error };
}

/** Tells whether an error says that the operation itself failed, rather than the wait for it or the way to AWS. */
function isVerdict(operation: Operation, { last }: Told, { code, call }: HubError): boolean {
  if (code === "apply.interrupted" || code === "aws.timed-out") return false;
  return call === undefined || (call.action === writeOf(operation) && last !== "unanswered");
}

/** Returns the write of an operation by the name that errors have for it: `route53:AssociateVPCWithHostedZone`. */
function writeOf(operation: Operation): string {
  const { service, action } = callOf(operation);
  return `${service}:${action}`;
}

/** Returns all writes by which an operation changes what AWS has: what was told of any of them was told of it (law 13). */
export function writesOf(operation: Operation): readonly string[] {
  const before = operationFacts[operation.kind].writesBefore.map(({ service, action }) => `${service}:${action}`);
  return [...before, writeOf(operation)];
}
