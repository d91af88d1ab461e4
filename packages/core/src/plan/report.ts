import type { HubError } from "../base/error.ts";
import type { Estimate } from "../cost/estimate.ts";
import type { BlockedChange } from "../guard/hold.ts";
import type { VpcRef } from "../words/key.ts";
import type { LedgerRow } from "../cost/ledger.ts";
import type { DnsName } from "../words/ids.ts";
import type { Operation, OperationId } from "../operation/operation.ts";
import type { Plan } from "./plan.ts";

/** What became of one operation. */
export type Outcome =
  | { readonly kind: "applied"; readonly operation: Operation }
  | { readonly kind: "failed"; readonly operation: Operation; readonly error: HubError }
  | { readonly kind: "skipped"; readonly operation: Operation; readonly because: SkipReason };

/** Why an operation was not carried out, or not to its end. */
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

/** All that happened in one apply. */
export interface ApplyReport {
  readonly plan: Plan;
  /** One for each operation, in the order of the plan. */
  readonly outcomes: readonly Outcome[];
  readonly blocked: readonly BlockedChange[];
  readonly checks: readonly SpokeCheck[];
  readonly isInterrupted: boolean;
  readonly elapsedMs: number;
  /** What was expected of it; to be held against `elapsedMs` and the ledger. */
  readonly estimate: Estimate;
  /** Its calls from the approval on, the hub's first. */
  readonly ledger: readonly LedgerRow[];
}

/** How many operations ended how. */
export interface OutcomeCounts {
  readonly applied: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Counts outcomes by kind. */
export function countOutcomes(outcomes: readonly Outcome[]): OutcomeCounts {
  const count = (wanted: Outcome["kind"]): number => outcomes.filter(({ kind }) => kind === wanted).length;
  return { applied: count("applied"), failed: count("failed"), skipped: count("skipped") };
}
