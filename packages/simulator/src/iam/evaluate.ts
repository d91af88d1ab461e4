import type { Asked } from "./asked.ts";
import { isMet, type Context } from "./condition.ts";
import { isLike, matchesPattern } from "../base/pattern.ts";
import type { Matching, Statement } from "./policy.ts";

/** What policies say to a call: an explicit deny outweighs every allow, and without an allow nothing is allowed. */
export type Verdict = "allowed" | "explicit deny" | "implicit deny";

/** Evaluates identity-based policies. */
export function evaluate(statements: readonly Statement[], asked: Asked): Verdict {
  return verdictOf(statements.filter((statement) => covers(statement, asked)));
}

/** Evaluates the trust policy of a role for who wants to assume it; `names` tells whom a principal of a policy means. */
export function evaluateTrust(
  statements: readonly Statement[],
  { action, context, names }: { readonly action: string; readonly context: Context; readonly names: Names },
): Verdict {
  return verdictOf(
    statements.filter(
      ({ principals = [], actions, conditions }) =>
        principals.some(names) &&
        isIn(actions, action, matchesPattern) &&
        conditions.every((condition) => isMet(condition, context)),
    ),
  );
}

type Names = (principal: string) => boolean;

function verdictOf(applying: readonly Statement[]): Verdict {
  if (applying.some(({ effect }) => effect === "Deny")) return "explicit deny";
  return applying.length > 0 ? "allowed" : "implicit deny";
}

function covers({ effect, actions, resources, conditions }: Statement, asked: Asked): boolean {
  if (!isIn(actions, asked.action, matchesPattern)) return false;
  // What does not exist has no tags to compare; that it is missing is told to whoever may do this to anything.
  if (!asked.isThere) return effect === "Allow";
  return (
    (resources === undefined || isIn(resources, asked.resource, isLike)) &&
    conditions.every((condition) => isMet(condition, asked.context))
  );
}

function isIn(
  { patterns, isAllBut }: Matching,
  text: string,
  matches: (pattern: string, text: string) => boolean,
): boolean {
  return patterns.some((pattern) => matches(pattern, text)) !== isAllBut;
}
