import { pageOf } from "../base/page.ts";
import type { XmlFields } from "../call/call.ts";
import type { Xml } from "../base/xml.ts";
import type { Call } from "../call/call.ts";
import type { CloudWatchAction } from "./action.ts";
import { valuesOf } from "./endpoint-metrics.ts";
import { type MetricQuestion, type MetricRequest, readMetricRequest } from "./question.ts";

const mostValues = 100_800;

/** Returns what was counted; minutes of which nothing is known are left out, and an unknown metric looks the same. */
export const getMetricData: CloudWatchAction = {
  isWrite: false,
  answer(call, members, showTime) {
    const request = readMetricRequest(members);
    const found = request.questions
      .filter(({ isReturned }) => isReturned)
      .flatMap((question) => pointsOf(call, request, question));
    const size = Math.min(request.mostValues ?? mostValues, mostValues, call.world.settings.pageSize);
    const { items, next } = pageOf(found, size, { token: request.token, code: "InvalidNextToken" });
    const shown = request.questions.filter(
      ({ id, isReturned }) => isReturned && (request.token === undefined || items.some(({ of }) => of === id)),
    );
    const results = shown.map((question): Xml => {
      const points = items.filter(({ of }) => of === question.id);
      return {
        Id: question.id,
        Label: question.label ?? question.metric,
        Timestamps: { member: points.map(({ at }) => showTime(at)) },
        Values: { member: points.map(({ value }) => value) },
        StatusCode: next === undefined ? "Complete" : "PartialData",
      };
    });
    return { MetricDataResults: { member: results }, NextToken: next, Messages: { member: [] } } satisfies XmlFields;
  },
};

interface Point {
  /** The id of the question that it answers. */
  readonly of: string;
  readonly at: number;
  readonly value: number;
}

function pointsOf(call: Call, { from, to, isAscending }: MetricRequest, question: MetricQuestion): readonly Point[] {
  const points = valuesOf(call, question, { from, to }).map((one) => ({ of: question.id, ...one }));
  return isAscending ? points : points.toReversed();
}
