import type { ErrorCode, FailureReason } from "./error-codes.ts";

/** What else is known about an error. */
export interface ErrorDetails {
  /** What the user can do, as an imperative. */
  readonly hint?: string | undefined;
  /** The AWS call that failed. */
  readonly call?: FailedCall | undefined;
  readonly cause?: unknown;
}

/** The AWS call behind an error. */
export interface FailedCall {
  readonly account: string;
  readonly region: string;
  /** Such as `route53:AssociateVPCWithHostedZone`. */
  readonly action: string;
  /** The code AWS answered with, such as `ConflictingDomainExists`. */
  readonly awsCode: string | undefined;
  readonly requestId: string | undefined;
  /** What AWS names as the cause; undefined where it names none, or one that is not known. */
  readonly reason?: FailureReason | undefined;
}

/** The one error class: something that stopped a run or an operation. Told apart by `code`. */
export class HubError extends Error {
  override readonly name = "HubError";
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly call: FailedCall | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, "cause" in details ? { cause: details.cause } : undefined);
    this.code = code;
    this.hint = details.hint;
    this.call = details.call;
  }
}

/** Compares names, so it also holds across two copies of this package. */
export function isHubError(error: unknown): error is HubError {
  return error instanceof Error && error.name === "HubError" && "code" in error;
}

/** Compares codes, so it also holds across two copies of this package. */
export function hasCode(error: unknown, code: ErrorCode): error is HubError {
  return isHubError(error) && error.code === code;
}
