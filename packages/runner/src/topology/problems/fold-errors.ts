import type { ErrorObject } from "ajv/dist/2020.js";

/** What a validator found, with the alternatives folded. */
export interface FoldedError extends ErrorObject {
  /** The types that are allowed at this place, when `keyword` is `type`. */
  readonly types: readonly string[];
}

/**
 * Folds what a validator says about alternatives (`anyOf`) to what the user meant. Our alternatives differ by type,
 * so the branch that was meant is the one whose type the value has.
 */
export function* foldErrors(errors: readonly ErrorObject[]): Generator<FoldedError, undefined> {
  const typesByPlace = typesByInstancePath(errors);
  const choices = new Set(errors.filter(({ keyword }) => keyword === "anyOf").map(({ instancePath }) => instancePath));
  for (const error of errors) {
    // That the alternative which was chosen does not fit is what the other errors are about.
    if (error.keyword === "if") continue;
    const types = typesByPlace.get(error.instancePath) ?? [];
    // A value of the wrong type is none of the allowed ones either; that says nothing new.
    if (isOneOf(error.keyword) && types.includes(String(error.parentSchema?.["type"]))) continue;
    if (!choices.has(error.instancePath)) yield { ...error, types };
    else if (error.keyword === "anyOf" && types.length >= branchesOf(error)) yield { ...error, keyword: "type", types };
    else if (error.keyword !== "anyOf" && error.keyword !== "type") yield { ...error, types };
  }
}

function isOneOf(keyword: string): boolean {
  return keyword === "enum" || keyword === "const";
}

function typesByInstancePath(errors: readonly ErrorObject[]): ReadonlyMap<string, readonly string[]> {
  const types = new Map<string, string[]>();
  for (const { keyword, instancePath, schema } of errors) {
    if (keyword !== "type" || typeof schema !== "string") continue;
    const known = types.get(instancePath);
    if (known === undefined) types.set(instancePath, [schema]);
    else known.push(schema);
  }
  return types;
}

function branchesOf({ schema }: ErrorObject): number {
  return Array.isArray(schema) ? schema.length : 0;
}
