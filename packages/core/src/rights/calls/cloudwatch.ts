import { spokePlan } from "../right.ts";
import * as scope from "../scope.ts";
import type { Bucket, ServiceCalls } from "../service-calls.ts";

/** The actions of CloudWatch that are sent. */
export type CloudWatchAction = "cloudwatch:GetMetricData";

/** The rights and quotas of CloudWatch. */
export const cloudWatchCalls: ServiceCalls<CloudWatchAction> = {
  rights: {
    "cloudwatch:GetMetricData": [spokePlan(scope.spokeMetrics, "retirement")],
  },
  optional: ["cloudwatch:GetMetricData"],
  charges: () => [{ bucket: metricData, tokens: 1 }],
};

/** GetMetricData: 50 requests a second in an account and Region (service quotas of CloudWatch). */
const metricData: Bucket = {
  name: "cloudwatch/GetMetricData",
  per: "account-region",
  capacity: 50,
  refillPerSecond: 50,
};
