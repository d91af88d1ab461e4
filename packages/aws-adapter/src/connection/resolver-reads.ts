import { resolverOperations as operations, resolverService } from "../access/resolver-operations.ts";
import { lacksInEach, lacksOf } from "../base/lacks.ts";
import { type ShapeOf, sendersOf } from "./bare-call.ts";
import type { AnswerChecks, Senders } from "./call-table.ts";

type Operations = typeof operations;

/** The actions of Route 53 Resolver that only read. */
export interface ResolverReads {
  readonly "route53resolver:ListResolverRuleAssociations": ShapeOf<Operations["ListResolverRuleAssociations"]>;
  readonly "route53resolver:ListResolverRules": ShapeOf<Operations["ListResolverRules"]>;
}

const sends = sendersOf(resolverService);

/** How each of them is sent. */
export const resolverReaders: Senders<ResolverReads> = {
  "route53resolver:ListResolverRuleAssociations": sends(operations.ListResolverRuleAssociations),
  "route53resolver:ListResolverRules": sends(operations.ListResolverRules),
};

/** What the answer of each of them must have. */
export const resolverReadAnswers: AnswerChecks<ResolverReads> = {
  "route53resolver:ListResolverRuleAssociations": ({ ResolverRuleAssociations }) =>
    lacksInEach("ResolverRuleAssociations", ResolverRuleAssociations, (one) =>
      lacksOf(one, "ResolverRuleId", "VPCId", "Status"),
    ),
  "route53resolver:ListResolverRules": ({ ResolverRules }) =>
    lacksInEach("ResolverRules", ResolverRules, (one) => lacksOf(one, "Id", "DomainName", "RuleType")),
};
