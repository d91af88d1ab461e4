import type {
  GetMetricDataCommandInput,
  GetMetricDataCommandOutput,
  MetricDataResult,
} from "@aws-sdk/client-cloudwatch";
import { type Lacks, lacksInEach, lacksOf, unless } from "../base/lacks.ts";
import type { AnswerChecks, Senders, Shape } from "./call-table.ts";

/** The actions of CloudWatch that only read. */
export interface CloudWatchReads {
  readonly "cloudwatch:GetMetricData": Shape<GetMetricDataCommandInput, GetMetricDataCommandOutput>;
}

/** How each of them is sent. */
export const cloudwatchReaders: Senders<CloudWatchReads> = {
  "cloudwatch:GetMetricData": async ({ cloudwatch }, input) => (await cloudwatch()).getMetricData(input),
};

/** What the answer of each of them must have. */
export const cloudwatchReadAnswers: AnswerChecks<CloudWatchReads> = {
  "cloudwatch:GetMetricData": ({ MetricDataResults, NextToken }, input) => [
    ...lacksInEach("MetricDataResults", MetricDataResults, lacksOfResult),
    // Of several pages each may answer some of the questions.
    ...(NextToken === undefined && input.NextToken === undefined ? unanswered(input, MetricDataResults ?? []) : []),
  ],
};

/** An answer that leaves a question out says nothing about it, and would be taken for no traffic. */
function unanswered(
  { MetricDataQueries = [] }: GetMetricDataCommandInput,
  results: readonly MetricDataResult[],
): Lacks {
  const answered = new Set(results.map(({ Id }) => Id));
  return MetricDataQueries.flatMap(({ Id, ReturnData = true }) =>
    unless(!ReturnData || answered.has(Id), `MetricDataResults of ${Id}`),
  );
}

/** Each value has its time: what is missing would be taken for no traffic. */
function lacksOfResult(result: MetricDataResult): Lacks {
  const { Timestamps, Values } = result;
  return [
    ...lacksOf(result, "Id", "StatusCode", "Timestamps", "Values"),
    ...unless(Timestamps?.length === Values?.length, "Timestamps for all Values"),
  ];
}
