import type { Topology } from "../topology/topology.ts";
import type { Distribution } from "./parts.ts";
import { profileDistribution } from "./profile/profile.ts";
import { zoneDistribution } from "./zones/zones.ts";

/**
 * Returns how the links of a topology are served. A file that says so, whatever it says, may have a Profile that stands: it knows
 * both ways, and leads from one to the other.
 */
export function distributionOf({ distribution }: Topology): Distribution {
  return distribution === undefined ? zoneDistribution : profileDistribution;
}
