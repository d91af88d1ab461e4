import type { ProfileAssociationChange } from "../../diff/facts/profile.ts";
import { isCreationOf, isOfLocalEndpoint, isRemovalOf, isUpdateOf } from "../../diff/kinds.ts";
import type { Guard, GuardContext } from "../../guard/context.ts";
import { type Finding, block, warn } from "../../guard/finding.ts";
import type { Match } from "../../match/match.ts";
import type { ProfileUse } from "../../resource/profiles.ts";
import { aboutSpoke } from "../../topology/subject.ts";
import type { Spoke } from "../../topology/topology.ts";
import { isByProfile } from "../../topology/ways.ts";
import { fewOf } from "../../words/few.ts";
import type { DnsName, Key } from "../../words/ids.ts";
import { vpcRefText } from "../../words/key.ts";
import { type Rival, isInTheWay, leadingPriority, lowestPriority, rivalText, rivalsOf, whyInTheWay } from "./rivals.ts";
import { othersByVpc, profilesText, standingOf, usesByVpc } from "./standing.ts";

type Ranking = Extract<ProfileAssociationChange, { readonly kind: "create" | "update" }>;

/**
 * Checks that a VPC with a Profile of somebody else gets the topology's beside it only where the file says by which priority, and
 * where that leaves the topology's the names that it serves. The other one is never touched.
 */
const vpcsHaveRoom: Guard = ({ match, changes }) => {
  const others = othersByVpc(match);
  const rivals = rivalsOf(match);
  const names = ownNames(match);
  return changes
    .filter((change) => isCreationOf("profile-association", change) || isUpdateOf("profile-association", change))
    .flatMap((change): readonly Finding[] => {
      const { priority, user } = change.desired;
      const found = others.get(user.vpc.vpc) ?? [];
      if (found.length === 0) return [];
      if (priority === undefined) return [occupied(change, found)];
      const inTheWay = rivals(user.vpc.vpc, { priority, names }).filter(isInTheWay);
      const same = inTheWay.filter(({ state }) => state === "same");
      if (same.length > 0) return [taken(change, same, found)];
      return inTheWay.length > 0 ? [outranked(change, inTheWay, found)] : [];
    });
};

/** The names of the zones that the Profile has, or is to have. */
function ownNames(match: Match): ReadonlySet<DnsName> {
  const { statusOfZone } = standingOf(match);
  const standing = [...match.zones.all.values()].flatMap(({ ref: { id, name } }) =>
    statusOfZone(id) === undefined ? [] : name,
  );
  return new Set([...(match.desired.profile?.zones ?? []).map(({ zoneName }) => zoneName), ...standing]);
}

function occupied({ key, subject, desired: { user } }: Ranking, found: readonly ProfileUse[]): Finding {
  const spoke = user.spoke ?? user.vpc.vpc;
  const isOrdered = found.some(({ priority }) => priority !== undefined);
  return block("profile.occupied", subject, {
    keys: [key],
    message: `${user.vpc.vpc} of spoke ${spoke} has another Profile, which stays: ${profilesText(found)}`,
    hint: isOrdered
      ? wayOut(spoke, found)
      : `write distribution: zones beside ${spoke}, or put the hub's zones into that Profile`,
  });
}

function taken({ key, subject, desired }: Ranking, same: readonly Rival[], found: readonly ProfileUse[]): Finding {
  const { user, priority } = desired;
  return block("profile.priority-taken", subject, {
    keys: [key],
    message: `the priority ${priority} on ${user.vpc.vpc} is that of ${profilesText(same.map(({ use }) => use))} already`,
    hint: wayOut(user.spoke ?? user.vpc.vpc, found),
  });
}

function outranked(
  { key, subject, desired }: Ranking,
  inTheWay: readonly Rival[],
  found: readonly ProfileUse[],
): Finding {
  const { user, priority } = desired;
  return block("profile.outranked", subject, {
    keys: [key],
    message: `with the priority ${priority} the Profile would not serve ${user.vpc.vpc} whatever comes: ${rivalTexts(inTheWay)}`,
    hint: wayOut(user.spoke ?? user.vpc.vpc, found),
  });
}

function rivalTexts(rivals: readonly Rival[]): string {
  return fewOf(rivals.map((rival) => `${rivalText(rival)} ${whyInTheWay(rival)}`));
}

