import type { Spoke } from "@vpce-hub/core";
import type { SpokeDocument, TopologyDocument } from "./topology-document.generated.ts";

/**
 * Returns the priority that the Profile has on the VPCs of a spoke or a selection: what it says, then what holds for all. Whoever
 * is on zones by its own word has none.
 */
export function resolvePriority(
  { distribution, profilePriority }: Pick<SpokeDocument, "distribution" | "profilePriority">,
  { defaults }: Pick<TopologyDocument, "defaults">,
): Pick<Spoke, "profilePriority"> {
  const priority = profilePriority ?? defaults?.profilePriority;
  return priority === undefined || distribution === "zones" ? {} : { profilePriority: priority };
}
