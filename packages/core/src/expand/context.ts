import { append } from "../base/append.ts";
import { groupBy } from "../base/group-by.ts";
import type { Change } from "../diff/change.ts";
import type { EndpointChange } from "../diff/facts/endpoint.ts";
import { groupIdsOf } from "../diff/endpoint.ts";
import { isRemovalOf, isCreationOf } from "../diff/kinds.ts";
import type { Match } from "../match/match.ts";
import type { ObservedZone } from "../resource/resource.ts";
import { markingsByKey } from "./markings.ts";
import { endpointDeletionId, endpointShrinkId, operationId } from "../operation/operation-id.ts";
import type { OperationBase, OperationId } from "../operation/operation-base.ts";
import { type Caller, hubCaller } from "../topology/topology.ts";
import { unreachable } from "../base/unreachable.ts";
import type { DnsName, EndpointId, Key, SecurityGroupId } from "../words/ids.ts";
import { type VpcRef, associationKey, vpcRefText } from "../words/key.ts";
import { absent, valueOr } from "../words/state.ts";

/** What expanding one change needs to know of the others. */
export interface ExpandContext {
  readonly match: Match;
  /** Returns the operations that mark something as ours, where it is adopted now: nothing is done with it before. */
  readonly markingsOf: (key: Key) => readonly OperationId[];
  /** Who acts for the hub. */
  readonly hub: Caller;
  /** Operations that take VPCs off a zone, by key of the zone; who keeps it in another way is not among them. */
  readonly disassociationsByZone: ReadonlyMap<Key, readonly OperationId[]>;
  /** Operations that take all zones of a Profile from VPCs that get none of them in another way. */
  readonly farewells: readonly OperationId[];
  /**
   * Operations that take a VPC off a zone of this name, or the zone with its last VPC away, by `nameAndVpc`; only where
   * VPCs join zones, which may have to wait for them.
   */
  readonly leavesByName: ReadonlyMap<string, readonly OperationId[]>;
  /** Whether rules are taken from a group, or a group goes, or is taken off an endpoint. */
  readonly isIngressRevoked: boolean;
  /** All operations that take a spoke off a zone. */
  readonly disassociations: readonly OperationId[];
  /** Whether authorizations were left over, and are taken back. */
  readonly isAuthorizationLeftOver: boolean;
  /** Zones that are removed. */
  readonly removedZones: ReadonlySet<Key>;
  /** Zones that stay and whose records are changed. */
  readonly rewrittenZones: ReadonlySet<Key>;
  /** Endpoints that the records of a zone lead to, by key of the zone. */
  readonly endpointsByZone: ReadonlyMap<Key, readonly Key[]>;
  /** Operations that write records with addresses of an endpoint, by its key. */
  readonly recordsOfEndpoints: ReadonlyMap<Key, readonly OperationId[]>;
  /** Operations that let spokes in to an endpoint, by its key. */
  readonly admissionsByEndpoint: ReadonlyMap<Key, readonly OperationId[]>;
  /** Operations that take the last old VPC off a zone on which none stays. */
  readonly lastLinks: ReadonlySet<OperationId>;
  /** Zones that a VPC joins, by `vpcRefText`; only where zones are removed, whose VPCs may have to join first. */
  readonly joinsByVpc: ReadonlyMap<string, readonly Join[]>;
  /** Zones with a record that leads to an endpoint which is deleted or replaced. */
  readonly zonesOfLeavingEndpoints: ReadonlySet<Key>;
  /** Zones that no spoke is associated with yet. */
  readonly unusedZones: ReadonlySet<Key>;
  /** Returns the operations that change or delete the endpoints which have a group: it goes only after them. */
  readonly operationsOnUsersOf: (group: SecurityGroupId) => readonly OperationId[];
}

/** A zone that a VPC joins. */
export interface Join {
  readonly name: DnsName;
  readonly id: OperationId;
}

/** What all operations are made from. */
export interface ExpandInput {
  readonly match: Match;
  readonly changes: readonly Change[];
}

/** Returns one text for a zone name and a VPC: AWS allows one zone of a name on a VPC (AWS-FACTS D1). */
export function nameAndVpc(name: DnsName, vpc: VpcRef): string {
  return `${name} ${vpcRefText(vpc)}`;
}

