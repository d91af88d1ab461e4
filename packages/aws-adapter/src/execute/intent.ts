import type { EndpointId, IngressRule, Key, Operation, SecurityGroupId, ZoneId } from "@vpce-hub/core";

/** What a plan is about to do to things that others may use meanwhile. */
export interface Intent {
  /** Keys of the zones and endpoints that it makes. */
  readonly thingsToMake: ReadonlySet<Key>;
  readonly zonesToGo: ReadonlySet<ZoneId>;
  readonly endpointsToGo: ReadonlySet<EndpointId>;
  /** The rules that each group gets, beside those that it has already. */
  readonly admitted: ReadonlyMap<Key, readonly IngressRule[]>;
  /** The endpoints that each group is taken off. */
  readonly leftEndpoints: ReadonlyMap<SecurityGroupId, ReadonlySet<EndpointId>>;
}

/** Reads from the operations of a plan what it is about to do. */
export function intentOf(operations: readonly Operation[]): Intent {
  const admitted = new Map<Key, readonly IngressRule[]>();
  const leftEndpoints = new Map<SecurityGroupId, Set<EndpointId>>();
  const thingsToMake = new Set<Key>();
  const zonesToGo = new Set<ZoneId>();
  const endpointsToGo = new Set<EndpointId>();
  for (const operation of operations) {
    if (operation.kind === "create-zone" || operation.kind === "create-endpoint") thingsToMake.add(operation.key);
    if (operation.kind === "delete-zone") zonesToGo.add(operation.zone);
    if (operation.kind === "delete-endpoint") endpointsToGo.add(operation.endpoint);
    if (operation.kind === "authorize-ingress")
      admitted.set(operation.group, [...(admitted.get(operation.group) ?? []), ...operation.rules]);
    if (operation.kind === "modify-endpoint")
      for (const group of operation.removeSecurityGroups)
        leftEndpoints.set(group, (leftEndpoints.get(group) ?? new Set()).add(operation.endpoint));
  }
  return { thingsToMake, zonesToGo, endpointsToGo, admitted, leftEndpoints };
}