/** The way to the first place; where another Profile has the very first priority, its owner has to give it another one. */
function wayOut(spoke: string, found: readonly ProfileUse[]): string {
  const leading = leadingPriority(found);
  const first =
    leading === undefined
      ? `let the account of ${spoke} give ${profilesText(found.filter(({ priority }) => priority === lowestPriority))} a higher priority (aws route53profiles update-profile-association), then write profilePriority: ${lowestPriority} beside ${spoke}`
      : `write profilePriority: ${leading} beside ${spoke}`;
  return `${first}, or distribution: zones`;
}

/**
 * Tells of VPCs that have the Profile and one of somebody else as well, unless that leaves the names alone. What the spoke is about
 * to leave for the Profile, it keeps: nobody knows that the Profile serves it.
 */
const nothingIsBeside: Guard = (context) => {
  const { match, topology, changes } = context;
  const standing = standingOf(match);
  const uses = usesByVpc(standing.uses, match);
  const rivals = rivalsOf(match);
  const names = ownNames(match);
  return topology.spokes.flatMap((spoke): readonly Finding[] => {
    if (!standing.hasJoined(spoke) || isRanked(spoke, changes)) return [];
    const priority = uses.get(vpcRefText(spoke))?.priority;
    const inTheWay = rivals(spoke.vpc, { priority, names }).filter(isInTheWay);
    if (inTheWay.length === 0) return [];
    const message = `spoke ${spoke.name} (${spoke.vpc}) has the Profile, ${priority === undefined ? "of a priority that AWS does not tell" : `with the priority ${priority}`}, and another as well: ${rivalTexts(inTheWay)}`;
    const hint = wayOut(
      spoke.name,
      inTheWay.map(({ use }) => use),
    );
    const keys = leftBehind(spoke, context);
    return [
      keys.length === 0
        ? warn("profile.beside", aboutSpoke(spoke), { message, hint })
        : block("profile.outranked", aboutSpoke(spoke), { keys, message, hint }),
    ];
  });
};

/** Of a priority that is about to change, the other check speaks. */
function isRanked(spoke: Spoke, changes: GuardContext["changes"]): boolean {
  return changes.some(
    (change) => isUpdateOf("profile-association", change) && change.desired.user.vpcText === vpcRefText(spoke),
  );
}

/** What a spoke gives up since it has the Profile. */
function leftBehind(spoke: Spoke, { changes }: GuardContext): readonly Key[] {
  const vpc = vpcRefText(spoke);
  return changes.flatMap((change) => {
    const isLeaving =
      isRemovalOf("association", change) &&
      change.observed.isMoving === true &&
      vpcRefText(change.observed.vpc) === vpc;
    const isSwitched = isOfLocalEndpoint(change) && change.kind !== "back" && vpcRefText(change.local.spoke) === vpc;
    return isLeaving || isSwitched ? change.key : [];
  });
}

/** Tells where the file gives a priority, and AWS shows none to hold it against. */
const prioritiesAreSeen: Guard = ({ match, topology }) => {
  const { spokes, hub } = topology;
  const standing = standingOf(match);
  const uses = usesByVpc(standing.uses, match);
  const unseen = spokes.filter(
    (spoke) =>
      spoke.profilePriority !== undefined &&
      isByProfile(spoke, topology) &&
      standing.hasJoined(spoke) &&
      uses.get(vpcRefText(spoke))?.priority === undefined,
  );
  const [first] = unseen;
  if (first === undefined) return [];
  return [
    warn("profile.priority-unseen", aboutSpoke(first), {
      message: `AWS tells no priority of the Profile on ${fewOf(unseen.map(({ name, vpc }) => `${vpc} (${name})`))}, so whether it is what the file says is not known`,
      hint: `take profilePriority out while ${hub.region} lets a VPC have one Profile only`,
    }),
  ];
};

/** Says beforehand that a priority changes while names are served: what resolvers do meanwhile is nowhere said. */
const newPrioritiesAreTold: Guard = ({ changes }) =>
  changes
    .filter((change) => isUpdateOf("profile-association", change))
    .map(({ subject, desired: { user, priority }, observed: { priority: before } }) =>
      warn("profile.priority-changes", subject, {
        message: `the priority of the Profile on ${user.vpc.vpc} changes from ${before} to ${priority}; AWS does not say whether its names are answered in the seconds that it takes`,
        hint: `apply when ${user.spoke ?? user.vpc.vpc} can bear that, or leave it at ${before}`,
      }),
    );

/** What must hold, and what is told, where VPCs have Profiles of others. */
export const rivalGuards: readonly Guard[] = [vpcsHaveRoom, nothingIsBeside, prioritiesAreSeen, newPrioritiesAreTold];
