import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { PlanDocument } from "./plan-document.generated.ts";
import { planSchema } from "./plan-schema.generated.ts";

let compiled: ValidateFunction<PlanDocument> | undefined;

/** Compiles the schema when a plan is read, which few runs do: it takes longer than all else before the first call. */
function validator(): ValidateFunction<PlanDocument> {
  compiled ??= new Ajv2020({ strict: false }).compile<PlanDocument>(planSchema);
  return compiled;
}

/** Tells whether a value is a plan as schemas/plan.schema.json has it. */
export function isPlanDocument(value: unknown): value is PlanDocument {
  return validator()(value);
}

/** Returns the first place where a value is not a plan, such as `/operations/3/kind`. */
export function firstFault(value: unknown): string | undefined {
  const validate = validator();
  if (validate(value)) return undefined;
  const [error] = validate.errors ?? [];
  return error && `${error.instancePath === "" ? "/" : error.instancePath} ${error.message ?? "is wrong"}`;
}
