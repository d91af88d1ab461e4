import type { World } from "../world/world.ts";

/** From when on names and connections stay as they are, unless somebody changes something. */
export function quietFrom({ settings, vpcs, securityGroups, endpoints, hiddenZones, zones }: World): number {
  const { propagationMs, associations, endpointReadyMs, hiddenZoneLagMs, hiddenZoneReadyMs } = settings;
  const longestMs = Math.max(
    propagationMs,
    associations.resolvedMs,
    endpointReadyMs,
    hiddenZoneLagMs,
    hiddenZoneReadyMs,
  );
  return (
    longestMs + Math.max(...[vpcs, securityGroups, endpoints, hiddenZones, zones].map(({ changedAt }) => changedAt))
  );
}
