import type { Distribution } from "../parts.ts";
import { zoneGuards } from "../zones/guards.ts";
import { associateProfile } from "./associate.ts";
import { profileLinkCost } from "./cost.ts";
import { diffByProfile } from "./diff.ts";
import { expandByProfile } from "./expand.ts";
import { profileGuards } from "./guards.ts";
import { profileObstacles } from "./obstacles.ts";
import { leavingProfileLinks, profileLinkStates } from "./link-states.ts";

/** Serves links by a Route 53 Profile, and by zones those that it cannot serve. */
export const profileDistribution: Distribution = {
  associate: associateProfile,
  diff: diffByProfile,
  expand: expandByProfile,
  guards: [...zoneGuards, ...profileGuards],
  linkStates: profileLinkStates,
  leavingLinks: leavingProfileLinks,
  obstacles: profileObstacles,
  linkCost: profileLinkCost,
};
