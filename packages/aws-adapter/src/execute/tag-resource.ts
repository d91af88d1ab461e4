import type { TagOperations } from "@vpce-hub/core";
import { hasAwsCode } from "../fault/aws-error.ts";
import { refuseMarkedResource } from "./adopting.ts";
import { notThere } from "./mark.ts";
import type { OperationOf, Task } from "./run.ts";
import { awsTags } from "./tags.ts";
import type { ExecutionsOf } from "./execution.ts";

/** How operations on the tags of endpoints and security groups are carried out. */
export const tagExecutions: ExecutionsOf<TagOperations> = {
  "tag-resource": {
    execute: tagResource,
    rehearse: ({ resource, tags }) => ({
      action: "ec2:CreateTags",
      input: { Resources: [resource], Tags: awsTags(tags) },
    }),
  },
  "untag-resource": {
    execute: untagResource,
    rehearse: ({ resource, removedTags }) => ({
      action: "ec2:DeleteTags",
      input: { Resources: [resource], Tags: removedTags.map((Key) => ({ Key })) },
    }),
  },
};

/** Puts tags on an endpoint or a security group; those of other keys stay. */
async function tagResource({ resource, tags, adoptedFrom }: OperationOf<"tag-resource">, task: Task): Promise<void> {
  await refuseMarkedResource(resource, adoptedFrom, task);
  const input = { Resources: [resource], Tags: awsTags(tags) };
  await task.aws.write("ec2:CreateTags", task.origin, input, task.options);
}

/** Takes tags off an endpoint or a security group, whatever their values; one that is gone has none. */
async function untagResource({ resource, removedTags }: OperationOf<"untag-resource">, task: Task): Promise<void> {
  // Asked to remove none, AWS removes all (AWS-FACTS B1).
  if (removedTags.length === 0) return;
  const input = { Resources: [resource], Tags: removedTags.map((Key) => ({ Key })) };
  try {
    await task.aws.write("ec2:DeleteTags", task.origin, input, task.options);
  } catch (error) {
    if (!hasAwsCode(error, ...notThere)) throw error;
  }
}
