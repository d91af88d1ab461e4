import { networkTables } from "./network-tables.ts";
import type { World } from "../world/world.ts";

/** From when on names and connections stay as they are, unless somebody changes something. */
export function quietFrom(world: World): number {
  const { settings, vpcs, securityGroups, endpoints, hiddenZones, zones, dhcpOptions } = world;
  const { propagationMs, associations, endpointReadyMs, hiddenZoneLagMs, hiddenZoneReadyMs, profiles } = settings;
  const longestMs = Math.max(
    propagationMs,
    associations.resolvedMs,
    endpointReadyMs,
    hiddenZoneLagMs,
    hiddenZoneReadyMs,
    profiles.settlesMs,
    profiles.sharedMs,
  );
  const ofProfiles = [world.profiles, world.profileResources, world.profileAssociations, world.shares];
  const tables = [vpcs, securityGroups, endpoints, hiddenZones, zones, dhcpOptions, ...networkTables(world)];
  return longestMs + Math.max(...[...tables, ...ofProfiles].map(({ changedAt }) => changedAt));
}
