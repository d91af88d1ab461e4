import type { BareOperation, BareService, GroupOf } from "./bare-operation.ts";

/** Route 53 Resolver: Regional, spoken to in JSON 1.1 (AWS-FACTS-2 K5). */
export const resolverService: BareService = {
  id: "Route53Resolver",
  host: "route53resolver",
  apiVersion: "2018-04-01",
  alwaysFips: ["aws-us-gov"],
  target: "Route53Resolver",
};

/** An association of a rule with a VPC, as far as we read it. */
export interface RuleAssociation {
  readonly ResolverRuleId?: string | undefined;
  readonly VPCId?: string | undefined;
  readonly Status?: string | undefined;
}

/** A rule, as far as we read it. */
export interface Rule {
  readonly Id?: string | undefined;
  readonly DomainName?: string | undefined;
  readonly RuleType?: string | undefined;
}

interface Filter {
  readonly Name: string;
  readonly Values: readonly string[];
}

/** One page of a listing. */
interface Paged {
  readonly Filters?: readonly Filter[] | undefined;
  readonly MaxResults?: number | undefined;
  readonly NextToken?: string | undefined;
}

const association: GroupOf<RuleAssociation> = { members: { ResolverRuleId: "text", VPCId: "text", Status: "text" } };
const rule: GroupOf<Rule> = { members: { Id: "text", DomainName: "text", RuleType: "text" } };
const filter: GroupOf<Filter> = { members: { Name: "text", Values: { each: "text" } } };
const paged = { Filters: { each: filter }, MaxResults: "number", NextToken: "text" } as const;

interface Operations {
  readonly ListResolverRuleAssociations: BareOperation<
    Paged,
    {
      readonly ResolverRuleAssociations?: readonly RuleAssociation[] | undefined;
      readonly NextToken?: string | undefined;
    }
  >;
  readonly ListResolverRules: BareOperation<
    Paged,
    { readonly ResolverRules?: readonly Rule[] | undefined; readonly NextToken?: string | undefined }
  >;
}

/** The actions of Route 53 Resolver that are called, as botocore's model has them (2018-04-01). */
export const resolverOperations: Operations = {
  ListResolverRuleAssociations: {
    name: "ListResolverRuleAssociations",
    method: "POST",
    path: "/",
    request: paged,
    answer: { ResolverRuleAssociations: { each: association }, NextToken: "text" },
  },
  ListResolverRules: {
    name: "ListResolverRules",
    method: "POST",
    path: "/",
    request: paged,
    answer: { ResolverRules: { each: rule }, NextToken: "text" },
  },
};
