import { hubPlan } from "../right.ts";
import * as scope from "../scope.ts";
import type { Bucket, ServiceCalls } from "../service-calls.ts";

/** The actions of CloudFormation that are sent. */
export type CloudFormationAction = "cloudformation:DescribeStackResources";

/** The rights and quotas of CloudFormation. */
export const cloudFormationCalls: ServiceCalls<CloudFormationAction> = {
  rights: {
    "cloudformation:DescribeStackResources": [hubPlan(scope.hubStacks, "adoption")],
  },
  optional: ["cloudformation:DescribeStackResources"],
  charges: () => [{ bucket: describingStacks, tokens: 1 }],
};

/**
 * DescribeStackResources: AWS publishes no rate, and others who ask about stacks were refused at a few requests a second.
 * Inferred, and low: one question is asked for each zone that is to be adopted, once.
 */
const describingStacks: Bucket = {
  name: "cloudformation/DescribeStackResources",
  per: "account-region",
  capacity: 5,
  refillPerSecond: 2,
};
