import type { Change } from "../diff/change.ts";
import { linkKeysBySpoke } from "../resource/desired.ts";
import { aboutKey } from "../topology/subject.ts";
import type { Spoke } from "../topology/topology.ts";
import type { Cidr } from "../words/ids.ts";
import { aggregate, isWithin } from "../words/cidr.ts";
import { fewOf } from "../words/few.ts";
import type { Guard } from "./context.ts";
import { warn } from "./finding.ts";
import { joiningSpokes } from "./joining-spokes.ts";

/**
 * Tells which spokes a list of CIDRs under `hub.allow` leaves out, when it changes or they join: they get the names of
 * the endpoints all the same, and no answer from them. Where addresses are translated on the way that may be right.
 */
export const spokesAreAdmitted: Guard = ({ topology: { hub, spokes }, environment, desired, changes }) => {
  if (hub.securityGroups.kind !== "owned" || hub.securityGroups.allow.hasSpokes) return [];
  const allowed = aggregate(hub.securityGroups.allow.cidrs);
  const isAllowed = (cidr: Cidr): boolean => allowed.some((block) => isWithin(cidr, block));
  const cidrsOf = ({ name }: Spoke): readonly Cidr[] => {
    const vpc = environment.spokeVpcs.get(name);
    return vpc?.kind === "present" ? vpc.value.cidrs : [];
  };
  const linked = new Set(linkKeysBySpoke(desired).keys());
  const isTold = isConcerned(changes);
  const left = spokes.filter(
    (spoke) => linked.has(spoke.name) && isTold(spoke.name) && !cidrsOf(spoke).every(isAllowed),
  );
  if (left.length === 0) return [];
  const named = left.map((spoke) => `${spoke.name} (${cidrsOf(spoke).join(", ")})`);
  return [
    warn("spoke.not-admitted", aboutKey("hub", "allow"), {
      message: `hub.allow does not admit ${left.length === 1 ? "spoke" : "spokes"} ${fewOf(named)}: endpoints whose names are led there do not answer`,
      hint: "write spokes beside the CIDRs under hub.allow, or CIDRs that hold those of the spokes",
    }),
  ];
};

/** What is known from the plan before is not told anew: a spoke is concerned when it joins, and all when rules change. */
function isConcerned(changes: readonly Change[]): (spoke: string) => boolean {
  if (changes.some(({ resource, kind }) => resource === "security-group" && kind !== "delete")) return () => true;
  const joining = joiningSpokes(changes);
  return (spoke) => joining.has(spoke);
}
