import type { Tag } from "@aws-sdk/client-ec2";
import { type Key, ownershipTags } from "@vpce-hub/core";

/** Returns the tags that mark a resource as a topology's, as AWS takes them. */
export function awsTags(topology: string, key: Key): Tag[] {
  return [...ownershipTags(topology, key)].map(([Key, Value]) => ({ Key, Value }));
}
