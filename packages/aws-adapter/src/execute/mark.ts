import type { ResourceType, TagSpecification } from "@aws-sdk/client-ec2";
import { type Key, type TagEntry, type Tags, isOurs, keyTag, topologyTag } from "@vpce-hub/core";
import { hasAwsCode } from "../fault/aws-error.ts";
import { lookAgain } from "./look-again.ts";
import type { Run, Task } from "./run.ts";
import { awsTags } from "./tags.ts";

/** What is created, and what it is to be marked as. */
interface Marked<Answer> {
  readonly type: ResourceType;
  readonly tags: readonly TagEntry[];
  readonly create: (marks: { readonly TagSpecifications?: TagSpecification[] }) => Promise<Answer>;
}

/**
 * Creates something with its marks on it. Where AWS refuses that, it is created without, and `mark` has to follow at
 * once; what a crash leaves in between is found again by the token or the name that it was created with.
 */
export async function createMarked<Answer>({ type, tags, create }: Marked<Answer>, task: Task): Promise<Answer> {
  if (!task.marking.isRefusedOnCreate) {
    try {
      return await create({ TagSpecifications: [{ ResourceType: type, Tags: awsTags(tags) }] });
    } catch (error) {
      if (!isRefusalOfTags(error)) throw error;
    }
  }
  try {
    const answer = await create({});
    task.marking.isRefusedOnCreate = true;
    return answer;
  } catch (error) {
    // It was the tags that stood in the way where something else does now.
    if (!isRefusalOfTags(error)) task.marking.isRefusedOnCreate = true;
    throw error;
  }
}

/** Marks something that this run has made and that bears no marks; it may not show itself to a tagger yet. */
export async function mark(id: string, tags: readonly TagEntry[], task: Task): Promise<void> {
  const input = { Resources: [id], Tags: awsTags(tags) };
  let refusal: unknown;
  const isMarked = await lookAgain(task, async () => {
    try {
      await task.aws.write("ec2:CreateTags", task.origin, input, task.options);
      return true;
    } catch (error) {
      if (!hasAwsCode(error, ...notThere)) throw error;
      refusal = error;
      return undefined;
    }
  });
  if (isMarked === undefined) throw refusal;
}

/** Tells whether tags mark something as the one of this key. */
export function bearsMarks(tags: Tags, key: Key, { topology }: Run): boolean {
  return isOurs(topology, { tags }) && tags.get(keyTag) === key;
}

/** Tells whether something bears no mark of anybody: what a run that crashed before it tagged has left does not. */
export function isUnmarked(tags: Tags): boolean {
  return !tags.has(topologyTag) && !tags.has(keyTag);
}

/** What AWS answers to tags on something that it does not have, or that does not show yet. */
export const notThere = [
  "InvalidVpcEndpointId.NotFound",
  "InvalidVpcEndpoint.NotFound",
  "InvalidGroup.NotFound",
  "InvalidGroupId.NotFound",
  "InvalidSecurityGroupID.NotFound",
  "InvalidID",
] as const;

/** A tag policy refuses tags as well, and would refuse them later too: it is told apart by the parameter's name. */
function isRefusalOfTags(error: unknown): boolean {
  if (hasAwsCode(error, "UnsupportedOperation", "UnknownParameter")) return true;
  return (
    hasAwsCode(error, "InvalidParameter", "InvalidParameterCombination", "InvalidParameterValue") &&
    /tag.?specification/i.test(error.message)
  );
}
