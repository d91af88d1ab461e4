import type { Match } from "../../match/match.ts";
import type { OtherProfile, ProfileUse } from "../../resource/profiles.ts";
import { fewOf } from "../../words/few.ts";
import type { DnsName, VpcId } from "../../words/ids.ts";
import { type Observed, absent } from "../../words/state.ts";
import { othersByVpc } from "./standing.ts";

/**
 * How a Profile of somebody else stands to the topology's own on one VPC, for names that both may have: `behind` it, `ahead` of it,
 * `apart` since it has none of them, or `unseen`. `same`: it has the very priority that ours is to have, which AWS refuses.
 */
export type RivalState = "behind" | "ahead" | "apart" | "unseen" | "same";

/** A Profile of somebody else on a VPC that has, or is to have, the topology's own. */
export interface Rival {
  readonly use: ProfileUse;
  readonly state: RivalState;
  /** Names that both have, as far as they are known; whoever is ahead answers for them. */
  readonly names: readonly DnsName[];
  /** Why it is `unseen`, as a clause. */
  readonly why: string | undefined;
}

/** What of the topology's Profile is compared. */
export interface OwnSide {
  /** The priority that it has, or is to have; undefined where nobody knows. */
  readonly priority: number | undefined;
  /** The names of its zones. */
  readonly names: ReadonlySet<DnsName>;
}

/** Returns how the other Profiles of VPCs stand to the topology's own. */
export function rivalsOf(match: Pick<Match, "owned">): (vpc: VpcId, own: OwnSide) => readonly Rival[] {
  const byVpc = othersByVpc(match);
  const others = match.owned.profiles?.others;
  return (vpc, own) => (byVpc.get(vpc) ?? []).map((use) => rivalOf(use, own, others?.get(use.profile) ?? absent));
}

/**
 * Of a name that several Profiles have, the one with the lower priority answers; else the most specific zone does, whatever the
 * priorities (AWS-FACTS-2 M1, M4). So only equal names are compared.
 */
function rivalOf(use: ProfileUse, { priority, names }: OwnSide, read: Observed<OtherProfile>): Rival {
  const rival = { use, names: [], why: undefined };
  const hasBoth = priority !== undefined && use.priority !== undefined;
  if (hasBoth && priority === use.priority) return { ...rival, state: "same" };
  if (hasBoth && priority < use.priority) return { ...rival, state: "behind" };
  if (read.kind === "absent") return { ...rival, state: "unseen", why: "what it hands out was not looked at" };
  if (read.kind === "unknown")
    return { ...rival, state: "unseen", why: `what it hands out was not read: ${read.reason.message}` };
  const { zoneNames, unnamed, whyUnnamed } = read.value;
  const shared = zoneNames.filter((name) => names.has(name));
  if (shared.length > 0) return { ...rival, state: "ahead", names: shared };
  if (unnamed.length === 0) return { ...rival, state: "apart" };
  return {
    ...rival,
    state: "unseen",
    why: `the names of its zones ${fewOf(unnamed)} ${whyUnnamed === undefined ? "may only be read in the account that owns them" : `were not read: ${whyUnnamed}`}`,
  };
}

/** Tells whether the topology's Profile may lose names to another one. */
export function isInTheWay({ state }: Rival): boolean {
  return state !== "behind" && state !== "apart";
}

/** Returns a Profile as texts name it, with its place among those of the VPC. */
export function rivalText({ use: { profile, name, priority } }: Rival): string {
  return `${profile} (${name}, ${priority === undefined ? "of a priority that AWS does not tell" : `priority ${priority}`})`;
}

/** Returns why a Profile is in the way, as a clause. */
export function whyInTheWay({ state, names, why, use }: Rival): string {
  if (state === "same") return "has this very priority";
  const order = use.priority === undefined ? "may go before it" : "goes before it";
  return state === "ahead" ? `${order} and has ${fewOf(names)} too` : `${order}, and ${why ?? ""}`;
}

/** The range of priorities (AWS-FACTS-2 M1). */
export const lowestPriority = 100;
const highestPriority = 9_900;

/**
 * Returns a priority with which the topology's Profile goes before all others of a VPC; undefined where there is none, since
 * another one has the first.
 */
export function leadingPriority(uses: readonly ProfileUse[]): number | undefined {
  const taken = uses.flatMap(({ priority }) => priority ?? []);
  const first = Math.min(highestPriority + 1, ...taken);
  return first > lowestPriority ? first - 1 : undefined;
}
