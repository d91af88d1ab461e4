import { append } from "../../base/append.ts";
import { groupBy } from "../../base/group-by.ts";
import type { LocalEndpointChange } from "../../diff/facts/local-endpoint.ts";
import type { ProfileAssociationChange } from "../../diff/facts/profile.ts";
import { isOfLocalEndpoint, isUpdateOf } from "../../diff/kinds.ts";
import type { Guard, GuardContext } from "../../guard/context.ts";
import { type Finding, block, warn } from "../../guard/finding.ts";
import { openingGaps } from "../../guard/gaps.ts";
import type { OwnUse, ProfileStatus, ProfileUse } from "../../resource/profiles.ts";
import { aboutSpoke } from "../../topology/subject.ts";
import type { Spoke } from "../../topology/topology.ts";
import { isByProfile } from "../../topology/ways.ts";
import { fewOf } from "../../words/few.ts";
import type { Key } from "../../words/ids.ts";
import { vpcRefText } from "../../words/key.ts";
import { type ComingUse, isComingUse, isMove } from "./own-change.ts";
import { type Rival, isInTheWay, leadBefore, rivalText, rivalsOf, whyInTheWay } from "./rivals.ts";
import { type Standing, othersByVpc, ownNames, profilesText, standingOf, usesByVpc } from "./standing.ts";

/** A spoke that has, or is to have, the Profile beside those of others. */
interface Beside {
  readonly spoke: Spoke;
  readonly others: readonly ProfileUse[];
  /** The topology's Profile on the VPC, unless it is on its way out. */
  readonly own: OwnUse | undefined;
  /** What gives the VPC the Profile, or another place among all; undefined where nothing of that is to be done. */
  readonly ranking: ComingUse | undefined;
  /** With which the Profile is on the VPC in the end; undefined where nobody knows. */
  readonly priority: number | undefined;
}

/**
 * Checks that a VPC with a Profile of somebody else gets the topology's beside it only where the file says by which priority, and
 * where that leaves the topology's the names that it serves; and that a spoke which has both gives nothing up for the Profile before
 * it is known to serve. The other one is never touched.
 */
const profilesOfOthersStayBehind: Guard = (context) => {
  const { match } = context;
  const others = othersByVpc(match);
  if (others.size === 0) return [];
  const standing = standingOf(match);
  const rivals = rivalsOf(others, match);
  const names = ownNames(match, standing);
  const leavings = leavingsByVpc(context.changes);
  return spokesBeside(others, standing, context).flatMap((one): readonly Finding[] => {
    const { spoke, own, ranking, priority } = one;
    const leaving = leavings.get(vpcRefText(spoke)) ?? [];
    const isNew = ranking !== undefined && (own === undefined || isRanked(ranking, own));
    const keys = isNew ? [ranking.key, ...leaving] : leaving;
    if (own === undefined && priority === undefined) return [occupied(one, keys)];
    const beside = rivals(spoke.vpc, { priority, names });
    const inTheWay = beside.filter(isInTheWay);
    if (inTheWay.length > 0) return [lost(one, inTheWay, keys)];
    const ruling = keys.length === 0 ? [] : beside.filter(({ offer }) => offer.hasRules);
    return ruling.length === 0 ? [] : [ruled(spoke, ruling)];
  });
};

function spokesBeside(
  others: ReturnType<typeof othersByVpc>,
  standing: Standing,
  { match, topology, changes }: GuardContext,
): readonly Beside[] {
  const uses = usesByVpc(standing.uses, match);
  const rankings = new Map(changes.filter(isComingUse).map((change) => [change.desired.user.vpcText, change]));
  return topology.spokes.flatMap((spoke): readonly Beside[] => {
    const beside = others.get(spoke.vpc);
    // Whoever is on zones, or on its way there, has its names by those, which go first (AWS-FACTS-2 M4).
    if (beside === undefined || !isByProfile(spoke, topology)) return [];
    const found = uses.get(vpcRefText(spoke));
    const own = found === undefined || isEnding(found.status) ? undefined : found;
    const ranking = rankings.get(vpcRefText(spoke));
    if (own === undefined && ranking === undefined) return [];
    return [{ spoke, others: beside, own, ranking, priority: ranking?.desired.priority ?? own?.priority }];
  });
}

function isEnding(status: ProfileStatus): boolean {
  return status === "DELETING" || status === "FAILED";
}

/** Tells whether a change gives a use that stands another priority. */
function isRanked({ desired: { priority } }: ComingUse, own: OwnUse): boolean {
  return priority !== undefined && priority !== own.priority;
}

/** What VPCs give up since they have, or get, their names by the Profile, by the text of the VPC. */
function leavingsByVpc(changes: GuardContext["changes"]): ReadonlyMap<string, readonly Key[]> {
  const keys = new Map<string, Key[]>();
  for (const change of changes) {
    if (isMove(change)) append(keys, vpcRefText(change.observed.vpc), change.key);
    if (isOfLocalEndpoint(change) && isGivenUp(change)) append(keys, vpcRefText(change.local.spoke), change.key);
  }
  return keys;
}

/** One whose private DNS is off has been given up: what ends its switch looks who serves, and undoes it where nobody does (law 12). */
function isGivenUp({ kind, local }: LocalEndpointChange): boolean {
  return kind === "retire" || (kind === "switch" && local.found.isPrivateDnsOn);
}

