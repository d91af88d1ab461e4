import { AwsError } from "../base/aws-error.ts";
import type { XmlFields } from "../call/call.ts";
import { compareReversed, storedName } from "../base/dns-name.ts";
import { ownSeenZone } from "./access.ts";
import { pageSizeOf, zoneIdOf, type Route53Action } from "./action.ts";
import type { RecordSet } from "../world/zone.ts";

/** The records by reversed labels, then type, from a name and type on; 300 on a page (A2). */
export const listResourceRecordSets: Route53Action = {
  name: "ListResourceRecordSets",
  method: "GET",
  path: "/hostedzone/{Id}/rrset",
  isWrite: false,
  answer(call, request) {
    const { query } = request;
    const zone = ownSeenZone(call, zoneIdOf(request));
    const size = pageSizeOf(query, "maxitems", 300, call.world.settings.pageSize);
    const start = { name: query.get("name"), type: query.get("type"), identifier: query.get("identifier") };
    if (start.type !== null && start.name === null)
      throw new AwsError("InvalidInput", "The type of the record can be given together with its name only");
    const records = [...zone.records.values()].sort(compareRecords).filter((record) => isFrom(record, start));
    const next = records[size];
    return {
      fields: {
        ResourceRecordSets: { ResourceRecordSet: records.slice(0, size).map(showRecord) },
        IsTruncated: next !== undefined,
        NextRecordName: next?.name,
        NextRecordType: next?.type,
        NextRecordIdentifier: next?.setIdentifier,
        MaxItems: size,
      },
    };
  },
};

interface Start {
  readonly name: string | null;
  readonly type: string | null;
  readonly identifier: string | null;
}

function isFrom(record: RecordSet, { name, type, identifier }: Start): boolean {
  if (name === null || name === "") return true;
  const order = compareReversed(record.name, storedName(name));
  if (order !== 0) return order > 0;
  if (type === null || type === "" || record.type > type) return true;
  return record.type === type && (record.setIdentifier ?? "") >= (identifier ?? "");
}

function compareRecords(one: RecordSet, other: RecordSet): number {
  const names = compareReversed(one.name, other.name);
  if (names !== 0) return names;
  if (one.type !== other.type) return one.type < other.type ? -1 : 1;
  return (one.setIdentifier ?? "") < (other.setIdentifier ?? "") ? -1 : 1;
}

function showRecord({ name, type, setIdentifier, routing, content }: RecordSet): XmlFields {
  const { HealthCheckId, TrafficPolicyInstanceId, ...policy } = routing;
  const common = { Name: name, Type: type, SetIdentifier: setIdentifier, ...policy };
  if (content.kind === "alias") {
    const { zone, name: target, evaluateTargetHealth } = content.target;
    return {
      ...common,
      AliasTarget: { HostedZoneId: zone, DNSName: target, EvaluateTargetHealth: evaluateTargetHealth },
      HealthCheckId,
      TrafficPolicyInstanceId,
    };
  }
  const records = content.values.map((value) => ({ Value: value }));
  return {
    ...common,
    TTL: content.ttl,
    ResourceRecords: { ResourceRecord: records },
    HealthCheckId,
    TrafficPolicyInstanceId,
  };
}
