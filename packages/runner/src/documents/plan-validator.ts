import type { PlanDocument } from "./plan-document.generated.ts";
import { validatePlan } from "./plan-validator.generated.ts";

/** Tells whether a value is a plan as schemas/plan.schema.json has it. */
export function isPlanDocument(value: unknown): value is PlanDocument {
  return validatePlan(value);
}

/** Returns the first place where a value is not a plan, such as `/operations/3/kind`. */
export function firstFault(value: unknown): string | undefined {
  if (validatePlan(value)) return undefined;
  const [error] = validatePlan.errors ?? [];
  return error && `${error.instancePath === "" ? "/" : error.instancePath} ${error.message ?? "is wrong"}`;
}
