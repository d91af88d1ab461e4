import { AwsError } from "../base/aws-error.ts";
import type { Call } from "../call/call.ts";
import { ownZone } from "./access.ts";
import { zoneIdOf, type Route53Action } from "./action.ts";
import { applyChange } from "./apply-change.ts";
import { recordChange, showChange } from "./changes.ts";
import { changeTokens, readChanges, type RecordChange } from "./record-parameters.ts";
import type { RecordSet, Zone } from "../world/zone.ts";

const limits = { changes: 1000, characters: 32_000, recordsPerZone: 10_000 } as const;

/** Applies a batch, all of it or nothing (A2). */
export const changeResourceRecordSets: Route53Action = {
  name: "ChangeResourceRecordSets",
  method: "POST",
  path: "/hostedzone/{Id}/rrset",
  isWrite: true,
  excludes: "zone",
  changes: ({ body }) => changeTokens(body),
  answer(call, request) {
    const zone = ownZone(call, zoneIdOf(request));
    const changes = readChanges(request.body);
    checkSize(changes);
    const records = changedRecords(call, zone, changes);
    call.world.zones.put(zone.id, { ...zone, records });
    const comment = request.body.child("ChangeBatch")?.text("Comment");
    return { fields: { ChangeInfo: showChange(call, recordChange(call, zone, { kind: "records", comment })) } };
  },
};

function changedRecords(call: Call, zone: Zone, changes: readonly RecordChange[]): ReadonlyMap<string, RecordSet> {
  const records = new Map(zone.records);
  const problems = changes.flatMap((change) => applyChange(call.world, { zone, records, change }) ?? []);
  if (problems.length > 0) throw new AwsError("InvalidChangeBatch", `[${problems.join(", ")}]`, { messages: problems });
  if (records.size > limits.recordsPerZone) {
    throw new AwsError("InvalidChangeBatch", `[Number of records limit of ${limits.recordsPerZone} exceeded.]`);
  }
  return records;
}

/** An UPSERT counts twice, in elements and in characters (A2). */
function checkSize(changes: readonly RecordChange[]): void {
  const weigh = ({ action }: RecordChange): number => (action === "UPSERT" ? 2 : 1);
  const valuesOf = ({ record }: RecordChange): readonly string[] =>
    record.content.kind === "values" ? record.content.values : [""];
  const elements = changes.reduce((sum, change) => sum + weigh(change) * valuesOf(change).length, 0);
  const characters = changes.reduce((sum, change) => sum + weigh(change) * valuesOf(change).join("").length, 0);
  if (elements > limits.changes)
    throw new AwsError("InvalidChangeBatch", `[Number of records limit of ${limits.changes} exceeded.]`);
  if (characters > limits.characters)
    throw new AwsError("InvalidChangeBatch", `[Number of characters limit of ${limits.characters} exceeded.]`);
}