/** What an operation of the hub is about. */
export type HubDeed = Pick<OperationBase, "id" | "subject"> & {
  /** The changes that it serves. */
  readonly changes: readonly Key[];
  readonly zoneName?: DnsName;
};

/** Returns what every operation of the hub starts from. */
export function hubOperation(
  { match, hub }: ExpandContext,
  { id, changes, subject, zoneName }: HubDeed,
): Omit<OperationBase, "dependsOn"> {
  return { id, caller: hub, region: match.hub.region, changes, subject, zoneName, after: [] };
}

/** Gathers what expanding needs, in one pass over the changes and one over what was observed. */
export function expandContext({ match, changes }: ExpandInput): ExpandContext {
  const { desired, zones, leads, topology } = match;
  const isJoined = changes.some((change) => isCreationOf("association", change));
  const removedZones = new Set(changes.filter((change) => isRemovalOf("zone", change)).map(({ key }) => key));
  const markings = markingsByKey(changes);
  return {
    ...leavingLinks(changes, removedZones),
    leavesByName: isJoined ? leavesByName(changes) : new Map(),
    match,
    markingsOf: (key) => markings.get(key) ?? [],
    hub: hubCaller(topology.hub),
    isIngressRevoked: changes.some((change) => isRevoking(change, match)),
    isAuthorizationLeftOver: changes.some(({ resource }) => resource === "authorization"),
    removedZones,
    rewrittenZones: new Set(
      changes.flatMap((change) =>
        change.resource === "record" && change.kind === "update" ? change.desired.zone : [],
      ),
    ),
    endpointsByZone: endpointsByZone(desired.records),
    recordsOfEndpoints: recordsOfEndpoints(desired.records),
    admissionsByEndpoint: admissionsByEndpoint(desired.endpoints),
    lastLinks: lastLinks(changes, match),
    joinsByVpc: removedZones.size === 0 ? new Map() : joinsByVpc(changes),
    zonesOfLeavingEndpoints: new Set(leavingEndpoints(changes).flatMap((id) => leads.zonesOfEndpoint(id))),
    unusedZones: new Set([...zones.all].filter(([, { observed }]) => isUnused(observed)).map(([key]) => key)),
    operationsOnUsersOf: (group) =>
      changes.flatMap((change) =>
        change.resource === "endpoint" && change.kind !== "create" && change.observed.securityGroups.includes(group)
          ? endpointOperationIds(change)
          : [],
      ),
  };
}

function isRevoking(change: Change, { groupIdOf }: Match): boolean {
  // Other tags on a group are nothing to wait for.
  if (change.resource === "security-group")
    return (
      change.kind === "delete" || (change.kind === "update" && change.fields.some(({ field }) => field === "ingress"))
    );
  if (change.resource !== "endpoint" || change.kind !== "update") return false;
  const wanted = groupIdsOf(change.desired, groupIdOf);
  return change.observed.securityGroups.some((id) => !wanted.includes(id));
}

type LeavingLinks = Pick<ExpandContext, "disassociations" | "disassociationsByZone" | "farewells">;

function leavingLinks(changes: readonly Change[], removedZones: ReadonlySet<Key>): LeavingLinks {
  const disassociationsByZone = new Map<Key, OperationId[]>();
  const disassociations: OperationId[] = [];
  const farewells: OperationId[] = [];
  for (const change of changes) {
    const leave = leaveOf(change, removedZones);
    if (leave === undefined) continue;
    disassociations.push(leave.id);
    if (leave.zone !== undefined) append(disassociationsByZone, leave.zone, leave.id);
    if (leave.isFarewell) farewells.push(leave.id);
  }
  return { disassociations, disassociationsByZone, farewells };
}

interface Leave {
  readonly id: OperationId;
  /** The zone that is lost by it; undefined where that is none. */
  readonly zone: Key | undefined;
  /** Whether all zones of the Profile are. */
  readonly isFarewell: boolean;
}

/**
 * What takes names from spokes: of one zone, or all that they have by a Profile. Who moves from one to the other keeps them all the
 * while, and may be waiting for the records itself: the records wait for nobody who does.
 */
