import { type Observed, type ResolverRule, type VpcId, canonicalName, present } from "@vpce-hub/core";
import { knownWord } from "../../base/known-word.ts";
import type { Rule, RuleAssociation } from "../../access/resolver-operations.ts";
import type { Origin, ReadAws } from "../../connection/aws.ts";
import { listAll, nextToken } from "../../connection/paginate.ts";
import { incompleteAnswer } from "../../fault/aws-error.ts";
import { observedBy } from "../observed.ts";

type RuleOfVpc = ResolverRule & { readonly vpc: string };

/** Items on a page of Resolver at most. */
const pageSize = 100;

/** Reads the resolver rules of some VPCs: associations and rules are lists of the account, two calls for most. */
export function readResolverRules(
  vpcs: readonly VpcId[],
  aws: ReadAws,
  origin: Origin,
): Promise<Observed<readonly RuleOfVpc[]>> {
  return observedBy(origin, "route53resolver:ListResolverRules", async () => {
    const wanted = new Set<string>(vpcs);
    const links = (await listAssociations(aws, origin)).filter(({ VPCId = "" }) => wanted.has(VPCId));
    if (links.length === 0) return [];
    const rules = new Map((await listRules(aws, origin)).map((rule) => [rule.Id ?? "", rule]));
    return links.filter(isInForce).map((link) => toRule(link, rules));
  });
}

/** One that is on its way counts: it decides when the spoke asks. */
function isInForce({ Status }: RuleAssociation): boolean {
  return knownWord(["DELETING", "FAILED"], Status) === undefined;
}

function toRule({ ResolverRuleId = "", VPCId = "" }: RuleAssociation, rules: ReadonlyMap<string, Rule>): RuleOfVpc {
  const rule = rules.get(ResolverRuleId);
  if (rule?.DomainName === undefined) throw incompleteAnswer(`no resolver rule ${ResolverRuleId}, which ${VPCId} has`);
  const kinds = { FORWARD: "forward", SYSTEM: "system" } as const;
  const kind = knownWord(["FORWARD", "SYSTEM"], rule.RuleType);
  return {
    vpc: VPCId,
    id: ResolverRuleId,
    domain: canonicalName(rule.DomainName),
    kind: kind === undefined ? "other" : kinds[kind],
  };
}

function listAssociations(aws: ReadAws, origin: Origin): Promise<readonly RuleAssociation[]> {
  return listAll({
    what: "associations of resolver rules",
    idOf: ({ ResolverRuleId = "", VPCId = "" }) => `${ResolverRuleId} ${VPCId}`,
    readPage: async (token: string | undefined) => {
      const input = { MaxResults: pageSize, ...(token === undefined ? {} : { NextToken: token }) };
      const page = await aws.read("route53resolver:ListResolverRuleAssociations", origin, input);
      return { items: page.ResolverRuleAssociations ?? [], next: nextToken(page.NextToken) };
    },
  });
}

function listRules(aws: ReadAws, origin: Origin): Promise<readonly Rule[]> {
  return listAll({
    what: "resolver rules",
    idOf: ({ Id = "" }) => Id,
    readPage: async (token: string | undefined) => {
      const input = { MaxResults: pageSize, ...(token === undefined ? {} : { NextToken: token }) };
      const page = await aws.read("route53resolver:ListResolverRules", origin, input);
      return { items: page.ResolverRules ?? [], next: nextToken(page.NextToken) };
    },
  });
}

/** Nobody asked: a plan does without, since a rule takes nothing from a spoke that it has today. */
export const notAsked: Observed<readonly RuleOfVpc[]> = { kind: "absent" };

/** Returns the rules of a VPC. */
export function rulesOf(listed: Observed<readonly RuleOfVpc[]>, vpc: VpcId): Observed<readonly ResolverRule[]> {
  return listed.kind === "present" ? present(listed.value.filter((rule) => rule.vpc === vpc)) : listed;
}
