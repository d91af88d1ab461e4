import type { Topology } from "../topology/topology.ts";
import type { Distribution } from "./parts.ts";
import { profileIsNotForgotten } from "./profile/forgotten.ts";
import { profileDistribution } from "./profile/profile.ts";
import { zoneDistribution } from "./zones/zones.ts";

/**
 * Returns how the links of a topology are served. A file that says so, whatever it says, may have a Profile that stands: it knows
 * both ways, and leads from one to the other. One that does not say so is served by zones, and told of a Profile that it forgot.
 */
export function distributionOf({ distribution }: Topology): Distribution {
  return distribution === undefined ? byDefault : profileDistribution;
}

const byDefault: Distribution = {
  ...zoneDistribution,
  guards: [...zoneDistribution.guards, profileIsNotForgotten],
};
