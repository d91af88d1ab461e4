import type { Change, EndpointChange } from "../diff/change.ts";
import type { GroupIdOf } from "../diff/endpoint.ts";
import type { DnsName, EndpointId, Key } from "../words/ids.ts";
import type { OperationBase, OperationId, OperationKind } from "../operation/operation.ts";
import { type VpcRef, vpcRefText } from "../words/key.ts";
import { groupBy } from "../base/group-by.ts";
import type { ObservedEndpoint, ObservedZone, ZoneRecord } from "../resource/resource.ts";
import { absent, valueOr } from "../words/state.ts";
import { type Caller, type Topology, hubCaller } from "../topology/topology.ts";
import { unreachable } from "../base/unreachable.ts";

/** What expanding one change needs to know of the others. */
export interface ExpandContext {
  readonly topology: Topology;
  /** Who acts for the hub. */
  readonly hub: Caller;
  /** Operations that take VPCs off a zone, by key of the zone. */
  readonly disassociationsByZone: ReadonlyMap<Key, readonly OperationId[]>;
  /** Operations that take a VPC off a zone of this name, by `nameAndVpc`. */
  readonly disassociationsByName: ReadonlyMap<string, readonly OperationId[]>;
  /** Whether rules are taken from a group, or a group goes. */
  readonly isIngressRevoked: boolean;
  /** All operations that take a spoke off a zone. */
  readonly disassociations: readonly OperationId[];
  /** Whether authorizations were left over, and are taken back. */
  readonly isAuthorizationLeftOver: boolean;
  /** Zones that are removed. */
  readonly removedZones: ReadonlySet<Key>;
  /** Zones with a record that leads to the endpoint, by its id. */
  readonly zonesByEndpoint: ReadonlyMap<EndpointId, readonly Key[]>;
  /** Zones that stay and whose records are changed. */
  readonly rewrittenZones: ReadonlySet<Key>;
  /** Endpoints that the records of a zone lead to, by key of the zone. */
  readonly endpointsByZone: ReadonlyMap<Key, readonly Key[]>;
  /** Operations that take the last old VPC off a zone on which none stays. */
  readonly lastLinks: ReadonlySet<OperationId>;
  /** Zones that a VPC joins, by `vpcRefText`; only where zones are removed, whose VPCs may have to join first. */
  readonly joinsByVpc: ReadonlyMap<string, readonly Join[]>;
  /** Zones with a record that leads to an endpoint which is deleted or replaced. */
  readonly zonesOfLeavingEndpoints: ReadonlySet<Key>;
  /** Zones that no spoke is associated with yet. */
  readonly unusedZones: ReadonlySet<Key>;
  /** All operations that change or delete endpoints: a group goes only after them. */
  readonly endpointOperations: readonly OperationId[];
  readonly groupIdOf: GroupIdOf;
}

/** A zone that a VPC joins. */
export interface Join {
  readonly name: DnsName;
  readonly id: OperationId;
}

/** What was observed and stays the basis of the operations. */
export interface Found {
  readonly zones: ReadonlyMap<Key, ObservedZone>;
  readonly endpoints: readonly ObservedEndpoint[];
  readonly groupIdOf: GroupIdOf;
}

/** What all operations are made from. */
export interface ExpandInput {
  readonly topology: Topology;
  readonly changes: readonly Change[];
  readonly records: readonly ZoneRecord[];
  readonly found: Found;
}

/** Returns the id of the operation of a kind on a resource. */
export function operationId(kind: OperationKind, key: Key): OperationId {
  return `${kind}:${key}`;
}

/** Returns one text for a zone name and a VPC: AWS allows one zone of a name on a VPC (AWS-FACTS D1). */
export function nameAndVpc(name: DnsName, vpc: VpcRef): string {
  return `${name} ${vpcRefText(vpc)}`;
}

/** Returns what every operation of the hub starts from. */
export function hubOperation(
  { topology, hub }: ExpandContext,
  id: OperationId,
  changes: readonly Key[],
): Omit<OperationBase, "dependsOn"> {
  return { id, caller: hub, region: topology.hub.region, changes, after: [] };
}

