import type { Match } from "../../match/match.ts";
import type { OtherProfile, ProfileUse } from "../../resource/profiles.ts";
import { fewOf } from "../../words/few.ts";
import type { DnsName, VpcId, ZoneId } from "../../words/ids.ts";
import type { Observed } from "../../words/state.ts";
import type { othersByVpc } from "./standing.ts";

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
  readonly offer: Offer;
}

/** What a Profile of somebody else hands out beside zones of the topology's own, which answer alike wherever they are. */
export interface Offer {
  readonly names: readonly DnsName[];
  /** Whether it has resolver rules, which may take names too. */
  readonly hasRules: boolean;
  /** Why names may be missing, as a clause; undefined where all are known. */
  readonly unseen: string | undefined;
}

/** What of the topology's Profile is compared. */
export interface OwnSide {
  /** The priority that it has, or is to have; undefined where nobody knows. */
  readonly priority: number | undefined;
  /** The names of its zones. */
  readonly names: ReadonlySet<DnsName>;
}

/** Returns how the other Profiles of VPCs, which are `others`, stand to the topology's own. */
export function rivalsOf(
  others: ReturnType<typeof othersByVpc>,
  { owned, zones }: Pick<Match, "owned" | "zones">,
): (vpc: VpcId, own: OwnSide) => readonly Rival[] {
  const own = new Set([...zones.all.values()].map(({ ref: { id } }) => id));
  const offers = new Map(
    [...(owned.profiles?.others ?? [])].map(([profile, read]) => [profile, offerOf(read, own)] as const),
  );
  return (vpc, side) =>
    (others.get(vpc) ?? []).map((use) => rivalOf(use, side, offers.get(use.profile) ?? notLookedAt));
}

const notLookedAt: Offer = { names: [], hasRules: false, unseen: "what it hands out was not looked at" };

function offerOf(read: Observed<OtherProfile>, own: ReadonlySet<ZoneId>): Offer {
  if (read.kind === "absent") return notLookedAt;
  if (read.kind === "unknown")
    return { ...notLookedAt, unseen: `what it hands out was not read: ${read.reason.message}` };
  const { hasRules } = read.value;
  const foreign = read.value.zones.filter(({ id }) => !own.has(id));
  return {
    names: foreign.flatMap(({ name }) => name ?? []),
    hasRules,
    unseen: whyUnseen(
      read.value,
      foreign.flatMap(({ id, name }) => (name === undefined ? id : [])),
    ),
  };
}

function whyUnseen({ whyUnnamed, unread }: OtherProfile, unnamed: readonly ZoneId[]): string | undefined {
  if (unnamed.length > 0)
    return `the names of its zones ${fewOf(unnamed)} ${whyUnnamed === undefined ? "may only be read in the account that owns them" : `were not read: ${whyUnnamed}`}`;
  return unread.length === 0 ? undefined : `which names ${fewOf(unread)} has for it was not looked at`;
}

/**
 * Of a name that several Profiles have, the one with the lower priority answers; else the most specific zone does, whatever the
 * priorities (AWS-FACTS-2 M1, M4). So only equal names are compared.
 */
function rivalOf(use: ProfileUse, own: OwnSide, offer: Offer): Rival {
  const names = offer.names.filter((name) => own.names.has(name));
  return { use, offer, names, state: stateOf(use, own, { names, unseen: offer.unseen }) };
}

function stateOf(
  use: ProfileUse,
  { priority }: OwnSide,
  { names, unseen }: Pick<Rival, "names"> & Pick<Offer, "unseen">,
): RivalState {
  if (priority !== undefined && use.priority !== undefined) {
    if (priority === use.priority) return "same";
    if (priority < use.priority) return "behind";
  }
  if (names.length > 0) return "ahead";
  return unseen === undefined ? "apart" : "unseen";
}

/** Tells whether a Profile is known to have none of the names, wherever it stands. */
export function isApart({ names, offer }: Rival): boolean {
  return names.length === 0 && offer.unseen === undefined;
}

/** Tells whether the topology's Profile may lose names to another one. */
export function isInTheWay({ state }: Rival): boolean {
  return state !== "behind" && state !== "apart";
}

/** Returns a Profile as texts name it, with its place among those of the VPC. */
export function rivalText({ use: { profile, name, priority } }: Rival): string {
  return `${profile} (${name}, ${priorityText(priority)})`;
}

/** Returns a priority as texts name it. */
export function priorityText(priority: number | undefined): string {
  return priority === undefined ? "of a priority that AWS does not tell" : `priority ${priority}`;
}

/** Returns why a Profile is in the way, as a clause. */
export function whyInTheWay({ state, names, offer, use }: Rival): string {
  if (state === "same") return "has this very priority";
  const order = use.priority === undefined ? "may go before it" : "goes before it";
  return state === "ahead" ? `${order} and has ${fewOf(names)} too` : `${order}, and ${offer.unseen ?? ""}`;
}

/** The range of priorities begins with it (AWS-FACTS-2 M1). */
const lowestPriority = 100;

/** A number with which the topology's Profile goes first, or what somebody has to make room for it. */
export type Lead =
  | { readonly kind: "free"; readonly priority: number }
  /** `first` has to go further back, and leaves its number. */
  | { readonly kind: "crowded"; readonly priority: number; readonly first: ProfileUse }
  /** AWS tells no order. */
  | { readonly kind: "untold" };

/** Returns the highest free priority before all Profiles that are in the way; no two on a VPC have the same (AWS-FACTS-2 M1). */
export function leadBefore(inTheWay: readonly ProfileUse[], beside: readonly ProfileUse[]): Lead {
  let first: { readonly use: ProfileUse; readonly priority: number } | undefined;
  for (const use of inTheWay) {
    if (use.priority === undefined) return { kind: "untold" };
    if (first === undefined || use.priority < first.priority) first = { use, priority: use.priority };
  }
  if (first === undefined) return { kind: "untold" };
  const taken = new Set(beside.map(({ priority }) => priority));
  for (let priority = first.priority - 1; priority >= lowestPriority; priority -= 1)
    if (!taken.has(priority)) return { kind: "free", priority };
  return { kind: "crowded", priority: first.priority, first: first.use };
}
