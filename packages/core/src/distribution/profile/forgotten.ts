import type { Guard } from "../../guard/context.ts";
import { stop, warn } from "../../guard/finding.ts";
import { monthlyProfileCost } from "../../topology/profile-facts.ts";
import { aboutHub, aboutKey } from "../../topology/subject.ts";

/**
 * Refuses a plan of a file that does not say how links are served, while there is a Profile: dropped in a merge, say, the key
 * would move a whole company, and without it nothing that the Profile serves is seen. What could not be read holds nothing
 * back: a hub that never had a Profile goes on with the rights that it has.
 */
export const profileIsNotForgotten: Guard = ({ state: { forgottenProfile: read }, topology: { name, hub } }) => {
  if (read === undefined || read.kind === "absent") return [];
  if (read.kind === "unknown")
    return [
      warn("profile.not-looked-for", aboutHub, {
        message: `whether a Profile of this topology stands in ${hub.region} was not seen: ${read.reason.message}`,
        hint: `permit route53profiles:ListProfiles in account ${hub.account}, as vpce roles prints it; one that stands is paid for`,
      }),
    ];
  const { id, name: called } = read.value;
  return [
    stop("profile.forgotten", aboutKey("distribution"), {
      message: `account ${hub.account} has the Profile ${called} (${id}) of the topology ${name}, and the file does not say how links are served; while VPCs have it, it costs ${monthlyProfileCost(1).toFixed(2)} USD a month`,
      hint: "write distribution: profile to go on with it, or distribution: zones to move its spokes to zones and delete it",
    }),
  ];
};
