import { hubPlan, hubApply } from "../right.ts";
import * as scope from "../scope.ts";
import type { ServiceCalls } from "../service-calls.ts";
import { unpublishedRate } from "../unpublished-rate.ts";

/** The actions of RAM that are sent. */
export type RamAction =
  | "ram:AssociateResourceShare"
  | "ram:CreateResourceShare"
  | "ram:DeleteResourceShare"
  | "ram:DisassociateResourceShare"
  | "ram:GetResourceShareAssociations"
  | "ram:GetResourceShares"
  | "ram:TagResource"
  | "ram:UntagResource";

/** The rights and quotas of RAM. */
export const ramCalls: ServiceCalls<RamAction> = {
  rights: {
    "ram:AssociateResourceShare": [hubApply(scope.shares, "profiles")],
    "ram:CreateResourceShare": [hubApply(scope.shares, "profiles")],
    "ram:DeleteResourceShare": [hubApply(scope.shares, "profiles")],
    "ram:DisassociateResourceShare": [hubApply(scope.shares, "profiles")],
    "ram:GetResourceShareAssociations": [hubPlan(scope.shares, "profiles")],
    "ram:GetResourceShares": [hubPlan(scope.shares, "profiles")],
    "ram:TagResource": [hubApply(scope.shares, "profiles")],
    "ram:UntagResource": [hubApply(scope.shares, "profiles")],
  },
  optional: [],
  charges: ({ action }) => [{ bucket: unpublishedRate("ram", action), tokens: 1 }],
};
