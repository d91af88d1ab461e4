import { type Approval, type Plan, type Verdict, compareToApproval } from "@vpce-hub/core";

/** What somebody approved: a plan, or no more of it than its id. */
export type GivenApproval =
  | { readonly kind: "plan"; readonly approval: Approval }
  | { readonly kind: "id"; readonly planId: string };

/** Returns the id of the plan that was approved. */
export function approvedId(given: GivenApproval): string {
  return given.kind === "plan" ? given.approval.planId : given.planId;
}

/** Returns what was approved before, operation by operation; undefined where no more than an id is known of it. */
export function approvalOf({ approval }: { readonly approval?: GivenApproval | undefined }): Approval | undefined {
  return approval?.kind === "plan" ? approval.approval : undefined;
}

/** Holds a plan against what was approved. An id alone cannot tell what a part of its plan is. */
export function compareTo(given: GivenApproval, { approval, blocked }: Plan): Verdict {
  if (given.kind === "plan") return compareToApproval({ approval, blocked }, given.approval);
  const { planId, operations } = approval;
  if (planId === given.planId || operations.length === 0) return { kind: "equal", total: operations.length };
  return { kind: "stale", differences: [{ kind: "other-plan", approved: given.planId, found: planId }] };
}
