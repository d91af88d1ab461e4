import type { EndpointId, Key } from "../words/ids.ts";
import type { OperationId } from "./operation-base.ts";
import type { OperationKind } from "./operation.ts";

// Ids of operations are composed here and opaque everywhere else.

/** Returns the id of the operation of a kind on a resource. */
export function operationId(kind: OperationKind, key: Key): OperationId {
  return `${kind}:${key}`;
}

/** Returns the id of the operation that deletes an endpoint; a replacement has the key of the new one. */
export function endpointDeletionId(key: Key, id: EndpointId): OperationId {
  return `${operationId("delete-endpoint", key)}/${id}`;
}

/** Returns the id of the operation that takes subnets and groups off an endpoint, once the new ones serve. */
export function endpointShrinkId(key: Key): OperationId {
  return `${operationId("modify-endpoint", key)}/shrink`;
}
