import type { JsonAnswer } from "../access/json-client.ts";
import { lacksInEach, lacksOf } from "../base/lacks.ts";
import type { AnswerChecks, Senders, Shape } from "./call-table.ts";

/** One page of a listing of Route 53 Resolver. */
interface PageInput {
  readonly Filters?: readonly { readonly Name: string; readonly Values: readonly string[] }[];
  readonly MaxResults?: number;
  readonly NextToken?: string | undefined;
}

/** An association of a rule with a VPC, as far as we read it. */
export interface RuleAssociation {
  readonly ResolverRuleId?: string;
  readonly VPCId?: string;
  readonly Status?: string;
}

/** A rule, as far as we read it. */
export interface Rule {
  readonly Id?: string;
  readonly DomainName?: string;
  readonly RuleType?: string;
}

interface Answer {
  readonly $metadata: object;
  readonly NextToken?: string | undefined;
}

/** The actions of Route 53 Resolver that only read. */
export interface ResolverReads {
  readonly "route53resolver:ListResolverRuleAssociations": Shape<
    PageInput,
    Answer & { readonly ResolverRuleAssociations?: readonly RuleAssociation[] | undefined }
  >;
  readonly "route53resolver:ListResolverRules": Shape<
    PageInput,
    Answer & { readonly ResolverRules?: readonly Rule[] | undefined }
  >;
}

/** How each of them is sent. */
export const resolverReaders: Senders<ResolverReads> = {
  "route53resolver:ListResolverRuleAssociations": async ({ resolver }, input) => {
    const answer = await (await resolver())("ListResolverRuleAssociations", input);
    return { ...pageOf(answer), ResolverRuleAssociations: itemsOf(answer, "ResolverRuleAssociations") };
  },
  "route53resolver:ListResolverRules": async ({ resolver }, input) => {
    const answer = await (await resolver())("ListResolverRules", input);
    return { ...pageOf(answer), ResolverRules: itemsOf(answer, "ResolverRules") };
  },
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

function pageOf({ $metadata, NextToken }: JsonAnswer): Answer {
  return { $metadata, ...(typeof NextToken === "string" ? { NextToken } : {}) };
}

/** Members that are texts, of each item of a list; undefined where there is no such list. */
function itemsOf(answer: JsonAnswer, name: string): readonly Readonly<Record<string, string>>[] | undefined {
  const list = answer[name];
  if (!Array.isArray(list)) return undefined;
  return list.map((item: unknown) =>
    Object.fromEntries(
      typeof item === "object" && item !== null
        ? Object.entries(item).filter((entry): entry is [string, string] => typeof entry[1] === "string")
        : [],
    ),
  );
}
