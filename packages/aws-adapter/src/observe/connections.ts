import type { MetricDataQuery, MetricDataResult } from "@aws-sdk/client-cloudwatch";
import {
  type EndpointId,
  type Environment,
  type LocalEndpoint,
  type Observed,
  type SpokeEndpoint,
  type VpcId,
  absent,
  present,
  spokeCaller,
  switchedAt,
} from "@vpce-hub/core";
import type { CallOptions, Origin, ReadAws } from "../connection/aws.ts";
import { chunksOf } from "../connection/paginate.ts";
import { observedBy } from "./observed.ts";
import { groupsOf } from "./vpcs.ts";

const minuteMs = 60_000;
/** Milliseconds back from now in which a connection counts as one that is still there. */
const recentMs = 60 * minuteMs;
/** Milliseconds before an endpoint was switched in which it must have had connections, for its metrics to tell anything. */
const beforeMs = 24 * 60 * minuteMs;
/** Questions in one call of GetMetricData at most. */
const mostQuestions = 500;

/** An endpoint whose connections are counted. */
export interface Counted {
  readonly found: Pick<SpokeEndpoint, "id" | "serviceName" | "tags">;
  readonly vpc: VpcId;
}

/** Reads the connections of endpoints that are about to be deleted, by their ids. */
export async function readConnections(
  locals: readonly LocalEndpoint[],
  now: number,
  aws: ReadAws,
): Promise<Environment["connections"]> {
  const bySpoke = new Map(locals.map((local) => [local.spoke.vpc, local.spoke]));
  const vpcs = [...bySpoke.values()].map((spoke) => ({ caller: spokeCaller(spoke), ref: spoke }));
  const read = await Promise.all(
    groupsOf(vpcs).map(async (group) => {
      const [first] = group;
      if (first === undefined) return [];
      const ids = new Set(group.map(({ ref }) => ref.vpc));
      const own = locals.filter(({ spoke }) => ids.has(spoke.vpc));
      return readOfAccount(own, now, aws, { caller: first.caller, region: first.ref.region });
    }),
  );
  return new Map(read.flat());
}

async function readOfAccount(
  locals: readonly LocalEndpoint[],
  now: number,
  aws: ReadAws,
  origin: Origin,
): Promise<readonly (readonly [EndpointId, Observed<number>])[]> {
  const found = await observedBy(origin, "cloudwatch:GetMetricData", () =>
    listConnections(
      locals.map(({ found: endpoint, spoke: { vpc } }) => ({ found: endpoint, vpc })),
      now,
      aws,
      { origin },
    ),
  );
  // Where nobody may look, nothing is known and nothing failed: a plan says that it was not looked at.
  const isDenied = found.kind === "unknown" && hasReasonDenied(found.reason.code);
  return locals.map(({ found: { id } }) => {
    if (found.kind !== "present") return [id, isDenied ? absent : found];
    const connections = found.value.get(id);
    return [id, connections === undefined ? absent : present(connections)];
  });
}

function hasReasonDenied(code: string): boolean {
  return code === "aws.access-denied";
}

/**
 * Returns the most connections that endpoints had of late, by id. CloudWatch keeps no value for a minute without traffic,
 * and says the same of a metric that it does not have (AWS-FACTS-2 K3): an endpoint that it shows no connection of at any
 * time before it was switched, nor of late, is left out, since nothing is known of it.
 */
export async function listConnections(
  locals: readonly Counted[],
  now: number,
  aws: ReadAws,
  { origin, options }: { readonly origin: Origin; readonly options?: CallOptions },
): Promise<ReadonlyMap<EndpointId, number>> {
  const parts = await Promise.all(
    chunksOf(locals, mostQuestions).map((chunk) =>
      readChunk(chunk, now, aws, { origin, ...(options === undefined ? {} : { options }) }),
    ),
  );
  return new Map(parts.flat());
}

async function readChunk(
  locals: readonly Counted[],
  now: number,
  aws: ReadAws,
  { origin, options }: { readonly origin: Origin; readonly options?: CallOptions },
): Promise<readonly (readonly [EndpointId, number])[]> {
  const since = Math.min(...locals.map(({ found }) => (switchedAt(found.tags) ?? now) - beforeMs));
  const values = new Map<string, { readonly at: number; readonly value: number }[]>();
  for (let token: string | undefined, isFirst = true; isFirst || token !== undefined; isFirst = false) {
    const page = await aws.read(
      "cloudwatch:GetMetricData",
      origin,
      {
        StartTime: new Date(hourBefore(since)),
        EndTime: new Date(now),
        MetricDataQueries: locals.map(questionOf),
        ...(token === undefined ? {} : { NextToken: token }),
      },
      options,
    );
    for (const result of page.MetricDataResults ?? [])
      values.set(result.Id ?? "", [...(values.get(result.Id ?? "") ?? []), ...valuesOf(result)]);
    token = page.NextToken === "" ? undefined : page.NextToken;
  }
  return locals.flatMap(({ found: { id, tags } }, index) => {
    const own = values.get(`m${index}`) ?? [];
    const switched = switchedAt(tags) ?? now;
    const recent = own.filter(({ at }) => at + recentMs > now - recentMs).map(({ value }) => value);
    const connections = Math.max(0, ...recent);
    // That there are none says something only of what CloudWatch is known to show; that there are some always does.
    const isShown = connections > 0 || own.some(({ at, value }) => at < switched && value > 0);
    return isShown ? [[id, connections] as const] : [];
  });
}

function questionOf({ found: { id, serviceName }, vpc }: Counted, index: number): MetricDataQuery {
  const dimensions = {
    "Endpoint Type": "Interface",
    "Service Name": serviceName,
    "VPC Endpoint Id": id,
    "VPC Id": vpc,
  };
  return {
    Id: `m${index}`,
    MetricStat: {
      Metric: {
        Namespace: "AWS/PrivateLinkEndpoints",
        MetricName: "ActiveConnections",
        Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
      },
      // Hours are kept long enough for whatever time an endpoint drains (CloudWatch keeps them 455 days).
      Period: recentMs / 1000,
      Stat: "Maximum",
    },
  };
}

function valuesOf({
  Timestamps = [],
  Values = [],
}: MetricDataResult): readonly { readonly at: number; readonly value: number }[] {
  return Timestamps.map((time, index) => ({ at: time.getTime(), value: Values[index] ?? 0 }));
}

/** Values of a period stand at its beginning. */
function hourBefore(at: number): number {
  return Math.floor(at / recentMs) * recentMs;
}
