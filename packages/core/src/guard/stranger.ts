import type { AssociationChange } from "../diff/facts/association.ts";
import type { Change } from "../diff/change.ts";
import type { ProfileAssociationChange } from "../diff/facts/profile.ts";
import { isRemovalOf } from "../diff/kinds.ts";
import { groupBy } from "../base/group-by.ts";
import type { Spoke } from "../topology/topology.ts";
import type { Key } from "../words/ids.ts";
import { vpcRefText } from "../words/key.ts";
import { block } from "./finding.ts";
import type { Guard, GuardContext } from "./context.ts";

/**
 * Checks that no VPC is taken off a zone, for not being in the topology, while a spoke that is to use the same service
 * cannot be found: a slip in the id of a spoke's VPC looks just like that, and would cut the spoke off. Whatever the
 * scope: who leaves the spoke out that cannot be found means no harm to it.
 */
export const strangersAreNoSpokes: Guard = (context) => {
  const lost = lostSpokes(context);
  if (lost.length === 0) return [];
  const links = strangersLeaving(context.changes).flatMap((change) => {
    const spokes = lost.filter((spoke) => spoke.services.some((service) => change.services.includes(service)));
    return spokes.length === 0 ? [] : { ...change, spokes: spokes.map(({ name }) => name) };
  });
  return [...groupBy(links, ({ observed }) => vpcRefText(observed.vpc))].flatMap(([text, ofVpc]) => {
    const [first] = ofVpc;
    if (first === undefined) return [];
    const named = [...new Set(ofVpc.flatMap(({ spokes }) => spokes))];
    const names = named.join(" or ");
    // Out of scope, they were not looked for.
    const isSought = named.some((name) => context.environment.spokeVpcs.has(name));
    return block("spoke.vpc-mistaken", first.subject, {
      keys: ofVpc.map(({ key }) => key),
      message: `the VPC ${text} is not in the topology and stays on its zones: it may be that of ${names}, which ${isSought ? "could not be found" : "is out of scope and was not looked for"}`,
      hint: isSought
        ? `see that the vpc, the account and the role of ${names} are right, or remove it from the spokes`
        : `plan without leaving ${names} out, or remove it from the spokes`,
    });
  });
};

/**
 * Spokes whose VPC is missing or could not be read, and that are not on all zones that they are to see. Of one that is
 * out of scope, and so not looked for, any zone tells that its id is right.
 */
function lostSpokes({ topology, environment, desired, match }: GuardContext): readonly Spoke[] {
  const unfound = topology.spokes.filter(({ name }) => environment.spokeVpcs.get(name)?.kind !== "present");
  if (unfound.length === 0) return [];
  const wanted = groupBy(desired.associations, ({ user }) => user.spoke);
  const isOn = (zone: Key, vpc: string): boolean => match.zones.all.get(zone)?.vpcsByText.has(vpc) === true;
  const byProfile = new Set(desired.profile?.associations.map(({ user }) => user.spoke));
  return unfound.filter((spoke) => {
    const vpc = vpcRefText(spoke);
    const links = wanted.get(spoke.name) ?? [];
    // Only the account of a VPC says that it has the Profile, and there this one was not found.
    if (byProfile.has(spoke.name)) return true;
    const isMissing = links.some(({ zone }) => !isOn(zone, vpc));
    return isMissing && (environment.spokeVpcs.has(spoke.name) || !links.some(({ zone }) => isOn(zone, vpc)));
  });
}

type LeavingStranger = Extract<AssociationChange | ProfileAssociationChange, { readonly kind: "delete" }>;

function strangersLeaving(changes: readonly Change[]): readonly LeavingStranger[] {
  return changes
    .filter((change) => isRemovalOf("association", change) || isRemovalOf("profile-association", change))
    .filter(({ observed }) => observed.spoke === undefined);
}
