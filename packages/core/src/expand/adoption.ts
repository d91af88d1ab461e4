import type { Change } from "../diff/change.ts";
import { operationId } from "../operation/operation-id.ts";
import { formerNames } from "../match/adoption-entries.ts";
import type { Operation } from "../operation/operation.ts";
import { tagEntries } from "../operation/operation-base.ts";
import { tagDifference } from "../resource/given-tags.ts";
import { zoneComment } from "../resource/ownership.ts";
import type { Tags } from "../resource/resource.ts";
import { valueOr } from "../words/state.ts";
import { type ExpandContext, hubOperation } from "./context.ts";
import { retagging } from "./tags.ts";

type Adoption = Extract<Change, { readonly kind: "adopt" }>;

/**
 * Returns the operations that mark what is adopted. Tags go first: a comment without them marks nothing, so a run that is
 * stopped in between leaves something that is adopted just so by the next one.
 */
export function expandAdoption(change: Adoption, context: ExpandContext): readonly Operation[] {
  if (change.resource === "zone") return zoneMarking(change, context);
  const { key, subject, observed, desired } = change;
  return retagging(
    { key: desired.key, subject, resource: observed, wanted: desired.tags, of: key, adoptedFrom: former(context) },
    context,
  );
}

function zoneMarking(
  { key, subject, desired, observed, removedTags }: Extract<Adoption, { readonly resource: "zone" }>,
  context: ExpandContext,
): readonly Operation[] {
  const { missing } = tagDifference(desired.tags, valueOr<Tags>(observed.tags, new Map()));
  const comment = zoneComment(context.match.topology.name, observed.comment);
  const of = { changes: [key], subject, zoneName: desired.name };
  const tag = hubOperation(context, { ...of, id: operationId("tag-zone", desired.key) });
  const mark = hubOperation(context, { ...of, id: operationId("comment-zone", desired.key) });
  const zone = desired.key;
  const adoptedFrom = former(context);
  return [
    ...(missing.size + removedTags.length === 0
      ? []
      : [
          {
            ...tag,
            kind: "tag-zone" as const,
            zone,
            tags: tagEntries(missing),
            removedTags,
            adoptedFrom,
            dependsOn: [],
          },
        ]),
    ...(comment === observed.comment
      ? []
      : [{ ...mark, kind: "comment-zone" as const, zone, comment, adoptedFrom, dependsOn: [tag.id] }]),
  ];
}

function former({ match }: ExpandContext): readonly string[] {
  return [...formerNames(match.topology)].sort();
}
