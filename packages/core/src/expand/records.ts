import type { Change } from "../diff/change.ts";
import type { RecordChange } from "../diff/facts/record.ts";
import { zonesJoined } from "../diff/joins.ts";
import { groupBy } from "../base/group-by.ts";
import type { DnsName, Key } from "../words/ids.ts";
import type { DeleteRecord, UpsertRecord } from "../operation/facts/zone.ts";
import type { Operation } from "../operation/operation.ts";
import type { ZoneRecord } from "../resource/resource.ts";
import { unreachable } from "../base/unreachable.ts";
import { operationId } from "../operation/operation-id.ts";
import { aboutService } from "../topology/subject.ts";
import { type ExpandContext, hubOperation } from "./context.ts";

/** Returns one operation for each zone whose records change: Route 53 takes them in one atomic batch. */
export function expandRecords(changes: readonly RecordChange[], context: ExpandContext): readonly Operation[] {
  return [...groupBy(changes, zoneOf)].flatMap(([zone, ofZone]) => changeRecords(zone, ofZone, context));
}

/**
 * Returns the operations that write the unchanged records of a zone once more, before its first spoke is
 * associated. A run that was stopped may have left them on their way to the name servers, and nothing but a change
 * of one's own can be waited for (law 6). They serve no change: `holdBack` drops one that nothing waits for.
 */
export function confirmRecords(changes: readonly Change[], context: ExpandContext): readonly Operation[] {
  const changed = new Set(changes.flatMap((change) => (change.resource === "record" ? zoneOf(change) : [])));
  const joined = zonesJoined(changes);
  const byZone = groupBy(context.match.desired.records, ({ zone }) => zone);
  return [...context.unusedZones]
    .filter((zone) => joined.has(zone) && !changed.has(zone))
    .map((zone) => confirmation(zone, byZone.get(zone) ?? [], context));
}

function confirmation(zone: Key, records: readonly ZoneRecord[], context: ExpandContext): Operation {
  const [first] = records;
  const subject = aboutService(...new Set(records.map(({ service }) => service)));
  const id = operationId("change-records", zone);
  return {
    ...hubOperation(context, {
      id,
      changes: [],
      subject,
      ...(first === undefined ? {} : { zoneName: first.zoneName }),
    }),
    kind: "change-records",
    zone,
    upserts: records.map(upsertOf),
    deletes: [],
    dependsOn: context.markingsOf(zone),
  };
}

function changeRecords(zone: Key, changes: readonly RecordChange[], context: ExpandContext): readonly Operation[] {
  const [first] = changes;
  if (first === undefined) return [];
  const upserts = changes.flatMap((change) => (change.kind === "delete" ? [] : upsertOf(change.desired)));
  const id = operationId("change-records", zone);
  const deed = { id, changes: changes.map(({ key }) => key), subject: first.subject, zoneName: zoneNameIn(first) };
  return [
    {
      ...hubOperation(context, deed),
      kind: "change-records",
      zone,
      upserts,
      deletes: changes.flatMap(deletesOf),
      dependsOn: [
        operationId("create-zone", zone),
        ...context.markingsOf(zone),
        ...upserts.flatMap(({ target: { endpoint } }) => [
          ...context.markingsOf(endpoint),
          operationId("create-endpoint", endpoint),
          operationId("modify-endpoint", endpoint),
          // The endpoint must admit the spokes before names lead to it.
          ...(context.admissionsByEndpoint.get(endpoint) ?? []),
        ]),
        // A spoke that leaves is off the zone before its name loses the record, or leads to an endpoint that does not
        // admit it (law 6).
        ...(context.disassociationsByZone.get(zone) ?? []).filter((need) => !context.lastLinks.has(need)),
        ...(changes.some(({ kind }) => kind !== "create") ? context.farewells : []),
      ],
    },
  ];
}

function zoneOf(change: RecordChange): Key {
  return change.kind === "delete" ? change.observed.zone.key : change.desired.zone;
}

function zoneNameIn(change: RecordChange): DnsName {
  return change.kind === "delete" ? change.observed.zone.name : change.desired.zoneName;
}

function upsertOf({ name, type, target }: ZoneRecord): UpsertRecord {
  return { name, type, target };
}

function deletesOf(change: RecordChange): readonly DeleteRecord[] {
  switch (change.kind) {
    case "create":
    case "update":
      return [];
    case "delete": {
      const { name, type, raw } = change.observed;
      return [{ name, type, raw }];
    }
    default:
      return unreachable(change);
  }
}
