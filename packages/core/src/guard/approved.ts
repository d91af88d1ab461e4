import { aboutHub } from "../topology/subject.ts";
import { type Finding, block, warn } from "./finding.ts";

/** Returns the finding about what was held back when a plan was approved, by findings of these codes, and is free now. */
export function notApproved(codes: ReadonlySet<string>): Finding {
  return block("plan.not-approved", aboutHub, {
    keys: [],
    message: `what ${[...codes].sort().join(", ")} held back when this plan was approved could be done now, and is not approved`,
    hint: "make a new plan with vpce-plan, and have that one approved",
  });
}

/** Returns the finding about what time alone made due since a plan was approved, which findings of these codes foretold. */
export function dueSince(codes: ReadonlySet<string>): Finding {
  return warn("plan.due-since", aboutHub, {
    message: `what ${[...codes].sort().join(", ")} told of has fallen due since this plan was approved, and stays`,
    hint: "make a new plan with vpce-plan, and have that one approved",
  });
}
