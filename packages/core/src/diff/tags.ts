import { type TagDifference, tagDifference, tagsFor } from "../resource/given-tags.ts";
import type { Tags, WantedTags } from "../resource/resource.ts";
import type { FieldChange } from "./facts/fact.ts";
import { listChange } from "./field-change.ts";

/** Returns what is to be changed in the tags of a resource; `difference` is as much of it as is done. */
export function tagFields(
  wanted: WantedTags,
  observed: Tags,
  difference: TagDifference = tagDifference(wanted, observed),
): readonly FieldChange[] {
  return tagsChange(observed, tagsFor(wanted, observed), difference);
}

/** Returns the tags before and after, of those that are ours; `demanded` are they in the end. */
export function tagsChange(observed: Tags, demanded: Tags, { missing, extra }: TagDifference): readonly FieldChange[] {
  const leaving = new Set(extra);
  const before = [...observed].filter(([key]) => demanded.has(key) || leaving.has(key));
  const after = new Map([...before.filter(([key]) => !leaving.has(key)), ...missing]);
  return listChange("tags", before.map(tagText), [...after].map(tagText));
}

function tagText([key, value]: readonly [string, string]): string {
  return `${key}=${value}`;
}
