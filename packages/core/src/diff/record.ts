import { groupBy } from "../base/group-by.ts";
import type { FieldChange, RecordChange, ZoneRef } from "./change.ts";
import { regionalDnsEntry } from "../resource/dns-entry.ts";
import { type Key, brandKey } from "../words/ids.ts";
import { recordKey } from "../words/key.ts";
import type { ObservedEndpoint, ObservedRecord, ZoneRecord } from "../resource/resource.ts";
import { valueOr } from "../words/state.ts";
import type { KeptZone, ZonePairs } from "./zone.ts";

/** Resolves the key of an endpoint to the one that stays; undefined when it is yet to be made. */
export type EndpointOf = (key: Key) => ObservedEndpoint | undefined;

/** Returns the changes of records. A record set in a zone of ours that nobody demands is removed (DESIGN section 5). */
export function diffRecords(
  records: readonly ZoneRecord[],
  zones: ZonePairs,
  endpointOf: EndpointOf,
): readonly RecordChange[] {
  const byZone = groupBy(records, ({ zone }) => zone);
  return [
    ...zones.created.flatMap(({ key }) => (byZone.get(key) ?? []).map(creation)),
    ...zones.kept.flatMap((zone) => diffKept(byZone.get(zone.ref.key) ?? [], zone, endpointOf)),
    ...zones.removed.flatMap(({ ref, observed }) =>
      valueOr(observed.records, []).map((record) => removal(ref, record, "its zone is removed")),
    ),
  ];
}

function diffKept(
  desired: readonly ZoneRecord[],
  { ref, observed }: KeptZone,
  endpointOf: EndpointOf,
): readonly RecordChange[] {
  if (observed.records.kind === "unknown") return [];
  const found = new Map(valueOr(observed.records, []).map((record) => [keyOf(ref, record), record]));
  const wanted = new Set(desired.map(({ key }) => key));
  return [
    ...desired.flatMap((record) => {
      const have = found.get(record.key);
      return have === undefined ? [creation(record)] : updateOf(record, have, endpointOf(record.endpoint));
    }),
    ...[...found]
      .filter(([key]) => !wanted.has(key))
      .map(([, record]) => removal(ref, record, "the topology does not ask for this record")),
  ];
}

function keyOf(zone: ZoneRef, { name, type, setIdentifier }: ObservedRecord): Key {
  const key = recordKey(zone.key, name, type);
  // A set with an identifier (weighted, latency…) never is what we make, and must not pass for it.
  return setIdentifier === undefined ? key : brandKey(`${key}#${setIdentifier}`);
}

function creation(desired: ZoneRecord): RecordChange {
  return { kind: "create", resource: "record", key: desired.key, desired, why: "the name must lead to the endpoint" };
}

function removal(zone: ZoneRef, record: ObservedRecord, why: string): RecordChange {
  return { kind: "delete", resource: "record", key: keyOf(zone, record), observed: { ...record, zone }, why };
}

function updateOf(
  desired: ZoneRecord,
  observed: ObservedRecord,
  endpoint: ObservedEndpoint | undefined,
): readonly RecordChange[] {
  if (isPointingTo(observed, endpoint)) return [];
  const fields: readonly FieldChange[] = [
    { field: "target", before: targetText(observed), after: newTargetText(endpoint) },
  ];
  return [
    {
      kind: "update",
      resource: "record",
      key: desired.key,
      desired,
      observed,
      fields,
      why: "the record does not lead to the endpoint",
    },
  ];
}

function isPointingTo({ alias }: ObservedRecord, endpoint: ObservedEndpoint | undefined): boolean {
  if (alias === undefined || endpoint === undefined) return false;
  const target = regionalDnsEntry(endpoint.dnsEntries);
  // A new endpoint has no DNS entries yet (AWS-FACTS B1); its id is the first part of the name it will get.
  if (target === undefined) return alias.name.startsWith(`${endpoint.id}-`);
  return alias.name === aliasName(target.name) && alias.zone === target.zone;
}

/** Returns the name to alias: S3 lists its names with a leading wildcard label (AWS-FACTS B1). */
function aliasName(name: string): string {
  return name.replace(/^\*\./, "");
}

function targetText({ alias, values }: ObservedRecord): string {
  return alias === undefined ? values.join(", ") : alias.name;
}

function newTargetText(endpoint: ObservedEndpoint | undefined): string {
  const target = endpoint && regionalDnsEntry(endpoint.dnsEntries);
  return target === undefined ? "(known after apply)" : aliasName(target.name);
}
