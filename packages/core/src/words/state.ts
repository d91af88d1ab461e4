import type { AccountId, Region } from "./ids.ts";
import type { ErrorCode } from "../base/error-codes.ts";

/**
 * What a read found out. Unknown is not absent: what could not be read blocks deletes and all that depends on it
 * (law 5).
 */
export type Observed<T> =
  | { readonly kind: "present"; readonly value: T }
  | { readonly kind: "absent" }
  | { readonly kind: "unknown"; readonly reason: UnknownReason };

/** Why something could not be read. */
export interface UnknownReason {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string | undefined;
  readonly account: AccountId;
  readonly region: Region | undefined;
  /** The AWS action that failed, such as `route53:GetHostedZone`. */
  readonly action: string;
}

/** Wraps a value that was read. */
export function present<T>(value: T): Observed<T> {
  return { kind: "present", value };
}

/** Says that a read succeeded and found nothing. */
export const absent: { readonly kind: "absent" } = { kind: "absent" };

/** Says that a read failed. */
export function unknown(reason: UnknownReason): { readonly kind: "unknown"; readonly reason: UnknownReason } {
  return { kind: "unknown", reason };
}

/** Returns the value that was read, or `fallback` where there is none. */
export function valueOr<T>(observed: Observed<T>, fallback: T): T {
  return observed.kind === "present" ? observed.value : fallback;
}
