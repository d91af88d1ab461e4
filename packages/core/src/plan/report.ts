import type { HubError } from "../base/error.ts";
import type { Estimate } from "../cost/estimate.ts";
import type { BlockedChange } from "../guard/hold.ts";
import type { VpcRef } from "../words/key.ts";
import type { LedgerRow } from "../cost/ledger.ts";
import type { DnsName, EndpointId } from "../words/ids.ts";
import type { Operation } from "../operation/operation.ts";
import type { OperationId } from "../operation/operation-base.ts";
import type { Plan } from "./plan.ts";

/**
 * What became of one operation (law 13). `applied`: others may rely on it. `written`: AWS took it, and nobody saw it
 * through to where others may rely on it. `unknown`: it was sent, and AWS has not said what became of it. `failed`: AWS
 * refused it, or cannot bring it to its end. `skipped`: AWS has nothing of it.
 */
export type Outcome =
  | { readonly kind: "applied"; readonly operation: Operation }
  | { readonly kind: "written" | "unknown"; readonly operation: Operation; readonly because: LeaveReason }
  | { readonly kind: "failed"; readonly operation: Operation; readonly error: HubError }
  | { readonly kind: "skipped"; readonly operation: Operation; readonly because: SkipReason };

/** Why an operation that AWS has, or may have, was not seen through to its end. */
export type LeaveReason =
  | { readonly kind: "interrupted" }
  | {
      readonly kind: "error";
      /** What ended the wait for it, or its last attempt. */
      readonly error: HubError;
    };

/** Why an operation was not carried out. */
export type SkipReason =
  | { readonly kind: "dependency"; readonly ids: readonly OperationId[] }
  | { readonly kind: "interrupted" };

/** What a spoke sees after an apply, held against what it should see. */
export interface SpokeCheck {
  readonly spoke: string;
  readonly vpc: VpcRef;
  /** Zones that the spoke sees, as it should. */
  readonly seen: readonly DnsName[];
  /** Zones that the spoke should see and does not. */
  readonly missing: readonly DnsName[];
  /** Why the spoke could not be asked. */
  readonly error: HubError | undefined;
}

/** A name of a spoke that was public while who serves it changed. */
export interface PublicGap {
  readonly vpc: VpcRef;
  readonly endpoint: EndpointId;
  readonly name: DnsName;
  /** Milliseconds that it was public at most; undefined where a run before this one began it. */
  readonly ms: number | undefined;
  /** Who serves it now: the hub, or the endpoint of the spoke's own. */
  readonly servedBy: "hub" | "spoke";
}

/** All that happened in one apply. */
export interface ApplyReport {
  readonly plan: Plan;
  /** One for each operation, in the order of the plan. */
  readonly outcomes: readonly Outcome[];
  readonly blocked: readonly BlockedChange[];
  readonly checks: readonly SpokeCheck[];
  /** Names that were public meanwhile, in the order in which that ended. */
  readonly gaps: readonly PublicGap[];
  readonly isInterrupted: boolean;
  readonly elapsedMs: number;
  /** What was expected of it; to be held against `elapsedMs` and the ledger. */
  readonly estimate: Estimate;
  /** Its calls from the approval on, the hub's first. */
  readonly ledger: readonly LedgerRow[];
}

/** How many operations ended how. */
export type OutcomeCounts = Readonly<Record<Outcome["kind"], number>>;

/** Counts outcomes by kind. */
export function countOutcomes(outcomes: readonly Outcome[]): OutcomeCounts {
  const counts = { applied: 0, written: 0, unknown: 0, failed: 0, skipped: 0 };
  for (const { kind } of outcomes) counts[kind] += 1;
  return counts;
}

/** Tells whether an interruption is all that kept an operation from its end. */
export function isStopped(outcome: Outcome): boolean {
  return "because" in outcome && outcome.because.kind === "interrupted";
}