/** Gathers what expanding needs, in one pass over the changes and one over what was observed. */
export function expandContext({ topology, changes, records, found }: ExpandInput): ExpandContext {
  const disassociationsByZone = new Map<Key, OperationId[]>();
  const disassociationsByName = new Map<string, OperationId[]>();
  const disassociations: OperationId[] = [];
  for (const change of changes) {
    if (change.resource !== "association" || change.kind !== "delete") continue;
    const id = operationId("disassociate", change.key);
    const { zone, vpc } = change.observed;
    disassociations.push(id);
    append(disassociationsByZone, zone.key, id);
    append(disassociationsByName, nameAndVpc(zone.name, vpc), id);
  }
  const leads = zonesByEndpoint(found.zones, found.endpoints);
  const removedZones = new Set(
    changes.flatMap((change) => (change.resource === "zone" && change.kind === "delete" ? change.key : [])),
  );
  return {
    topology,
    hub: hubCaller(topology.hub),
    isIngressRevoked: changes.some(({ resource, kind }) => resource === "security-group" && kind !== "create"),
    isAuthorizationLeftOver: changes.some(({ resource }) => resource === "authorization"),
    disassociations,
    disassociationsByZone,
    disassociationsByName,
    removedZones,
    rewrittenZones: new Set(
      changes.flatMap((change) =>
        change.resource === "record" && change.kind === "update" ? change.desired.zone : [],
      ),
    ),
    endpointsByZone: endpointsByZone(records),
    lastLinks: lastLinks(changes, found),
    joinsByVpc: removedZones.size === 0 ? new Map() : joinsByVpc(changes),
    zonesByEndpoint: leads,
    zonesOfLeavingEndpoints: new Set(leavingEndpoints(changes).flatMap((id) => leads.get(id) ?? [])),
    unusedZones: new Set([...found.zones].filter(([, zone]) => isUnused(zone)).map(([key]) => key)),
    endpointOperations: changes.flatMap((change) =>
      change.resource === "endpoint" ? endpointOperationIds(change) : [],
    ),
    groupIdOf: found.groupIdOf,
  };
}

/** Returns the id of the operation that deletes an endpoint; a replacement has the key of the new one. */
export function endpointDeletionId(key: Key, id: EndpointId): OperationId {
  return `${operationId("delete-endpoint", key)}/${id}`;
}

function endpointOperationIds(change: EndpointChange): readonly OperationId[] {
  const modification = operationId("modify-endpoint", change.key);
  switch (change.kind) {
    case "create":
      return [];
    case "update":
      return [modification, `${modification}/shrink`];
    case "replace":
    case "delete":
      return [endpointDeletionId(change.key, change.observed.id)];
    default:
      return unreachable(change);
  }
}

function leavingEndpoints(changes: readonly Change[]): readonly EndpointId[] {
  return changes.flatMap((change) =>
    change.resource === "endpoint" && (change.kind === "delete" || change.kind === "replace") ? change.observed.id : [],
  );
}

/** How long resolvers may hold an address of an endpoint: the TTL of its names (AWS-FACTS D2). */
export const drainMs = 60_000;

function endpointsByZone(records: readonly ZoneRecord[]): ReadonlyMap<Key, readonly Key[]> {
  const endpoints = new Map<Key, Key[]>();
  for (const { zone, endpoint } of records) append(endpoints, zone, endpoint);
  return endpoints;
}

/** Of the VPCs that leave a zone on which none stays, the old hub's is the last: an endpoint of ours tells which it is. */
function lastLinks(changes: readonly Change[], { zones, endpoints }: Found): ReadonlySet<OperationId> {
  const oldHubs = new Set<string>(endpoints.map(({ vpc }) => vpc));
  const leaving = groupBy(
    changes.flatMap((change) => (change.resource === "association" && change.kind === "delete" ? change : [])),
    ({ observed }) => observed.zone.key,
  );
  return new Set(
    [...leaving].flatMap(([zone, links]) => {
      const count = valueOr(zones.get(zone)?.vpcs ?? absent, []).length;
      const last = links.find(({ observed }) => oldHubs.has(observed.vpc.vpc)) ?? links[0];
      return links.length < count || last === undefined ? [] : operationId("disassociate", last.key);
    }),
  );
}

function joinsByVpc(changes: readonly Change[]): ReadonlyMap<string, readonly Join[]> {
  const joins = new Map<string, Join[]>();
  for (const change of changes) {
    if (change.resource !== "association" || change.kind !== "create") continue;
    append(joins, vpcRefText(change.desired.vpc), {
      name: change.desired.zoneName,
      id: operationId("associate", change.key),
    });
  }
  return joins;
}

function isUnused({ vpcs }: ObservedZone): boolean {
  return valueOr(vpcs, []).length < 2;
}

function zonesByEndpoint(
  zones: ReadonlyMap<Key, ObservedZone>,
  endpoints: readonly ObservedEndpoint[],
): ReadonlyMap<EndpointId, readonly Key[]> {
  const idByName = new Map(
    endpoints.flatMap(({ id, dnsEntries }) => dnsEntries.map(({ name }) => [name.replace(/^\*\./, ""), id])),
  );
  const zonesById = new Map<EndpointId, Key[]>();
  for (const [key, { records }] of zones) {
    for (const { alias } of valueOr(records, [])) {
      const id = alias && idByName.get(alias.name);
      if (id !== undefined) append(zonesById, id, key);
    }
  }
  return zonesById;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
