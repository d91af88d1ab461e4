import type { CloudWatchAction } from "./action.ts";
import { getMetricData } from "./get-metric-data.ts";

/** The actions of CloudWatch that are answered. */
export const cloudwatchActions: Readonly<Record<string, CloudWatchAction>> = {
  GetMetricData: getMetricData,
};
