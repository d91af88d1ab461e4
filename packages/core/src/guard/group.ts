import { ingressDifference } from "../diff/security-group.ts";
import { isRemovalOf } from "../diff/kinds.ts";
import { topologyTag } from "../resource/ownership.ts";
import type { SecurityGroup } from "../resource/resource.ts";
import { aboutHub, aboutKey } from "../topology/subject.ts";
import type { Key } from "../words/ids.ts";
import { valueOr } from "../words/state.ts";
import type { Guard } from "./context.ts";
import { type Finding, block, stop } from "./finding.ts";
import { tagsText } from "./marks.ts";
import { ownerText } from "./owner.ts";
import { unlessGranted } from "./quota.ts";

/**
 * Checks that the rules of a group are never more than AWS allows: not in the end, and not on the way, since new rules
 * stand before old ones go.
 */
export const ingressFits: Guard = ({ topology, match: { groups } }) => {
  const { rulesPerSecurityGroup: most } = topology.quotas;
  return groups.demanded.flatMap(({ desired, kept }) => {
    const count = desired.ingress.length;
    if (count > most) return tooManyRules(desired, count, { most, when: "" });
    const onTheWay = kept === undefined ? 0 : kept.ingress.length + ingressDifference(desired, kept).missing.length;
    return onTheWay > most
      ? tooManyRules(desired, onTheWay, { most, when: " while old and new ones stand side by side" })
      : [];
  });
};

/** Checks that the name of a group that the topology would own is not somebody else's. */
export const groupNameIsFree: Guard = ({ desired, state, owned }) => {
  const ours = valueOr(owned.securityGroups, []);
  return desired.securityGroups.flatMap((wanted) => {
    const taken = valueOr(state.securityGroups, []).find(
      (group) => group.vpc === wanted.vpc && group.name === wanted.name && !ours.includes(group),
    );
    if (taken === undefined) return [];
    const isMarked = taken.tags.has(topologyTag);
    return block("security-group.foreign", aboutHub, {
      keys: [wanted.key],
      message: `the security group ${taken.id} has the name ${wanted.name} and belongs to ${ownerText(taken.tags)}`,
      hint: isMarked
        ? "remove it once nothing uses it, or list the groups to use under hub.securityGroups"
        : `if it is this topology's and lost its tags, put them back: ${tagsText(wanted.tags.marks)}; if it is somebody else's, list the groups to use under hub.securityGroups`,
    });
  });
};

/** Checks that nothing of anybody else's has a group that is to go: AWS would keep it, and the apply wait in vain. */
export const groupsAreUnused: Guard = ({ changes, state, owned }) => {
  const going = changes.filter((change) => isRemovalOf("security-group", change));
  if (going.length === 0) return [];
  const ours = new Set(valueOr(owned.endpoints, []));
  const strangers = valueOr(state.endpoints, []).filter(
    (endpoint) => !ours.has(endpoint) && endpoint.state !== "deleting" && endpoint.state !== "deleted",
  );
  const others = valueOr(owned.securityGroups, []).map(({ id }) => id);
  return going.flatMap(({ key, observed: { id, name, users } }) => {
    const endpoints = strangers.filter(({ securityGroups }) => securityGroups.includes(id));
    const [first] = endpoints;
    const whose = first === undefined ? "" : ` has it and belongs to ${ownerText(first.tags)}`;
    const ofGroup = { id, name, key };
    return [
      ...inUse(
        ofGroup,
        endpoints.map((endpoint) => endpoint.id),
        whose,
      ),
      ...inUse(
        ofGroup,
        valueOr(users, []).flatMap((user) =>
          others.some((other) => other === user.id) ? [] : `${user.id} (${user.what})`,
        ),
        " uses it",
      ),
    ];
  });
};

/** How many users of a group are named at most. */
const mostUsers = 5;

function inUse(
  { id, name, key }: { readonly id: string; readonly name: string; readonly key: Key },
  users: readonly string[],
  verb: string,
): readonly Finding[] {
  if (users.length === 0) return [];
  const more = users.length > mostUsers ? ` and ${users.length - mostUsers} more` : "";
  const named = `${users.slice(0, mostUsers).join(", ")}${more}`;
  return [
    block("security-group.in-use", aboutHub, {
      keys: [key],
      message: `the security group ${name} (${id}) stays: ${named}${verb}`,
      hint: `give ${named} another group, then apply again`,
    }),
  ];
}

function tooManyRules(
  { words: { which } }: SecurityGroup,
  count: number,
  { most, when }: { readonly most: number; readonly when: string },
): Finding {
  return stop("quota.ingress-rules", aboutKey("hub", "allow"), {
    message: `${which} would need ${count} rules${when}, ${most} are allowed`,
    hint: `give fewer, larger CIDRs under hub.allow, change them in steps, or list own groups under hub.securityGroups; ${unlessGranted("rulesPerSecurityGroup")}`,
  });
}
