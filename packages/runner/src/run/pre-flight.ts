import { HubError, type Plan } from "@vpce-hub/core";
import type { Aws } from "@vpce-hub/aws-adapter";

/** Throws one error with all rights that a plan needs, and that AWS says are missing, before anything is written. */
export async function assertRights(plan: Plan, aws: Aws, signal: AbortSignal): Promise<void> {
  const { missingRights, openForWrites } = await import("@vpce-hub/aws-adapter");
  const { operations, ids } = plan;
  const missing = await missingRights({ operations, ids, aws: openForWrites(aws), signal });
  const [first, ...more] = missing;
  if (first === undefined) return;
  const hints = [...new Set(missing.flatMap(({ hint }) => hint ?? []))];
  const count = more.length === 0 ? "a right is missing" : `${missing.length} rights are missing`;
  const told = missing.map(({ message }) => message).join("; ");
  throw new HubError("aws.access-denied", `nothing was written, ${count}: ${told}`, {
    hint: hints.join("; "),
    call: first.call,
    cause: first,
  });
}
