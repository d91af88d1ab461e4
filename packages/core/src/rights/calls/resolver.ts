import { spokePlan } from "../right.ts";
import * as scope from "../scope.ts";
import type { Bucket, ServiceCalls } from "../service-calls.ts";

/** The actions of Route 53 Resolver that are sent. */
export type ResolverAction = "route53resolver:ListResolverRuleAssociations" | "route53resolver:ListResolverRules";

/** The rights and quotas of Route 53 Resolver. Bucket: AWS-FACTS-2 K5. */
export const resolverCalls: ServiceCalls<ResolverAction> = {
  rights: {
    "route53resolver:ListResolverRuleAssociations": [spokePlan(scope.resolverRules, "reachability")],
    "route53resolver:ListResolverRules": [spokePlan(scope.resolverRules, "reachability")],
  },
  optional: [],
  charges: () => [{ bucket: resolverBucket, tokens: 1 }],
};

/** Five requests a second for all its actions together. */
const resolverBucket: Bucket = {
  name: "route53resolver/all",
  per: "account-region",
  capacity: 5,
  refillPerSecond: 5,
};
