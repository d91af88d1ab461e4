import { operationId } from "../operation/operation-id.ts";
import type { Operation } from "../operation/operation.ts";
import { tagEntries } from "../operation/operation-base.ts";
import { tagDifference } from "../resource/given-tags.ts";
import type { ObservedEndpoint, ObservedSecurityGroup, WantedTags } from "../resource/resource.ts";
import type { Subject } from "../topology/subject.ts";
import type { Key } from "../words/ids.ts";
import { type ExpandContext, hubOperation } from "./context.ts";

/** Something of EC2 that exists, and the tags that it is to bear. */
interface Retagged {
  readonly key: Key;
  readonly subject: Subject;
  readonly resource: ObservedEndpoint | ObservedSecurityGroup;
  readonly wanted: WantedTags;
  /** The change that it serves; default: that of the resource itself. */
  readonly of?: Key;
  /** Topologies whose mark it may bear, where it is adopted. */
  readonly adoptedFrom?: readonly string[];
}

/**
 * Returns the operations that make the tags of an endpoint or a group those which are wanted. Tags come off first: the
 * list that tells ours from others' is written with the new ones, and a run that is stopped in between still knows them.
 */
export function retagging(
  { key, subject, resource, wanted, of = key, adoptedFrom }: Retagged,
  context: ExpandContext,
): readonly Operation[] {
  const { missing, extra } = tagDifference(wanted, resource.tags);
  const untag = hubOperation(context, { id: operationId("untag-resource", key), changes: [of], subject });
  const tag = hubOperation(context, { id: operationId("tag-resource", key), changes: [of], subject });
  const { id } = resource;
  return [
    ...(extra.length === 0
      ? []
      : [{ ...untag, kind: "untag-resource" as const, resource: id, removedTags: extra, dependsOn: [] }]),
    ...(missing.size === 0
      ? []
      : [
          {
            ...tag,
            kind: "tag-resource" as const,
            resource: id,
            tags: tagEntries(missing),
            adoptedFrom,
            dependsOn: [untag.id],
          },
        ]),
  ];
}
