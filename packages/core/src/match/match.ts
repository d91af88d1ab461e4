import type { DesiredState } from "../resource/desired.ts";
import { type OwnedState, serviceOf } from "../resource/owned.ts";
import type { Spoke, Topology } from "../topology/topology.ts";
import type { Key, SecurityGroupId } from "../words/ids.ts";
import { type VpcRef, profileKey, vpcRefText } from "../words/key.ts";
import { valueOr } from "../words/state.ts";
import { type EndpointMatch, matchEndpoints } from "./endpoints.ts";
import { type GroupMatch, matchGroups } from "./groups.ts";
import { type Leads, leadsOf } from "./leads.ts";
import { type ZoneMatch, matchZones } from "./zones.ts";

/**
 * What is demanded and what is owned, paired once a plan: the differences, the operations, the scope, the checks and the
 * overview read it, and none of them pairs anew.
 */
export interface Match {
  readonly topology: Topology;
  readonly desired: DesiredState;
  readonly owned: OwnedState;
  readonly hub: VpcRef;
  /** Whether all lists of the hub's resources were read; if not, nothing is made or removed (law 5). */
  readonly isHubKnown: boolean;
  readonly groups: GroupMatch;
  readonly endpoints: EndpointMatch;
  readonly zones: ZoneMatch;
  /** Which services and zones hang together. */
  readonly leads: Leads;
  /** Returns the spoke that a VPC is; undefined where it is none of the topology's. */
  readonly spokeAt: (vpc: VpcRef) => Spoke | undefined;
  /** Returns the id of the group with this key, where it stands already. */
  readonly groupIdOf: (key: Key) => SecurityGroupId | undefined;
  /** Ids of the resources that operations name by key and that exist already. */
  readonly ids: ReadonlyMap<Key, string>;
}

/** Pairs what a topology demands with what it owns. */
export function matchOf(topology: Topology, desired: DesiredState, owned: OwnedState): Match {
  const hub: VpcRef = { vpc: topology.hub.vpc, region: topology.hub.region };
  const endpoints = matchEndpoints(desired, owned);
  const zones = matchZones({ desired, owned, hub, endpoints });
  const groups = matchGroups(topology, desired, owned);
  const groupIds = new Map(
    groups.demanded.flatMap(({ desired: { key }, kept }) => (kept === undefined ? [] : [[key, kept.id] as const])),
  );
  return {
    topology,
    desired,
    owned,
    hub,
    isHubKnown: [owned.securityGroups, owned.endpoints, owned.zones].every(({ kind }) => kind !== "unknown"),
    groups,
    endpoints,
    zones,
    leads: leadsOf(desired, owned, zones),
    spokeAt: spokesByVpc(topology),
    groupIdOf: (key) => groupIds.get(key),
    ids: new Map<Key, string>([
      ...groupIds,
      ...[...endpoints.kept].map(([key, { id }]) => [key, id] as const),
      ...[...zones.all].map(([key, { observed }]) => [key, observed.id] as const),
      ...(owned.profiles?.own.kind === "present" ? [[profileKey, owned.profiles.own.value.id] as const] : []),
    ]),
  };
}

/** Returns the names of the services that endpoints of ours are for, whether the topology has them or not. */
export function ownedServices({ endpoints }: OwnedState): readonly string[] {
  return valueOr(endpoints, []).flatMap((endpoint) => serviceOf(endpoint) ?? []);
}

function spokesByVpc({ spokes }: Topology): (vpc: VpcRef) => Spoke | undefined {
  const byVpc = new Map(spokes.map((spoke) => [vpcRefText(spoke), spoke]));
  return (vpc) => byVpc.get(vpcRefText(vpc));
}
