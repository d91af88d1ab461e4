import type { Change, RecordChange } from "../diff/change.ts";
import { groupBy } from "../base/group-by.ts";
import type { Key } from "../words/ids.ts";
import { securityGroupKey } from "../words/key.ts";
import type { DeleteRecord, Operation, UpsertRecord } from "../operation/operation.ts";
import type { ZoneRecord } from "../resource/resource.ts";
import { unreachable } from "../base/unreachable.ts";
import { type ExpandContext, hubOperation, operationId } from "./context.ts";

/** Returns one operation for each zone whose records change: Route 53 takes them in one atomic batch. */
export function expandRecords(changes: readonly RecordChange[], context: ExpandContext): readonly Operation[] {
  return [...groupBy(changes, zoneOf)].map(([zone, ofZone]) => changeRecords(zone, ofZone, context));
}

/**
 * Returns the operations that write the unchanged records of a zone once more, before its first spoke is
 * associated. A run that was stopped may have left them on their way to the name servers, and nothing but a change
 * of one's own can be waited for (law 6). They serve no change: `holdBack` drops one that nothing waits for.
 */
export function confirmRecords(
  records: readonly ZoneRecord[],
  changes: readonly Change[],
  context: ExpandContext,
): readonly Operation[] {
  const changed = new Set(changes.flatMap((change) => (change.resource === "record" ? zoneOf(change) : [])));
  const joined = new Set(
    changes.flatMap((change) =>
      change.resource === "association" && change.kind === "create" ? change.desired.zone : [],
    ),
  );
  const byZone = groupBy(records, ({ zone }) => zone);
  return [...context.unusedZones]
    .filter((zone) => joined.has(zone) && !changed.has(zone))
    .map((zone) => ({
      ...hubOperation(context, operationId("change-records", zone), []),
      kind: "change-records",
      zone,
      upserts: (byZone.get(zone) ?? []).map(upsertOf),
      deletes: [],
      dependsOn: [],
    }));
}

function changeRecords(zone: Key, changes: readonly RecordChange[], context: ExpandContext): Operation {
  const upserts = changes.flatMap((change) => (change.kind === "delete" ? [] : upsertOf(change.desired)));
  return {
    ...hubOperation(
      context,
      operationId("change-records", zone),
      changes.map(({ key }) => key),
    ),
    kind: "change-records",
    zone,
    upserts,
    deletes: changes.flatMap(deletesOf),
    dependsOn: [
      operationId("create-zone", zone),
      ...upserts.flatMap(({ endpoint }) => [
        operationId("create-endpoint", endpoint),
        operationId("modify-endpoint", endpoint),
      ]),
      // The endpoint must admit the spokes before names lead to it.
      ...(upserts.length > 0 ? [operationId("authorize-ingress", securityGroupKey())] : []),
      // A spoke that leaves is off the zone before its name loses the record, or leads to an endpoint that does not
      // admit it (law 6).
      ...(context.disassociationsByZone.get(zone) ?? []).filter((id) => !context.lastLinks.has(id)),
    ],
  };
}

function zoneOf(change: RecordChange): Key {
  return change.kind === "delete" ? change.observed.zone.key : change.desired.zone;
}

function upsertOf({ name, endpoint }: ZoneRecord): UpsertRecord {
  return { name, endpoint };
}

function deletesOf(change: RecordChange): readonly DeleteRecord[] {
  switch (change.kind) {
    case "create":
      return [];
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
