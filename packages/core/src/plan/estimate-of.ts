import { type Estimate, estimate } from "../cost/estimate.ts";
import type { Operation } from "../operation/operation.ts";
import type { Plan } from "./plan.ts";

const known = new WeakMap<readonly Operation[], Estimate>();

/** Returns what carrying a plan out costs. It is reckoned once a plan, and only for who asks: a plan may be large. */
export function estimateOf({ operations, hub, ownedZones }: Pick<Plan, "operations" | "hub" | "ownedZones">): Estimate {
  const made = known.get(operations) ?? estimate(operations, hub.caller, { ownedZones });
  known.set(operations, made);
  return made;
}
