import { serviceNamedBy } from "../words/key.ts";
import { isClaimed, isOurs, keyTag } from "./ownership.ts";
import { type ObservedProfiles, ownUses } from "./profiles.ts";
import type { ObservedEndpoint, ObservedSecurityGroup, ObservedState, ObservedZone } from "./resource.ts";
import { type Observed, valueOr } from "../words/state.ts";

/** The observed resources that bear a topology's marks, and those that are about to; all else is foreign. */
export interface OwnedState {
  readonly securityGroups: Observed<readonly ObservedSecurityGroup[]>;
  readonly endpoints: Observed<readonly ObservedEndpoint[]>;
  readonly zones: Observed<readonly ObservedZone[]>;
  /** Undefined where nobody asked. */
  readonly profiles: ObservedProfiles | undefined;
  /** Ids of those among them that do not bear all marks yet: they are adopted now. */
  readonly adopted: ReadonlySet<string>;
}

/** Returns what is ours already. Endpoints that are on their way out count as gone. */
export function ownedBy(topology: string, state: ObservedState): OwnedState {
  return {
    securityGroups: filtered(state.securityGroups, (group) => isOurs(topology, group)),
    endpoints: filtered(state.endpoints, (endpoint) => isOurs(topology, endpoint) && !isLeaving(endpoint.state)),
    zones: filtered(state.zones, (zone) => isOursAsRead(topology, zone)),
    profiles: state.profiles,
    adopted: new Set(),
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
    (owned.profiles === undefined ? 0 : countProfile(owned.profiles)) +
    inZones.reduce((sum, count) => sum + count, 0)
  );
}

function countProfile(profiles: ObservedProfiles): number {
  return profiles.own.kind === "present" ? 1 + profiles.own.value.zones.length + ownUses(profiles).length : 0;
}

/** Returns the service of the topology that an endpoint of ours is for; undefined where its key tag names none. */
export function serviceOf({ tags }: ObservedEndpoint): string | undefined {
  return serviceNamedBy(tags.get(keyTag) ?? "");
}

/** Where the tags of a zone could not be read, what it says otherwise counts: none is made beside it (law 5). */
function isOursAsRead(topology: string, zone: ObservedZone): boolean {
  if (zone.tags.kind === "unknown") return isClaimed(topology, zone);
  return isOurs(topology, { ...zone, tags: valueOr(zone.tags, undefined) });
}

/** Tells whether an endpoint is on its way out. */
export function isLeaving(stage: ObservedEndpoint["state"]): boolean {
  return stage === "deleting" || stage === "deleted";
}

function filtered<T>(observed: Observed<readonly T[]>, isWanted: (item: T) => boolean): Observed<readonly T[]> {
  return observed.kind === "present" ? { kind: "present", value: observed.value.filter(isWanted) } : observed;
}
