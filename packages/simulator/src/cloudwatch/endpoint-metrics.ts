import { AwsError } from "../base/aws-error.ts";
import type { Call } from "../call/call.ts";
import { connectionsAt, trafficBegan } from "../world/add-traffic.ts";
import type { Endpoint } from "../world/endpoint.ts";
import { placeOf } from "../world/world.ts";
import type { MetricQuestion } from "./question.ts";

const namespace = "AWS/PrivateLinkEndpoints";
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** What a minute in which an endpoint had some connections counts (K3). How much each of them carries is made up. */
const metrics: Readonly<Record<string, (connections: number) => number>> = {
  ActiveConnections: (connections) => connections,
  NewConnections: (connections) => connections,
  BytesProcessed: (connections) => connections * 4096,
};

interface Value {
  /** The start of its period. */
  readonly at: number;
  readonly value: number;
}

/** Returns the values of a metric, by time; none where the dimensions are not exactly those that it has. */
export function valuesOf(
  call: Call,
  question: MetricQuestion,
  span: { readonly from: number; readonly to: number },
): readonly Value[] {
  const { periodMs, statistic } = question;
  const summary = Object.hasOwn(statistics, statistic) ? statistics[statistic] : undefined;
  if (summary === undefined)
    throw new AwsError("ValidationError", `The value ${statistic} for parameter Stat is not supported.`);
  const endpoint = endpointOf(call, question);
  const count = Object.hasOwn(metrics, question.metric) ? metrics[question.metric] : undefined;
  const began = endpoint && trafficBegan(call.world, endpoint);
  if (endpoint === undefined || began === undefined || count === undefined) return [];
  const first = Math.max(span.from, call.now - keptMs(periodMs), began);
  const values: Value[] = [];
  for (let at = startOf(first, periodMs); at < span.to; at += periodMs) {
    const counted = minutesOf(call, endpoint, { from: at, to: at + periodMs }).map(count);
    if (counted.length > 0) values.push({ at, value: summary(counted) });
  }
  return values;
}

/** The connections of each minute that had some and is over: no traffic is no value, and not a zero (K3). */
function minutesOf(
  { world, now }: Call,
  endpoint: Endpoint,
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] {
  const minutes: number[] = [];
  for (let at = from; at < to && at + minuteMs <= now; at += minuteMs) {
    const connections = connectionsAt(world, endpoint, at);
    if (connections > 0) minutes.push(connections);
  }
  return minutes;
}

/** An endpoint by all four dimensions; gateways and endpoints to other Regions count nothing (K3). */
function endpointOf({ world, caller, region }: Call, question: MetricQuestion): Endpoint | undefined {
  if (question.namespace !== namespace || question.dimensions.size !== 4) return undefined;
  const endpoint = world.endpoints.get(placeOf(region, question.dimensions.get("VPC Endpoint Id") ?? ""));
  const isCounted =
    endpoint?.account === caller.account && endpoint.type === "Interface" && endpoint.service.region === region;
  if (endpoint === undefined || !isCounted) return undefined;
  const own = {
    "Endpoint Type": endpoint.type,
    "Service Name": endpoint.service.serviceName,
    "VPC Endpoint Id": endpoint.id,
    "VPC Id": endpoint.vpc,
  };
  return Object.entries(own).every(([name, value]) => question.dimensions.get(name) === value) ? endpoint : undefined;
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

const statistics: Readonly<Record<string, (values: readonly number[]) => number>> = {
  SampleCount: (values) => values.length,
  Sum: sum,
  Average: (values) => sum(values) / values.length,
  Minimum: (values) => Math.min(...values),
  Maximum: (values) => Math.max(...values),
};

/** For so long values are kept, by how fine they are: minutes 15 days, five minutes 63, hours 455. */
function keptMs(periodMs: number): number {
  if (periodMs % (60 * minuteMs) === 0) return 455 * dayMs;
  return periodMs % (5 * minuteMs) === 0 ? 63 * dayMs : 15 * dayMs;
}

function startOf(at: number, periodMs: number): number {
  return Math.floor(at / periodMs) * periodMs;
}