function leaveOf(change: Change, removedZones: ReadonlySet<Key>): Leave | undefined {
  if (isRemovalOf("association", change)) {
    const { zone, isMoving } = change.observed;
    return {
      id: operationId("disassociate", change.key),
      zone: isMoving === true ? undefined : zone.key,
      isFarewell: false,
    };
  }
  if (isRemovalOf("profile-zone", change)) {
    // Where the zone stays, nobody is left who had it by the Profile alone.
    const { key } = change.observed.zone;
    const zone = removedZones.has(key) ? key : undefined;
    return { id: operationId("remove-zone-from-profile", change.key), zone, isFarewell: false };
  }
  if (isRemovalOf("profile-association", change)) {
    const isFarewell = change.observed.isMoving !== true;
    return { id: operationId("leave-profile", change.key), zone: undefined, isFarewell };
  }
  return undefined;
}

function leavesByName(changes: readonly Change[]): ExpandContext["leavesByName"] {
  const leaves = new Map<string, OperationId[]>();
  const leaving = changes.filter((change) => isRemovalOf("association", change));
  for (const { key, observed } of leaving)
    append(leaves, nameAndVpc(observed.zone.name, observed.vpc), operationId("disassociate", key));
  const left = new Set(leaving.map(({ key }) => key));
  for (const change of changes) {
    if (!isRemovalOf("zone", change) || change.surplusOf === undefined) continue;
    const { key, observed } = change;
    // The last VPC of a zone cannot be taken off: it goes with the zone (LastVPCAssociation).
    const last = valueOr(observed.vpcs, []).filter((vpc) => !left.has(associationKey(key, vpc)));
    for (const vpc of last) append(leaves, nameAndVpc(observed.name, vpc), operationId("delete-zone", key));
  }
  return leaves;
}

function endpointOperationIds(change: EndpointChange): readonly OperationId[] {
  switch (change.kind) {
    case "create":
    case "adopt":
      return [];
    case "update":
      return [operationId("modify-endpoint", change.key), endpointShrinkId(change.key)];
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

function endpointsByZone(records: Match["desired"]["records"]): ReadonlyMap<Key, readonly Key[]> {
  const endpoints = new Map<Key, Key[]>();
  for (const { zone, target } of records) append(endpoints, zone, target.endpoint);
  return endpoints;
}

/** What a record has now counts as much as what it is to have: it may hold an address that goes, and become an alias. */
function recordsOfEndpoints(records: Match["desired"]["records"]): ReadonlyMap<Key, readonly OperationId[]> {
  const operations = new Map<Key, OperationId[]>();
  for (const { zone, target } of records) append(operations, target.endpoint, operationId("change-records", zone));
  return operations;
}

function admissionsByEndpoint(endpoints: Match["desired"]["endpoints"]): ReadonlyMap<Key, readonly OperationId[]> {
  return new Map(
    endpoints.flatMap(({ key, securityGroups }) =>
      securityGroups.kind === "owned" ? [[key, [operationId("authorize-ingress", securityGroups.key)]] as const] : [],
    ),
  );
}

/** Of the VPCs that leave a zone on which none stays, the old hub's is the last: an endpoint of ours tells which it is. */
function lastLinks(changes: readonly Change[], { owned, zones }: Match): ReadonlySet<OperationId> {
  const oldHubs = new Set<string>(valueOr(owned.endpoints, []).map(({ vpc }) => vpc));
  const leaving = groupBy(
    changes.filter((change) => isRemovalOf("association", change)),
    ({ observed }) => observed.zone.key,
  );
  return new Set(
    [...leaving].flatMap(([zone, links]) => {
      const count = valueOr(zones.all.get(zone)?.observed.vpcs ?? absent, []).length;
      const last = links.find(({ observed }) => oldHubs.has(observed.vpc.vpc)) ?? links[0];
      return links.length < count || last === undefined ? [] : operationId("disassociate", last.key);
    }),
  );
}

function joinsByVpc(changes: readonly Change[]): ReadonlyMap<string, readonly Join[]> {
  const joins = new Map<string, Join[]>();
  for (const change of changes) {
    if (!isCreationOf("association", change)) continue;
    const { user, zoneName } = change.desired;
    append(joins, user.vpcText, { name: zoneName, id: operationId("associate", change.key) });
  }
  return joins;
}

function isUnused({ vpcs }: ObservedZone): boolean {
  return valueOr(vpcs, []).length < 2;
}
