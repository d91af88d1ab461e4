import type { TagFilter } from "@vpce-hub/core";

/** Returns tags in order of their keys: whatever is written in another order means the same. */
export function tagFilter(tags: Readonly<Record<string, string>>): TagFilter {
  return new Map(Object.entries(tags).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
