import { groupBy } from "../base/group-by.ts";
import { aboutSpoke } from "../topology/subject.ts";
import { vpcRefText } from "../words/key.ts";
import type { Guard } from "./context.ts";
import { stop } from "./finding.ts";

/**
 * Checks that no VPC is two spokes, or the hub: two entries would ask for different services of one VPC. Ids that are
 * written were compared when the file was read; what tags lead to is known only now.
 */
export const spokesAreDistinct: Guard = ({ topology: { hub, spokes } }) => {
  const hubText = vpcRefText(hub);
  return [...groupBy(spokes, vpcRefText)].flatMap(([text, [first, ...others]]) => {
    if (first === undefined) return [];
    const names = [first, ...others].map(({ name }) => name).join(" and ");
    if (text === hubText)
      return stop("spoke.same-vpc", aboutSpoke(first), {
        message: `the tags of ${names} lead to ${text}, which is the hub`,
        hint: `remove ${names} from the spokes: the hub serves itself`,
      });
    if (others.length === 0) return [];
    return stop("spoke.same-vpc", aboutSpoke(first), {
      message: `${names} are one VPC, ${text}`,
      hint: `keep one of ${names}, or correct the tags that lead there`,
    });
  });
};
