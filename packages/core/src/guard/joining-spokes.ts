import type { Change } from "../diff/change.ts";
import { joinOf } from "../diff/joins.ts";

/** Returns the names of the spokes that join a zone, or get the Profile: what is told of a spoke once is told then. */
export function joiningSpokes(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(changes.flatMap((change) => joinOf(change)?.user.spoke ?? []));
}
