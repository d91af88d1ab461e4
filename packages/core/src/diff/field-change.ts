import type { FieldChange } from "./facts/fact.ts";

/** Returns the change of a property; none where it stays. */
export function valueChange(field: string, before: string, after: string): readonly FieldChange[] {
  return before === after ? [] : [{ kind: "value", field, before, after }];
}

/** Returns the change of a list whose order means nothing; none where it has the same members. */
export function listChange(field: string, before: readonly string[], after: readonly string[]): readonly FieldChange[] {
  const [one, other] = [before.toSorted(), after.toSorted()];
  return one.join(" ") === other.join(" ") ? [] : [{ kind: "list", field, before: one, after: other }];
}
