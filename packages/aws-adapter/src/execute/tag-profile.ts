import { partitionOf } from "@vpce-hub/core";
import { hasAwsCode } from "../fault/aws-error.ts";
import type { OperationOf, Task } from "./run.ts";

/** Puts tags on the Profile, or on its share; those of other keys stay. */
export async function tagProfile({ of, resource, tags }: OperationOf<"tag-profile">, task: Task): Promise<void> {
  const { aws, origin, options } = task;
  if (of === "share") {
    const input = { resourceShareArn: resource, tags: tags.map(({ key, value }) => ({ key, value })) };
    await aws.write("ram:TagResource", origin, input, options);
    return;
  }
  const Tags = Object.fromEntries(tags.map(({ key, value }) => [key, value]));
  await aws.write("route53profiles:TagResource", origin, { ResourceArn: profileArn(resource, task), Tags }, options);
}

/** Takes tags off; what is gone has none. */
export async function untagProfile(
  { of, resource, removedTags }: OperationOf<"untag-profile">,
  task: Task,
): Promise<void> {
  const { aws, origin, options } = task;
  try {
    if (of === "share") {
      const input = { resourceShareArn: resource, tagKeys: removedTags };
      await aws.write("ram:UntagResource", origin, input, options);
    } else {
      const input = { ResourceArn: profileArn(resource, task), TagKeys: removedTags };
      await aws.write("route53profiles:UntagResource", origin, input, options);
    }
  } catch (error) {
    if (!hasAwsCode(error, "ResourceNotFoundException", "UnknownResourceException")) throw error;
  }
}

/** Returns the ARN of a Profile of the hub. */
export function profileArn(id: string, { hub: { caller, region } }: Pick<Task, "hub">): string {
  return `arn:${partitionOf(region).id}:route53profiles:${region}:${caller.account}:profile/${id}`;
}
