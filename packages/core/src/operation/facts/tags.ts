import type { TagEntry } from "../operation-base.ts";
import type { EndpointId, SecurityGroupId } from "../../words/ids.ts";
import { topologyTag } from "../../resource/ownership.ts";
import type { Tags } from "../../resource/resource.ts";
import type { Expectation } from "../expected.ts";
import { type FactsOf, plain } from "./fact.ts";

/** What is written of the tags of endpoints and security groups, by kind of operation. */
export interface TagOperations {
  /** Puts tags on what exists already, in one call; what is made gets its own with it. */
  readonly "tag-resource": {
    readonly resource: EndpointId | SecurityGroupId;
    readonly tags: readonly TagEntry[];
    /** Topologies whose mark it may bear, since it is adopted; undefined where it is ours already. */
    readonly adoptedFrom: readonly string[] | undefined;
  };
  /** Takes tags off. Before others are put on: the list of ours among them names these until they are gone. */
  readonly "untag-resource": {
    readonly resource: EndpointId | SecurityGroupId;
    readonly removedTags: readonly string[];
  };
}

/** What is known of each of them. */
export const tagFacts: FactsOf<TagOperations> = {
  /** Puts tags on an endpoint or a security group. */
  "tag-resource": {
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
  },
  /** Takes tags off an endpoint or a security group. */
  "untag-resource": {
    ...plain,
    call: () => ({ service: "ec2", action: "DeleteTags" }),
    isTakingAway: () => true,
    needed: () => undefined,
    overwrites: ({ resource, removedTags }, { tagsById }) => tagsFound(resource, removedTags, tagsById.get(resource)),
    parameters: ({ removedTags, resource }) => ({ removedTags, resource }),
    approval: { identity: ["resource"], waits: [], lists: ["removedTags"], isInParts: false },
    words: ({ resource }) => `take tags off ${resource}`,
  },
};

/** Returns what tags were that are written over or taken off, each for itself: some may be done before the others. */
export function tagsFound(of: string, keys: readonly string[], before: Tags | undefined): readonly Expectation[] {
  return keys.map((key) => ({ of: `${of} tag ${key}`, found: before?.get(key) }));
}
