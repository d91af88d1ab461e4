import type { Tag } from "@aws-sdk/client-ec2";
import type { TagEntry } from "@vpce-hub/core";

/** Returns tags as AWS takes them. */
export function awsTags(tags: readonly TagEntry[]): Tag[] {
  return tags.map(({ key, value }) => ({ Key: key, Value: value }));
}
