import type { ZoneChange } from "../diff/facts/zone.ts";
import { tagDifference, tagsOnCreation } from "../resource/given-tags.ts";
import type { Tags } from "../resource/resource.ts";
import { endpointKey, zoneTagsKey } from "../words/key.ts";
import type { Operation } from "../operation/operation.ts";
import { type OperationId, tagEntries } from "../operation/operation-base.ts";
import { valueOr } from "../words/state.ts";
import { unreachable } from "../base/unreachable.ts";
import { operationId } from "../operation/operation-id.ts";
import { type ExpandContext, hubOperation } from "./context.ts";

/** Returns the operations behind a change of a zone itself. */
export function expandZone(
  change: Exclude<ZoneChange, { kind: "adopt" }>,
  context: ExpandContext,
): readonly Operation[] {
  switch (change.kind) {
    case "create":
      return creation(change, context);
    case "update":
      return [
        tagging(change, context, {
          tags: tagDifference(change.desired.tags, valueOr<Tags>(change.observed.tags, new Map())).missing,
          removedTags: change.removedTags,
          dependsOn: [],
        }),
      ];
    case "delete":
      return [deletion(change, context)];
    default:
      return unreachable(change);
  }
}

function creation(change: Extract<ZoneChange, { kind: "create" }>, context: ExpandContext): readonly Operation[] {
  const { key, desired, subject } = change;
  const { name, hub, services } = desired;
  const create = operationId("create-zone", key);
  // The hub sees a zone as soon as it exists, and a zone without its record answers that the name does not exist: so
  // the endpoint comes first, and its own private DNS, which would conflict, is off by then (law 6, AWS-FACTS D1).
  const dependsOn = services
    .map(endpointKey)
    .flatMap((endpoint) => [
      ...context.markingsOf(endpoint),
      operationId("create-endpoint", endpoint),
      operationId("modify-endpoint", endpoint),
      ...(context.admissionsByEndpoint.get(endpoint) ?? []),
    ]);
  const base = hubOperation(context, { id: create, changes: [key], subject, zoneName: name });
  return [
    { ...base, kind: "create-zone", key, name, hub, vanishing: context.match.desired.hiddenAtHub.get(name), dependsOn },
    tagging(change, context, { tags: tagsOnCreation(desired.tags), removedTags: [], dependsOn: [create] }),
  ];
}

interface Tagging {
  readonly tags: Tags;
  readonly removedTags: readonly string[];
  readonly dependsOn: readonly OperationId[];
}

function tagging(
  { key, desired, subject }: Extract<ZoneChange, { kind: "create" | "update" }>,
  context: ExpandContext,
  { tags, removedTags, dependsOn }: Tagging,
): Operation {
  const id = operationId("tag-zone", key);
  const base = hubOperation(context, { id, changes: [key], subject, zoneName: desired.name });
  return {
    ...base,
    kind: "tag-zone",
    zone: desired.key,
    tags: tagEntries(tags),
    removedTags,
    adoptedFrom: undefined,
    dependsOn,
  };
}

function deletion(
  { key, observed, subject }: Extract<ZoneChange, { kind: "delete" }>,
  context: ExpandContext,
): Operation {
  return {
    ...hubOperation(context, {
      id: operationId("delete-zone", key),
      changes: [key],
      subject,
      zoneName: observed.name,
    }),
    kind: "delete-zone",
    zone: observed.id,
    isAwaited: context.zonesOfLeavingEndpoints.has(key),
    dependsOn: [
      operationId("change-records", key),
      operationId("tag-zone", zoneTagsKey(key)),
      ...(context.disassociationsByZone.get(key) ?? []),
    ],
  };
}
