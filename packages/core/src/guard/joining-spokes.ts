import type { Change } from "../diff/change.ts";
import { isCreationOf } from "../diff/kinds.ts";

/** Returns the names of the spokes that join a zone: what is told of a spoke once is told then. */
export function joiningSpokes(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap((change) => (isCreationOf("association", change) ? (change.desired.user.spoke ?? []) : [])),
  );
}
