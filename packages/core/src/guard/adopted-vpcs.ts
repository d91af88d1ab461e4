import { groupBy } from "../base/group-by.ts";
import { isRemovalOf } from "../diff/kinds.ts";
import { aboutKey } from "../topology/subject.ts";
import { fewOf } from "../words/few.ts";
import { vpcRefText } from "../words/key.ts";
import type { Guard } from "./context.ts";
import { block } from "./finding.ts";

/**
 * Holds VPCs that the file does not have on zones that are adopted by this very plan: it touches no association. Whoever made
 * the zone knew them, and whoever writes the first file may not. Once the zone is the topology's, they leave as any others.
 */
export const adoptedZonesKeepTheirVpcs: Guard = ({ match: { owned }, changes }) => {
  if (owned.adopted.size === 0) return [];
  const leaving = changes
    .filter((change) => isRemovalOf("association", change))
    .filter(({ observed }) => observed.spoke === undefined && owned.adopted.has(observed.zone.id));
  if (leaving.length === 0) return [];
  const vpcs = [...groupBy(leaving, ({ observed }) => vpcRefText(observed.vpc)).keys()].sort();
  const zones = [...new Set(leaving.map(({ observed: { zone } }) => zone.id))].sort();
  const isOne = vpcs.length === 1;
  return [
    block("adopt.vpc-not-listed", aboutKey("adopt"), {
      keys: leaving.map(({ key }) => key),
      message: `${isOne ? "the VPC" : "the VPCs"} ${fewOf(vpcs)} ${isOne ? "is" : "are"} on ${fewOf(zones)} and not in the topology; an adoption touches no association, so ${isOne ? "it stays" : "they stay"} for now`,
      hint: `list ${isOne ? "it" : "them"} under spokes; or apply and plan again: once the zones are the topology's, that plan takes ${isOne ? "it" : "them"} off, unless policy.extraAssociations is keep`,
    }),
  ];
};
