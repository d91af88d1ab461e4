import type { Association } from "../resource/resource.ts";
import type { ProfileAssociation } from "../resource/profiles.ts";
import type { Key } from "../words/ids.ts";
import type { Change } from "./change.ts";
import { isCreationOf } from "./kinds.ts";

/** What gives a user names of the hub: those of one zone, or all that the Profile has. */
export type Join = Association | ProfileAssociation;

/** Returns what a change gives to a user; undefined for one that gives nothing. */
export function joinOf(change: Change): Join | undefined {
  if (isCreationOf("association", change)) return change.desired;
  return isCreationOf("profile-association", change) ? change.desired : undefined;
}

/** Returns the zones that changes give to somebody, by their keys: to a VPC, or to the Profile. */
export function zonesJoined(changes: readonly Change[]): ReadonlySet<Key> {
  const joined = new Set<Key>();
  for (const change of changes)
    if (isCreationOf("association", change) || isCreationOf("profile-zone", change)) joined.add(change.desired.zone);
  return joined;
}
