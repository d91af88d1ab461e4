import type { Spoke, Topology } from "./topology.ts";

/** Why a spoke of a topology with a Profile is served by zones. */
export type ZoneReason = "asked" | "region" | "subset";

/**
 * Returns why a spoke is served by zones; undefined for one that gets the Profile. A Profile serves VPCs of its own Region, and
 * each of them all that it has (DESIGN section 10).
 */
export function whyByZones(
  { distribution, region, services }: Pick<Spoke, "distribution" | "region" | "services">,
  topology: Pick<Topology, "hub" | "services">,
): ZoneReason | undefined {
  if (distribution === "zones") return "asked";
  if (region !== topology.hub.region) return "region";
  const used = new Set(services);
  return topology.services.every(({ name }) => used.has(name)) ? undefined : "subset";
}

/** Tells whether a spoke gets its names by the Profile of its topology. */
export function isByProfile(spoke: Spoke, topology: Topology): boolean {
  return topology.distribution === "profile" && whyByZones(spoke, topology) === undefined;
}
