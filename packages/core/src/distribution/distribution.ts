import type { Topology } from "../topology/topology.ts";
import type { Distribution } from "./parts.ts";
import { zoneDistribution } from "./zones/zones.ts";

/** Returns how the links of a topology are served. */
export function distributionOf(_topology: Topology): Distribution {
  return zoneDistribution;
}