function occupied({ spoke, others }: Beside, keys: readonly Key[]): Finding {
  return block("profile.occupied", aboutSpoke(spoke), {
    keys,
    message: `${spoke.vpc} of spoke ${spoke.name} has another Profile, which stays: ${profilesText(others)}`,
    hint: wayOut(spoke, others, others),
  });
}

/** Of names that the Profile may lose to others, or that nobody can put first. */
function lost(one: Beside, inTheWay: readonly Rival[], keys: readonly Key[]): Finding {
  const { spoke, others, own, ranking, priority } = one;
  const uses = inTheWay.map(({ use }) => use);
  const text = { message: lostText(one, inTheWay), hint: wayOut(spoke, uses, others) };
  const same = inTheWay.filter(({ state }) => state === "same");
  if (ranking !== undefined && same.length > 0)
    return block("profile.priority-taken", aboutSpoke(spoke), {
      ...text,
      keys,
      message: `the priority ${priority} on ${spoke.vpc} is that of ${profilesText(same.map(({ use }) => use))} already`,
    });
  // What has it, keeps it: that is told, and nothing is held back where nothing is to be done.
  if (own !== undefined && keys.length === 0) return warn("profile.beside", aboutSpoke(spoke), text);
  return block("profile.outranked", aboutSpoke(spoke), { ...text, keys });
}

function lostText({ spoke, own, priority }: Beside, inTheWay: readonly Rival[]): string {
  const rivals = fewOf(inTheWay.map((rival) => `${rivalText(rival)} ${whyInTheWay(rival)}`));
  const rank = priority === undefined ? "with a priority that AWS does not tell" : `with the priority ${priority}`;
  return own === undefined || own.priority !== priority
    ? `${rank} the Profile may lose names on ${spoke.vpc} of spoke ${spoke.name} to another one: ${rivals}`
    : `spoke ${spoke.name} (${spoke.vpc}) has the Profile, ${rank}, and another as well: ${rivals}`;
}

function ruled(spoke: Spoke, rivals: readonly Rival[]): Finding {
  const uses = rivals.map(({ use }) => use);
  return warn("profile.beside", aboutSpoke(spoke), {
    message: `another Profile on ${spoke.vpc} of spoke ${spoke.name}, ${profilesText(uses)}, has resolver rules, and whether one takes a name of the hub was not looked at`,
    hint: `see that ${uses.length === 1 ? "it has" : "they have"} no rule for names that the hub serves`,
  });
}

/** The way to the first place; where there is no number before another Profile, its owner has to give it another one. */
function wayOut(spoke: Spoke, inTheWay: readonly ProfileUse[], beside: readonly ProfileUse[]): string {
  const where = `beside ${spoke.selection === undefined ? spoke.name : `the selection ${spoke.selection}`}`;
  const lead = leadBefore(inTheWay, beside);
  switch (lead.kind) {
    case "free":
      return `write profilePriority: ${lead.priority} ${where}, or distribution: zones in its place`;
    case "crowded":
      return `let account ${spoke.account} give ${profilesText([lead.first])} a higher priority (aws route53profiles update-profile-association), then write profilePriority: ${lead.priority} ${where}, or distribution: zones in its place`;
    case "untold":
      return `write distribution: zones ${where}`;
  }
}

/** Tells of Profiles of others that answer in a gap, when names are said to be public: what they have was not read. */
const gapsAreBesideNothing: Guard = (context) => {
  const others = othersByVpc(context.match);
  if (others.size === 0) return [];
  const gaps = openingGaps(context).filter(({ local }) => !local.isGapFree);
  return [...groupBy(gaps, ({ local }) => local.spoke)].flatMap(([spoke, changes]): readonly Finding[] => {
    const beside = spoke.region === context.topology.hub.region ? others.get(spoke.vpc) : undefined;
    if (beside === undefined) return [];
    const names = changes.flatMap(({ local }) => local.zones.map(({ name }) => name));
    return [
      warn("profile.beside", aboutSpoke(spoke), {
        message: `while spoke ${spoke.name} is switched, another Profile on ${spoke.vpc}, ${profilesText(beside)}, answers for names that it has, in the place of public DNS; what it has was not looked at`,
        hint: `see that it has nothing for ${fewOf([...new Set(names)].sort())}, nor a zone above`,
      }),
    ];
  });
};

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
function newPriorityIsTold({ subject, desired: { user, priority }, observed: { priority: before } }: Update): Finding {
  return warn("profile.priority-changes", subject, {
    message: `the priority of the Profile on ${user.vpc.vpc} changes from ${before} to ${priority}; AWS does not say whether its names are answered in the seconds that it takes`,
    hint: `apply when ${user.spoke ?? user.vpc.vpc} can bear that, or leave it at ${before}`,
  });
}

type Update = Extract<ProfileAssociationChange, { readonly kind: "update" }>;

/** What must hold where VPCs have Profiles of others, and which numbers change; one that is held back does not. */
const prioritiesChange: Guard = (context) => {
  const findings = profilesOfOthersStayBehind(context);
  const held = new Set(findings.flatMap(({ keys }) => keys));
  const changing = context.changes.filter((change) => isUpdateOf("profile-association", change));
  return [...findings, ...changing.filter(({ key }) => !held.has(key)).map(newPriorityIsTold)];
};

/** What must hold, and what is told, where VPCs have Profiles of others. */
export const rivalGuards: readonly Guard[] = [prioritiesChange, gapsAreBesideNothing, prioritiesAreSeen];
