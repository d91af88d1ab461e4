import type { Call, XmlFields } from "../call/call.ts";
import type { Change } from "../world/change.ts";
import type { Zone } from "../world/zone.ts";

/** Notes a write that now starts to spread, as records do or as associations do. */
export function recordChange(
  { world, now }: Call,
  zone: Pick<Zone, "account">,
  { kind, comment }: { readonly kind: "records" | "association"; readonly comment?: string | undefined },
): Change {
  const { propagationMs, associations } = world.settings;
  const pendingMs = kind === "records" ? propagationMs : associations.insyncMs;
  const change: Change = { id: world.ids.route53("C"), account: zone.account, submittedAt: now, pendingMs, comment };
  world.changes.set(change.id, change);
  return change;
}

/** PENDING until it has spread, then INSYNC; there is no failure (A2). */
export function showChange({ now }: Call, change: Change): XmlFields {
  return {
    Id: `/change/${change.id}`,
    Status: now < change.submittedAt + change.pendingMs ? "PENDING" : "INSYNC",
    SubmittedAt: new Date(change.submittedAt).toISOString(),
    Comment: change.comment,
  };
}
