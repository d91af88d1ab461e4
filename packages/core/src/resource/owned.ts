import { type Key, brandKey } from "../words/ids.ts";
import { type VpcRef, surplusEndpointKey, surplusZoneKey, vpcRefText, zoneKey } from "../words/key.ts";
import { isTaggedOurs, isZoneMarkOurs, keyTag } from "./ownership.ts";
import type { ObservedEndpoint, ObservedSecurityGroup, ObservedState, ObservedZone } from "./resource.ts";
import { type Observed, valueOr } from "../words/state.ts";

/** The observed resources that bear a topology's marks; all else is foreign. */
export interface OwnedState {
  readonly securityGroups: Observed<readonly ObservedSecurityGroup[]>;
  readonly endpoints: Observed<readonly ObservedEndpoint[]>;
  readonly zones: Observed<readonly ObservedZone[]>;
}

/** Returns what is ours. Endpoints that are on their way out count as gone. */
export function ownedBy(topology: string, state: ObservedState): OwnedState {
  return {
    securityGroups: filtered(state.securityGroups, ({ tags }) => isTaggedOurs(topology, tags)),
    endpoints: filtered(state.endpoints, ({ tags, state: stage }) => isTaggedOurs(topology, tags) && !isLeaving(stage)),
    zones: filtered(state.zones, ({ name, callerReference }) => isZoneMarkOurs(topology, name, callerReference)),
  };
}

/** Returns how many resources a topology owns, for bounds in percent. */
export function countOwned(owned: OwnedState): number {
  const zones = valueOr(owned.zones, []);
  const inZones = zones.map(({ vpcs, records }) => valueOr(vpcs, []).length + valueOr(records, []).length);
  return (
    valueOr(owned.securityGroups, []).length +
    valueOr(owned.endpoints, []).length +
    zones.length +
    inZones.reduce((sum, count) => sum + count, 0)
  );
}

/** Returns the key that an endpoint of ours bears; one without it gets a key of its own and belongs to nobody. */
export function keyOfEndpoint({ id, tags }: ObservedEndpoint): Key {
  const tag = tags.get(keyTag);
  return tag === undefined ? surplusEndpointKey("", id) : brandKey(tag);
}

/**
 * Returns, of several zones of one name, the one that counts: the one that the hub sees, then the oldest by its
 * mark. A second one can exist when two runs crossed; it is surplus.
 */
export function zonesByKey(zones: readonly ObservedZone[], hub: VpcRef): ReadonlyMap<Key, ObservedZone> {
  const rank = (zone: ObservedZone): string =>
    `${valueOr(zone.vpcs, []).some((vpc) => vpcRefText(vpc) === vpcRefText(hub)) ? 0 : 1} ${zone.callerReference}`;
  const ranked = [...zones].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const byKey = new Map<Key, ObservedZone>();
  for (const zone of ranked) {
    const key = zoneKey(zone.name);
    byKey.set(byKey.has(key) ? surplusZoneKey(zone.name, zone.id) : key, zone);
  }
  return byKey;
}

function isLeaving(stage: ObservedEndpoint["state"]): boolean {
  return stage === "deleting" || stage === "deleted";
}

function filtered<T>(observed: Observed<readonly T[]>, isWanted: (item: T) => boolean): Observed<readonly T[]> {
  return observed.kind === "present" ? { kind: "present", value: observed.value.filter(isWanted) } : observed;
}
