import type { DesiredState } from "../resource/desired.ts";
import { ownedGroupsOf } from "../resource/owned-groups.ts";
import { isOurs, keyTag } from "../resource/ownership.ts";
import type { OwnedState } from "../resource/owned.ts";
import type { ObservedSecurityGroup, SecurityGroup } from "../resource/resource.ts";
import type { Topology } from "../topology/topology.ts";
import { valueOr } from "../words/state.ts";

/** A group that is demanded, and the one of ours that it is; undefined where there is none yet. */
export interface DemandedGroup {
  readonly desired: SecurityGroup;
  readonly kept: ObservedSecurityGroup | undefined;
}

/** The groups by what becomes of them. */
export interface GroupMatch {
  readonly demanded: readonly DemandedGroup[];
  /** Those of ours that no endpoint needs any more. */
  readonly surplus: readonly ObservedSecurityGroup[];
}

/** Tells whether a group is none of a topology's own that it no longer needs: whether it stays. */
export function isGroupNeeded(group: ObservedSecurityGroup, topology: Topology): boolean {
  const { name, hub } = topology;
  if (!isOurs(name, group)) return true;
  if (hub.securityGroups.kind === "given") return hub.securityGroups.ids.includes(group.id);
  return group.vpc === hub.vpc && ownedGroupsOf(topology).some((owned) => isNamed(group, owned));
}

/**
 * Pairs the groups that are demanded with those of ours, by name: it is unique in a VPC and can never be changed. One that
 * was made under a former name of the topology is known by its key.
 */
export function matchGroups({ hub }: Topology, desired: DesiredState, owned: OwnedState): GroupMatch {
  const found = valueOr(owned.securityGroups, []);
  const demanded = desired.securityGroups.map((group) => ({
    desired: group,
    kept: keptGroup(group, found),
  }));
  // One that was ours and is now given by the user is in use.
  const given = hub.securityGroups.kind === "given" ? hub.securityGroups.ids : [];
  const kept = new Set(demanded.map((group) => group.kept));
  return { demanded, surplus: found.filter((group) => !kept.has(group) && !given.includes(group.id)) };
}

function keptGroup(group: SecurityGroup, found: readonly ObservedSecurityGroup[]): ObservedSecurityGroup | undefined {
  const here = found.filter(({ vpc }) => vpc === group.vpc);
  return here.find(({ name }) => name === group.name) ?? here.find((one) => isNamed(one, group));
}

function isNamed(group: ObservedSecurityGroup, { name, key }: Pick<SecurityGroup, "name" | "key">): boolean {
  return group.name === name || group.tags.get(keyTag) === key;
}
