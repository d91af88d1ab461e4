import type { Call, XmlFields } from "../call.ts";
import type { Change } from "./change.ts";
import type { Zone } from "./zone.ts";

/** Notes a write that now starts to spread. */
export function recordChange({ world, now }: Call, zone: Pick<Zone, "account">, comment?: string): Change {
  const change: Change = { id: world.ids.route53("C"), account: zone.account, submittedAt: now, comment };
  world.changes.set(change.id, change);
  return change;
}

/** PENDING until it has spread, then INSYNC; there is no failure (A2). */
export function showChange({ world, now }: Call, change: Change): XmlFields {
  return {
    Id: `/change/${change.id}`,
    Status: now < change.submittedAt + world.settings.propagationMs ? "PENDING" : "INSYNC",
    SubmittedAt: new Date(change.submittedAt).toISOString(),
    Comment: change.comment,
  };
}
