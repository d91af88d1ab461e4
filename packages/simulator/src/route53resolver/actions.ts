import type { ResolverAction } from "./action.ts";
import { getResolverRule } from "./get-resolver-rule.ts";
import { listResolverRuleAssociations } from "./list-resolver-rule-associations.ts";
import { listResolverRules } from "./list-resolver-rules.ts";

/** The actions of the Route 53 Resolver that are answered. */
export const resolverActions: Readonly<Record<string, ResolverAction>> = {
  GetResolverRule: getResolverRule,
  ListResolverRuleAssociations: listResolverRuleAssociations,
  ListResolverRules: listResolverRules,
};
