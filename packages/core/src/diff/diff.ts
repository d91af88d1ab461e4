import type { Change } from "./change.ts";
import type { DesiredState } from "../resource/desired.ts";
import { type AssociationContext, diffAssociations } from "./association.ts";
import { diffEndpoints, endpointToKeep } from "./endpoint.ts";
import { diffRecords } from "./record.ts";
import { diffSecurityGroups } from "./security-group.ts";
import { type KeptZone, diffZones, isFullyKnown, pairZones } from "./zone.ts";
import { groupBy } from "../base/group-by.ts";
import type { Key, SecurityGroupId } from "../words/ids.ts";
import { type VpcRef, vpcRefText } from "../words/key.ts";
import { type OwnedState, keyOfEndpoint, zonesByKey } from "../resource/owned.ts";
import type { ObservedEndpoint, ObservedZone } from "../resource/resource.ts";
import { valueOr } from "../words/state.ts";
import type { Topology } from "../topology/topology.ts";

/**
 * Returns the differences between what the topology demands and what is there, sorted by key. Where the hub's own
 * lists could not be read there are none: what is unknown is neither made nor removed (law 5).
 */
export function diff(topology: Topology, desired: DesiredState, owned: OwnedState): readonly Change[] {
  if (!isHubKnown(owned)) return [];
  const hub: VpcRef = topology.hub;
  const zones = pairZones(desired, zonesByKey(valueOr(owned.zones, []), hub), isStillAnswering(desired, owned));
  const mayRemove = desired.isComplete && valueOr(owned.zones, []).every(isFullyKnown);
  const context: AssociationContext = { policy: topology.policy, hub, spokeOf: spokeOf(topology) };
  const changes: readonly Change[] = [
    ...diffSecurityGroups(desired.securityGroup, owned.securityGroups, {
      mayRemove,
      mayRevoke: mayRemove && !isKeepingStrangers(topology, zones.kept),
    }),
    ...diffEndpoints(desired, owned.endpoints, {
      groupIdOf: groupIdOf(desired, owned),
      mayRemove: mayRemove && desired.areSubnetsKnown,
    }),
    ...diffZones(topology, zones),
    ...diffRecords(desired.records, zones, endpointOf(desired, owned)),
    ...diffAssociations(desired.associations, zones, context),
  ];
  return changes.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** Tells whether all lists of the hub's resources were read. */
function isHubKnown({ securityGroups, endpoints, zones }: OwnedState): boolean {
  return [securityGroups, endpoints, zones].every(({ kind }) => kind !== "unknown");
}

/** Returns the endpoint that is kept for a key. */
export function endpointOf(
  desired: DesiredState,
  { endpoints }: OwnedState,
): (key: Key) => ObservedEndpoint | undefined {
  const found = groupBy(valueOr(endpoints, []), keyOfEndpoint);
  const kept = new Map(
    desired.endpoints.map((endpoint) => [endpoint.key, endpointToKeep(endpoint, found.get(endpoint.key) ?? [])]),
  );
  return (key) => kept.get(key);
}

/** Returns the id of the group that the topology owns, where it stands already. */
export function groupIdOf(
  { securityGroup }: DesiredState,
  { securityGroups }: OwnedState,
): (key: Key) => SecurityGroupId | undefined {
  const group = valueOr(securityGroups, []).find(({ vpc }) => vpc === securityGroup?.vpc);
  return (key) => (key === securityGroup?.key ? group?.id : undefined);
}

/**
 * Tells whether a zone leads to the endpoint of a service that has no name at all now. The user did not give the name
 * up: its provider's list is empty, which may be a lapse (AWS-FACTS C1.2), and spokes still use it.
 */
function isStillAnswering(desired: DesiredState, owned: OwnedState): (zone: ObservedZone) => boolean {
  const endpointFor = endpointOf(desired, owned);
  const named = new Set(desired.zones.flatMap(({ services }) => services));
  const nameless = desired.endpoints.filter(({ service }) => !named.has(service)).map(({ key }) => endpointFor(key));
  const names = new Set(nameless.flatMap((endpoint) => endpoint?.dnsEntries.map(({ name }) => name) ?? []));
  return ({ records }) => valueOr(records, []).some(({ alias }) => alias !== undefined && names.has(alias.name));
}

/**
 * Tells whether a VPC that is none of the topology's stays on a zone. Its CIDRs are not known, so any rule of the group
 * may be the one that admits it; unless the user says under hub.allow who is admitted.
 */
function isKeepingStrangers({ policy, hub, spokes }: Topology, kept: readonly KeptZone[]): boolean {
  const isGiven = hub.securityGroups.kind === "owned" && hub.securityGroups.allow.kind === "cidrs";
  if (policy.extraAssociations === "remove" || isGiven) return false;
  const known = new Set([hub, ...spokes].map(vpcRefText));
  return kept.some(({ observed }) => valueOr(observed.vpcs, []).some((vpc) => !known.has(vpcRefText(vpc))));
}

function spokeOf({ spokes }: Topology): (vpc: VpcRef) => string | undefined {
  const names = new Map(spokes.map((spoke) => [vpcRefText(spoke), spoke.name]));
  return (vpc) => names.get(vpcRefText(vpc));
}
