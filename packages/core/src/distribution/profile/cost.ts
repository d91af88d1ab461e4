import { isCreationOf, isRemovalOf } from "../../diff/kinds.ts";
import type { LinkCost } from "../../overview/cells.ts";
import type { OverviewInput } from "../../overview/input.ts";
import { monthlyProfileCost } from "../../topology/profile-facts.ts";
import { standingOf } from "./standing.ts";

/** Returns what the Profile costs: a flat price up to a number of VPCs, each beyond that a little more. */
export function profileLinkCost({ match, changes }: OverviewInput): LinkCost {
  const standing = standingOf(match);
  if (!standing.isKnown || !standing.areUsersKnown) return { before: undefined, after: undefined };
  const before = standing.uses.length;
  const coming = changes.filter((change) => isCreationOf("profile-association", change)).length;
  const going = changes.filter((change) => isRemovalOf("profile-association", change)).length;
  return { before: monthlyProfileCost(before), after: monthlyProfileCost(before + coming - going) };
}
