import type { Change, ChangeInfo, ResourceRecordSet } from "@aws-sdk/client-route-53";
import { type DeleteRecord, HubError, type UpsertRecord, type ZoneId, canonicalName } from "@vpce-hub/core";
import { hasAwsCode } from "../fault/aws-error.ts";
import { listRecords } from "../observe/records.ts";
import { waitInSync } from "./in-sync.ts";
import { afterLeading, beforeLeading, deleted } from "./leading.ts";
import { recordContent } from "./record-content.ts";
import { type OperationOf, type Task, endpointIdOf, zoneIdOf } from "./run.ts";
import { refuseUsedZone } from "./zone-users.ts";

/** Changes the records of a zone in one atomic batch, and waits until every name server has it. */
export async function changeRecords(operation: OperationOf<"change-records">, task: Task): Promise<void> {
  const { zone, zoneName, upserts, deletes } = operation;
  const id = zoneIdOf(task, zone);
  // A name of a zone that goes is dark from here on for whoever is still on it.
  if (upserts.length === 0 && task.intent.zonesToGo.has(id)) await refuseUsedZone(id, task);
  await beforeLeading(operation, task);
  const changes = [...deletes.map(toDelete), ...(await Promise.all(upserts.map((upsert) => toUpsert(upsert, task))))];
  const change = await submit(id, changes, task);
  // Nothing waits for a record to be gone; and the hub, which no zone can be without, sees a name without its record
  // until the zone is gone too.
  if (upserts.length === 0) return;
  await waitInSync(task, change, `the records of ${zoneName ?? zone}`);
  await afterLeading(operation, task);
}

async function submit(id: ZoneId, changes: readonly Change[], task: Task): Promise<ChangeInfo | undefined> {
  if (changes.length === 0) return undefined;
  try {
    return await submitOnce(id, changes, task);
  } catch (error) {
    if (hasAwsCode(error, "NoSuchHostedZone") && changes.every(isDelete)) return undefined;
    if (!hasAwsCode(error, "InvalidChangeBatch")) throw error;
    const rest = (await withoutGone(id, changes, task)).filter((change) => !isSaidToBeGone(change, error));
    if (rest.length === changes.length) throw aliasRefusedIn(error, changes);
    return submit(id, rest, task);
  }
}

/** Not every partition has always taken an alias to an endpoint in a private zone (AWS-FACTS-2 P1). */
function aliasRefusedIn(error: HubError, changes: readonly Change[]): HubError {
  const isAlias = changes.some(({ ResourceRecordSet: set }) => set?.AliasTarget !== undefined);
  if (!isAlias || !/\balias\b/i.test(error.message)) return error;
  const hint = "give the service `records: address` in the topology: its records then have the endpoint's addresses";
  return new HubError(error.code, error.message, { hint, cause: error });
}

function isDelete({ Action }: Change): boolean {
  return Action === "DELETE";
}

/**
 * Tells whether AWS says itself that a record is gone: a list may still show it for a while (AWS-FACTS A2). In its
 * words: `Tried to delete resource record set [name='…', type='A'] but it was not found`.
 */
function isSaidToBeGone(change: Change, { message }: HubError): boolean {
  const { Name = "", Type } = change.ResourceRecordSet ?? {};
  const gone = [...message.matchAll(/\[name='([^']*)', type='(\w+)'[^\]]*\] but it was not found/g)];
  return (
    isDelete(change) && gone.some(([, name = "", type]) => canonicalName(name) === canonicalName(Name) && type === Type)
  );
}

async function submitOnce(
  id: ZoneId,
  changes: readonly Change[],
  { aws, origin, options }: Task,
): Promise<ChangeInfo | undefined> {
  const input = { HostedZoneId: id, ChangeBatch: { Changes: [...changes] } };
  const { ChangeInfo } = await aws.write("route53:ChangeResourceRecordSets", origin, input, { ...options, zone: id });
  return ChangeInfo;
}

/** Drops the deletes of records that are gone: one of them fails the whole batch (AWS-FACTS A2). */
async function withoutGone(
  id: ZoneId,
  changes: readonly Change[],
  { aws, origin, options }: Task,
): Promise<readonly Change[]> {
  const records = await listRecords({ id, name: canonicalName("") }, aws, origin, options).catch((error: unknown) => {
    if (hasAwsCode(error, "NoSuchHostedZone")) return [];
    throw error;
  });
  const there = new Set(records.map(({ name, type, setIdentifier }) => recordText(name, type, setIdentifier)));
  return changes.filter(
    ({ Action, ResourceRecordSet: set }) =>
      Action !== "DELETE" || there.has(recordText(canonicalName(set?.Name ?? ""), set?.Type, set?.SetIdentifier)),
  );
}

function recordText(name: string, type: string | undefined, setIdentifier: string | undefined): string {
  return [name, type, setIdentifier ?? ""].join(" ");
}

async function toUpsert({ name, type, target }: UpsertRecord, task: Task): Promise<Change> {
  const id = endpointIdOf(task, target.endpoint);
  const ready = await task.endpoints.untilReady(id, task.options);
  if (ready === undefined) throw deleted(id);
  const content = await recordContent(target, ready, task);
  return { Action: "UPSERT", ResourceRecordSet: { Name: name, Type: type, ...content } };
}

function toDelete({ name, type, raw }: DeleteRecord): Change {
  if (!isRecordSet(raw))
    throw new HubError("plan.stale", `the plan does not hold the whole record ${name} ${type}`, { hint: "plan again" });
  return { Action: "DELETE", ResourceRecordSet: raw };
}

/** A delete repeats what AWS listed; it may have been to a file and back since. */
function isRecordSet(raw: unknown): raw is ResourceRecordSet {
  return typeof raw === "object" && raw !== null && "Name" in raw && "Type" in raw;
}
