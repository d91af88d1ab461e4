import type { Change } from "./change.ts";
import type { LocalEndpointChange } from "./facts/local-endpoint.ts";

type ChangeOf<Resource extends Change["resource"], Kind extends Change["kind"]> = Extract<
  Change,
  { readonly resource: Resource; readonly kind: Kind }
>;

/** Tells whether a change makes a resource of a kind. */
export function isCreationOf<Resource extends Change["resource"]>(
  resource: Resource,
  change: Change,
): change is ChangeOf<Resource, "create"> {
  return change.resource === resource && change.kind === "create";
}

/** Tells whether a change updates a resource of a kind in place. */
export function isUpdateOf<Resource extends Change["resource"]>(
  resource: Resource,
  change: Change,
): change is ChangeOf<Resource, "update"> {
  return change.resource === resource && change.kind === "update";
}

/** Tells whether a change removes a resource of a kind. */
export function isRemovalOf<Resource extends Change["resource"]>(
  resource: Resource,
  change: Change,
): change is ChangeOf<Resource, "delete"> {
  return change.resource === resource && change.kind === "delete";
}

/** Tells whether a change is of an endpoint that a spoke has of its own. */
export function isOfLocalEndpoint(change: Change): change is LocalEndpointChange {
  return change.resource === "local-endpoint";
}

/** Tells whether a change removes something. */
export function isRemoval(change: Change): change is Extract<Change, { readonly kind: "delete" }> {
  return change.kind === "delete";
}
