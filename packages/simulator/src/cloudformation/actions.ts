import type { QueryAction } from "../call/call.ts";
import { describeStackResources } from "./describe-stack-resources.ts";

/** The actions of CloudFormation that are answered. */
export const cloudformationActions: Readonly<Record<string, QueryAction>> = {
  DescribeStackResources: describeStackResources,
};
