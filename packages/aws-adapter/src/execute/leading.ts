import { type EndpointId, HubError } from "@vpce-hub/core";
import { settle } from "./drain.ts";
import { type OperationOf, type Task, endpointIdOf } from "./run.ts";

type ChangeRecords = OperationOf<"change-records">;

/** How far reads may lag behind writes, in milliseconds: seconds, as far as anybody has seen. */
const readLagMs = 6_000;

/**
 * Lets endpoints that this run has not made be seen once more before names that spokes use lead to them: what the plan
 * saw may have been deleted a second before, by a run that has just ended (law 6).
 */
export async function beforeLeading(operation: ChangeRecords, task: Task): Promise<void> {
  const { zone, changes } = operation;
  const found = foundEndpoints(operation, task);
  // Nobody is on a zone that is new, and records that are written as they stand lead there already.
  if (found.length === 0 || changes.length === 0 || task.intent.thingsToMake.has(zone)) return;
  await settle(task.seenAt, "reads show whether their endpoints are still there", task, readLagMs);
  for (const id of found) task.endpoints.lookAfresh(id);
}

/** Looks once more for endpoints that this run has not made, before spokes join: the records took longer than reads lag. */
export async function afterLeading(operation: ChangeRecords, task: Task): Promise<void> {
  for (const id of foundEndpoints(operation, task)) {
    task.endpoints.lookAfresh(id);
    if ((await task.endpoints.untilReady(id, task.options)) === undefined) throw deleted(id);
  }
}

/** Returns the error of a name that would lead to an endpoint on its way out. */
export function deleted(id: EndpointId): HubError {
  return new HubError("aws.not-found", `endpoint ${id} is being deleted, and names were to lead to it`, {
    hint: "plan again",
  });
}

function foundEndpoints({ upserts }: ChangeRecords, task: Task): readonly EndpointId[] {
  const keys = new Set(upserts.map(({ target }) => target.endpoint));
  return [...keys].filter((key) => !task.intent.thingsToMake.has(key)).map((key) => endpointIdOf(task, key));
}
