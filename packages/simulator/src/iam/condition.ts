import { isLike } from "../base/pattern.ts";

/** What a call carries for conditions, by the name of the key; a key without values is not there. */
export type Context = Readonly<Record<string, string | readonly string[]>>;

/** One line of a condition: an operator, a key, and the values it is compared with. */
export interface Condition {
  readonly operator: Operator;
  readonly key: string;
  readonly wanted: readonly string[];
}

/** An operator as it is written: `ForAllValues:StringLikeIfExists`. */
export interface Operator {
  readonly set: "ForAllValues" | "ForAnyValue" | undefined;
  readonly test: Test;
  readonly isIfExists: boolean;
}

/** Whether one value of the call meets one of the policy. */
interface Test {
  readonly isMet: (found: string, wanted: string) => boolean;
  readonly isNegated: boolean;
}

const isEqual = (found: string, wanted: string): boolean => found === wanted;
const isEqualInAnyCase = (found: string, wanted: string): boolean => found.toLowerCase() === wanted.toLowerCase();
const isPattern = (found: string, wanted: string): boolean => isLike(wanted, found);

const tests: Readonly<Record<string, Test>> = {
  stringequals: { isMet: isEqual, isNegated: false },
  stringnotequals: { isMet: isEqual, isNegated: true },
  stringequalsignorecase: { isMet: isEqualInAnyCase, isNegated: false },
  stringnotequalsignorecase: { isMet: isEqualInAnyCase, isNegated: true },
  stringlike: { isMet: isPattern, isNegated: false },
  stringnotlike: { isMet: isPattern, isNegated: true },
  // For ARNs the two are the same: both take wildcards.
  arnequals: { isMet: isPattern, isNegated: false },
  arnlike: { isMet: isPattern, isNegated: false },
  arnnotequals: { isMet: isPattern, isNegated: true },
  arnnotlike: { isMet: isPattern, isNegated: true },
  bool: { isMet: isEqualInAnyCase, isNegated: false },
};

/** `Null` looks at whether a key is there, and at nothing else. */
const nullTest: Test = { isMet: () => false, isNegated: false };

/** Returns undefined for an operator that is not known here. */
export function readOperator(text: string): Operator | undefined {
  const [, set, name = ""] = /^(?:(ForAllValues|ForAnyValue):)?(\w+)$/iu.exec(text) ?? [];
  const isIfExists = /IfExists$/iu.test(name);
  const bare = name.replace(/IfExists$/iu, "").toLowerCase();
  const test = bare === "null" ? nullTest : Object.hasOwn(tests, bare) ? tests[bare] : undefined;
  if (test === undefined) return undefined;
  const kind = set === undefined ? undefined : set.toLowerCase() === "forallvalues" ? "ForAllValues" : "ForAnyValue";
  return { set: kind, test, isIfExists };
}

/** Tells whether a call meets a line of a condition. */
export function isMet({ operator, key, wanted }: Condition, context: Context): boolean {
  const found = valuesOf(context, key);
  const { set, test, isIfExists } = operator;
  if (test === nullTest) return wanted.some((text) => (text.toLowerCase() === "true") === (found.length === 0));
  const passes = (value: string): boolean => wanted.some((text) => test.isMet(value, text)) !== test.isNegated;
  // Of no values all pass, and none does; a negated operator is met by a key that is not there.
  if (set === "ForAllValues") return found.every(passes);
  if (found.length === 0) return isIfExists || (set === undefined && test.isNegated);
  return test.isNegated && set === undefined ? found.every(passes) : found.some(passes);
}

/** Names of keys are the same in any case. */
function valuesOf(context: Context, key: string): readonly string[] {
  const name = Object.keys(context).find((one) => one.toLowerCase() === key.toLowerCase());
  return name === undefined ? [] : [context[name] ?? []].flat();
}
