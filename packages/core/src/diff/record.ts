import { groupBy } from "../base/group-by.ts";
import { unreachable } from "../base/unreachable.ts";
import { isAdoptedZone, recordsThatMayGo } from "../match/adopted-records.ts";
import type { Match } from "../match/match.ts";
import type { KeptZone, ZoneRef } from "../match/zones.ts";
import { addressTtl, aliasNameOf, regionalDnsEntry } from "../resource/dns-entry.ts";
import type { ObservedEndpoint, ObservedRecord, RecordTarget, ZoneRecord } from "../resource/resource.ts";
import { type Subject, aboutService } from "../topology/subject.ts";
import type { SubnetId } from "../words/ids.ts";
import { recordKey } from "../words/key.ts";
import { valueOr } from "../words/state.ts";
import type { RecordChange } from "./facts/record.ts";
import { whyZoneGoes } from "./zone.ts";

/** Returns the changes of records. A record set that nobody demands is removed, but for those of others in a zone that was adopted. */
export function diffRecords(match: Match): readonly RecordChange[] {
  const { zones, desired } = match;
  const byZone = groupBy(desired.records, ({ zone }) => zone);
  const mayGo = recordsThatMayGo(match.owned);
  return [
    ...zones.created.flatMap(({ key }) => (byZone.get(key) ?? []).map(creation)),
    ...zones.kept.flatMap((zone) => diffKept(byZone.get(zone.ref.key) ?? [], zone, match)),
    ...zones.removed.flatMap(({ ref, observed }) =>
      valueOr(observed.records, [])
        .filter((record) => mayGo(record, observed))
        .map((record) => removal(ref, record, { match, why: whyZoneGoes(ref) })),
    ),
  ];
}

/** Tells whether a record leads where it should; never while the endpoint is yet to be made. */
function isLeadingTo(record: ObservedRecord, target: RecordTarget, endpoint: ObservedEndpoint | undefined): boolean {
  if (endpoint === undefined) return false;
  switch (target.kind) {
    case "alias":
      return isAliasOf(record, endpoint);
    case "addresses":
      return isListOf(record, addressesIn(endpoint, target.subnets));
    default:
      return unreachable(target);
  }
}

function isListOf({ alias, values, ttl }: ObservedRecord, addresses: readonly string[] | undefined): boolean {
  if (alias !== undefined || addresses === undefined || ttl !== addressTtl) return false;
  return [...values].sort().join(" ") === addresses.join(" ");
}

/** Returns the addresses of an endpoint in some subnets; undefined while it has none in one of them. */
function addressesIn({ addresses }: ObservedEndpoint, subnets: readonly SubnetId[]): readonly string[] | undefined {
  const found = addresses.filter(({ subnet }) => subnets.includes(subnet));
  return found.length < subnets.length ? undefined : found.map(({ address }) => address).sort();
}

function isAliasOf({ alias }: ObservedRecord, endpoint: ObservedEndpoint): boolean {
  if (alias === undefined) return false;
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
    ...[...found]
      .filter(([key]) => !wanted.has(key) && !isAdoptedZone(observed))
      .map(([, record]) => removal(ref, record, { match, why })),
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
  if (isLeadingTo(observed, desired.target, endpoint)) return [];
  const fields = [
    {
      kind: "value",
      field: "target",
      before: targetText(observed),
      after: newTargetText(desired.target, endpoint),
    } as const,
  ];
  const why = "the record does not lead to the endpoint";
  return [{ ...ofService(desired.service), kind: "update", key: desired.key, desired, observed, fields, why }];
}

function targetText({ alias, values }: ObservedRecord): string {
  return alias === undefined ? values.join(", ") : alias.name;
}

function newTargetText(target: RecordTarget, endpoint: ObservedEndpoint | undefined): string {
  const known = endpoint && knownTargetText(target, endpoint);
  return known ?? "(known after apply)";
}

function knownTargetText(target: RecordTarget, endpoint: ObservedEndpoint): string | undefined {
  switch (target.kind) {
    case "alias": {
      const entry = regionalDnsEntry(endpoint.dnsEntries);
      return entry && aliasNameOf(entry);
    }
    case "addresses":
      return addressesIn(endpoint, target.subnets)?.join(", ");
    default:
      return unreachable(target);
  }
}
