import type {
  DescribeStackResourcesCommandInput,
  DescribeStackResourcesCommandOutput,
} from "@aws-sdk/client-cloudformation";
import { lacksInEach, lacksOf } from "../base/lacks.ts";
import type { AnswerChecks, Senders, Shape } from "./call-table.ts";

/** The actions of CloudFormation that only read. */
export interface CloudFormationReads {
  readonly "cloudformation:DescribeStackResources": Shape<
    DescribeStackResourcesCommandInput,
    DescribeStackResourcesCommandOutput
  >;
}

/** How each of them is sent. */
export const cloudformationReaders: Senders<CloudFormationReads> = {
  "cloudformation:DescribeStackResources": async ({ cloudformation }, input) =>
    (await cloudformation()).describeStackResources(input),
};

/** What the answer of each of them must have. */
export const cloudformationReadAnswers: AnswerChecks<CloudFormationReads> = {
  // A resource that is still being made has no physical id yet.
  "cloudformation:DescribeStackResources": ({ StackResources }) =>
    lacksInEach("StackResources", StackResources, (one) => lacksOf(one, "StackId", "StackName", "LogicalResourceId")),
};
