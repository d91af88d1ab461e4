import { topologyTag } from "../../resource/ownership.ts";
import type { Tags } from "../../resource/resource.ts";
import type { Expectation } from "../expected.ts";
import { type OperationFacts, plain } from "./fact.ts";

/** Puts tags on an endpoint or a security group. */
export const tagResource: OperationFacts<"tag-resource"> = {
  ...plain,
  call: () => ({ service: "ec2", action: "CreateTags" }),
  // What leads through it does so whatever it is called; whose it is must be said before anything else is done with it.
  needed: (operation) => (operation.tags.some(({ key }) => key === topologyTag) ? operation : undefined),
  overwrites: ({ resource, tags }, { tagsById }) =>
    tagsFound(
      resource,
      tags.map(({ key }) => key),
      tagsById.get(resource),
    ),
  parameters: ({ adoptedFrom, resource, tags }) => ({ adoptedFrom, resource, tags }),
  approval: { identity: ["resource"], waits: [], lists: ["tags"], isInParts: false },
  words: ({ resource }) => `tag ${resource}`,
};

/** Takes tags off an endpoint or a security group. */
export const untagResource: OperationFacts<"untag-resource"> = {
  ...plain,
  call: () => ({ service: "ec2", action: "DeleteTags" }),
  isTakingAway: () => true,
  needed: () => undefined,
  overwrites: ({ resource, removedTags }, { tagsById }) => tagsFound(resource, removedTags, tagsById.get(resource)),
  parameters: ({ removedTags, resource }) => ({ removedTags, resource }),
  approval: { identity: ["resource"], waits: [], lists: ["removedTags"], isInParts: false },
  words: ({ resource }) => `take tags off ${resource}`,
};

/** Returns what tags were that are written over or taken off, each for itself: some may be done before the others. */
export function tagsFound(of: string, keys: readonly string[], before: Tags | undefined): readonly Expectation[] {
  return keys.map((key) => ({ of: `${of} tag ${key}`, found: before?.get(key) }));
}
