import { type Difference, type Finding, type FindingCode, type Plan, compareToApproval } from "@vpce-hub/core";
import type { ReadAws } from "@vpce-hub/aws-adapter";
import { approvalOf, approvedId, compareTo } from "./given-approval.ts";
import { type Planned, planWith } from "./plan-topology.ts";
import type { InvalidTopology, PlannedTopology } from "./planned-topology.ts";
import type { ApplyOptions } from "./run-options.ts";
import { systemClock } from "../base/system-clock.ts";

/** How much of an approved plan was done before a run. */
export interface ApprovedPart {
  readonly planId: string;
  readonly done: number;
  readonly total: number;
}

/** Refusals that an approval of the plan's deletes lifts. */
export const approvable: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "hub.moved",
  "plan.empty-topology",
  "plan.too-many-deletes",
]);

/**
 * Returns the findings that refuse a plan; an approval of its deletes lifts that one refusal, for this very plan or
 * what is left of it.
 */
export function refusalsOf(
  plan: Plan,
  allowDeletes: string | undefined,
  approved: ApprovedPart | undefined,
): readonly Finding[] {
  const isAllowed = allowDeletes !== undefined && [plan.id, approved?.planId].includes(allowDeletes);
  return plan.findings.filter(({ severity, code }) => severity === "stop" && !(approvable.has(code) && isAllowed));
}

/** While a person thinks longer than this, AWS may have changed; in milliseconds. */
const patienceMs = 10_000;

/** What became of the question. */
export type Answer =
  | (Omit<Planned, "kind"> & { readonly kind: "go" })
  | { readonly kind: "declined"; readonly plan: Plan }
  | { readonly kind: "stale"; readonly plan: Plan; readonly differences: readonly Difference[] };

/** Asks for approval. After a long thought the plan is made again: what runs is what was shown, or what is left of it. */
export async function askApproval(
  { plan, topology, sought }: Omit<Planned, "kind">,
  { loaded, aws, options }: { readonly loaded: PlannedTopology; readonly aws: ReadAws; readonly options: ApplyOptions },
): Promise<Answer | InvalidTopology> {
  const clock = options.clock ?? systemClock;
  const asked = clock.now();
  if (!(await options.approve(plan))) return { kind: "declined", plan };
  if (clock.now() - asked < patienceMs) return { kind: "go", plan, topology, sought };
  const planned = await planWith(loaded, aws, options, { approved: approvalOf(options), isApplied: true });
  if (planned.kind === "invalid") return planned;
  const { plan: now } = planned;
  const verdict = compareToApproval(now, plan.approval);
  return verdict.kind === "stale"
    ? { kind: "stale", plan: now, differences: verdict.differences }
    : { ...planned, kind: "go" };
}

/** Whether what was approved before lets a plan through. */
export type Held =
  | { readonly kind: "free"; readonly approved: ApprovedPart | undefined }
  | { readonly kind: "stale"; readonly differences: readonly Difference[] };

/** Asks, where something was approved before, whether this plan is it. */
export function checkApproval(plan: Plan, { approval, emit }: ApplyOptions): Held {
  if (approval === undefined) return { kind: "free", approved: undefined };
  const verdict = compareTo(approval, plan);
  if (verdict.kind === "stale") return verdict;
  const done = verdict.kind === "rest" ? verdict.done : 0;
  const approved = { planId: approvedId(approval), done, total: verdict.total };
  emit?.({ kind: "approved", ...approved });
  return { kind: "free", approved };
}
