import { groupBy } from "../base/group-by.ts";
import type { Match } from "../match/match.ts";
import type { KeptZone, ZoneRef } from "../match/zones.ts";
import { aliasNameOf, regionalDnsEntry } from "../resource/dns-entry.ts";
import type { ObservedEndpoint, ObservedRecord, ZoneRecord } from "../resource/resource.ts";
import { type Subject, aboutService } from "../topology/subject.ts";
import { recordKey } from "../words/key.ts";
import { valueOr } from "../words/state.ts";
import type { RecordChange } from "./change.ts";
import { whyZoneGoes } from "./zone.ts";

/** Returns the changes of records. A record set in a zone of ours that nobody demands is removed (DESIGN section 5). */
export function diffRecords(match: Match): readonly RecordChange[] {
  const { zones, desired } = match;
  const byZone = groupBy(desired.records, ({ zone }) => zone);
  return [
    ...zones.created.flatMap(({ key }) => (byZone.get(key) ?? []).map(creation)),
    ...zones.kept.flatMap((zone) => diffKept(byZone.get(zone.ref.key) ?? [], zone, match)),
    ...zones.removed.flatMap(({ ref, observed }) =>
      valueOr(observed.records, []).map((record) => removal(ref, record, { match, why: whyZoneGoes(ref) })),
    ),
  ];
}

/** Tells whether a record leads where it should; never while the endpoint is yet to be made. */
export function isLeadingTo({ alias }: ObservedRecord, endpoint: ObservedEndpoint | undefined): boolean {
  if (alias === undefined || endpoint === undefined) return false;
  const target = regionalDnsEntry(endpoint.dnsEntries);
  // A new endpoint has no DNS entries yet (AWS-FACTS B1); its id is the first part of the name it will get.
  if (target === undefined) return alias.name.startsWith(`${endpoint.id}-`);
  return alias.name === aliasNameOf(target) && alias.zone === target.zone;
}

function diffKept(desired: readonly ZoneRecord[], { ref, observed }: KeptZone, match: Match): readonly RecordChange[] {
  if (observed.records.kind === "unknown") return [];
  const found = new Map(valueOr(observed.records, []).map((record) => [recordKey(ref.key, record), record]));
  const wanted = new Set(desired.map(({ key }) => key));
  const why = "the topology does not ask for this record";
  return [
    ...desired.flatMap((record) => {
      const have = found.get(record.key);
      return have === undefined
        ? [creation(record)]
        : updateOf(record, have, match.endpoints.kept.get(record.target.endpoint));
    }),
    ...[...found].filter(([key]) => !wanted.has(key)).map(([, record]) => removal(ref, record, { match, why })),
  ];
}

type Common = Pick<RecordChange, "resource" | "subject" | "services">;

function ofService(service: string): Common {
  return { resource: "record", subject: aboutService(service), services: [service] };
}

function creation(desired: ZoneRecord): RecordChange {
  const why = "the name must lead to the endpoint";
  return { ...ofService(desired.service), kind: "create", key: desired.key, desired, why };
}

function removal(
  zone: ZoneRef,
  record: ObservedRecord,
  { match, why }: { readonly match: Match; readonly why: string },
): RecordChange {
  const subject: Subject = { kind: "zone", name: zone.name };
  const services = match.leads.servicesOfZone(zone.key);
  const observed = { ...record, zone };
  const key = recordKey(zone.key, record);
  return { resource: "record", subject, services, kind: "delete", key, observed, surplusOf: undefined, why };
}

function updateOf(
  desired: ZoneRecord,
  observed: ObservedRecord,
  endpoint: ObservedEndpoint | undefined,
): readonly RecordChange[] {
  if (isLeadingTo(observed, endpoint)) return [];
  const fields = [
    { kind: "value", field: "target", before: targetText(observed), after: newTargetText(endpoint) } as const,
  ];
  const why = "the record does not lead to the endpoint";
  return [{ ...ofService(desired.service), kind: "update", key: desired.key, desired, observed, fields, why }];
}

function targetText({ alias, values }: ObservedRecord): string {
  return alias === undefined ? values.join(", ") : alias.name;
}

function newTargetText(endpoint: ObservedEndpoint | undefined): string {
  const target = endpoint && regionalDnsEntry(endpoint.dnsEntries);
  return target === undefined ? "(known after apply)" : aliasNameOf(target);
}
