import { organizationPlan } from "../right.ts";
import * as scope from "../scope.ts";
import { type Bucket, type ServiceCalls, bucketsOf } from "../service-calls.ts";

/** The actions of Organizations that are sent. */
export type OrganizationsAction = "organizations:ListAccounts" | "organizations:ListTagsForResource";

/** The rights and quotas of Organizations. Buckets: AWS-FACTS-2 N1. */
export const organizationsCalls: ServiceCalls<OrganizationsAction> = {
  rights: {
    "organizations:ListAccounts": [organizationPlan(scope.organization)],
    "organizations:ListTagsForResource": [organizationPlan(scope.organization, "account-tags")],
  },
  optional: [],
  charges: ({ action }) => [{ bucket: organizationsBucket(action), tokens: 1 }],
};

const organizationsActions = bucketsOf({ ListAccounts: [12, 8], ListTagsForResource: [15, 10] }, organizationsRate);

/** Of an action that is not listed, the rate is that of most that list. */
function organizationsBucket(action: string): Bucket {
  return organizationsActions.get(action) ?? organizationsRate(action, 8, 5);
}

function organizationsRate(action: string, capacity: number, refillPerSecond: number): Bucket {
  return { name: `organizations/${action}`, per: "account", capacity, refillPerSecond };
}
