import type { Distribution } from "../parts.ts";
import { associateZones } from "./associate.ts";
import { diffAssociations } from "./diff.ts";
import { expandZoneLinks } from "./expand.ts";
import { zoneGuards } from "./guards.ts";
import { zoneObstacles } from "./obstacles.ts";
import { leavingZoneLinks, zoneLinkStates } from "./link-states.ts";

/** Serves each link by associations of the zones of its service with the VPC. */
export const zoneDistribution: Distribution = {
  associate: associateZones,
  diff: diffAssociations,
  expand: expandZoneLinks,
  guards: zoneGuards,
  linkStates: zoneLinkStates,
  leavingLinks: leavingZoneLinks,
  obstacles: zoneObstacles,
  linkCost: () => ({ before: 0, after: 0 }),
};
