import { Ajv2020 } from "ajv/dist/2020.js";
import type { PlanDocument } from "./plan-document.generated.ts";
import { planSchema } from "./plan-schema.generated.ts";

const validator = new Ajv2020({ strict: false }).compile<PlanDocument>(planSchema);

/** Tells whether a value is a plan as schemas/plan.schema.json has it. */
export function isPlanDocument(value: unknown): value is PlanDocument {
  return validator(value);
}

/** Returns the first place where a value is not a plan, such as `/operations/3/kind`. */
export function firstFault(value: unknown): string | undefined {
  if (validator(value)) return undefined;
  const [error] = validator.errors ?? [];
  return error && `${error.instancePath === "" ? "/" : error.instancePath} ${error.message ?? "is wrong"}`;
}
