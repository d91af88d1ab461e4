import type { ZoneChange } from "../diff/change.ts";
import { endpointKey, securityGroupKey } from "../words/key.ts";
import { unwantedTags } from "../diff/zone.ts";
import type { Action, Operation } from "../operation/operation.ts";
import type { Zone } from "../resource/resource.ts";
import { unreachable } from "../base/unreachable.ts";
import { type ExpandContext, hubOperation, operationId } from "./context.ts";

/** Returns the operations behind a change of a zone itself. */
export function expandZone(change: ZoneChange, context: ExpandContext): readonly Operation[] {
  switch (change.kind) {
    case "create":
      return creation(change, context);
    case "update":
      return [
        {
          ...hubOperation(context, operationId("tag-zone", change.key), [change.key]),
          ...tagging(change.desired, unwantedTags(context.topology, change.desired, change.observed)),
          dependsOn: [],
        },
      ];
    case "delete":
      return [deletion(change, context)];
    default:
      return unreachable(change);
  }
}

function creation(
  { key, desired }: Extract<ZoneChange, { kind: "create" }>,
  context: ExpandContext,
): readonly Operation[] {
  const create = operationId("create-zone", key);
  // The hub sees a zone as soon as it exists, and a zone without its record answers that the name does not exist: so
  // the endpoint comes first, and its own private DNS, which would conflict, is off by then (law 6, AWS-FACTS D1).
  const endpoints = desired.services.map(endpointKey);
  const dependsOn = [
    operationId("authorize-ingress", securityGroupKey()),
    ...endpoints.flatMap((endpoint) => [
      operationId("create-endpoint", endpoint),
      operationId("modify-endpoint", endpoint),
    ]),
  ];
  return [
    {
      ...hubOperation(context, create, [key]),
      kind: "create-zone",
      key,
      name: desired.name,
      hub: desired.hub,
      dependsOn,
    },
    { ...hubOperation(context, operationId("tag-zone", key), [key]), ...tagging(desired, []), dependsOn: [create] },
  ];
}

function tagging({ key: zone, tags }: Zone, removedTags: readonly string[]): Extract<Action, { kind: "tag-zone" }> {
  return { kind: "tag-zone", zone, tags: [...tags].map(([key, value]) => ({ key, value })), removedTags };
}

function deletion({ key, observed }: Extract<ZoneChange, { kind: "delete" }>, context: ExpandContext): Operation {
  const dependsOn = [operationId("change-records", key), ...(context.disassociationsByZone.get(key) ?? [])];
  return {
    ...hubOperation(context, operationId("delete-zone", key), [key]),
    kind: "delete-zone",
    zone: observed.id,
    isAwaited: context.zonesOfLeavingEndpoints.has(key),
    dependsOn,
  };
}
