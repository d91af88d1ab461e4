import { groupBy } from "../../base/group-by.ts";
import type { Match } from "../../match/match.ts";
import {
  type ObservedProfile,
  type ObservedShare,
  type OwnUse,
  type ProfileStatus,
  type ProfileUse,
  isAskedOfAll,
  ownUses,
} from "../../resource/profiles.ts";
import { fewOf } from "../../words/few.ts";
import type { AccountId, DnsName, VpcId, ZoneId } from "../../words/ids.ts";
import { type VpcRef, vpcRefText } from "../../words/key.ts";
import { absent, valueOr } from "../../words/state.ts";

/** What of a topology's Profile stands. */
export interface Standing {
  /** Whether the Profile and its share were read; if not, nothing of them is made or removed (law 5). */
  readonly isKnown: boolean;
  readonly profile: ObservedProfile | undefined;
  readonly share: ObservedShare | undefined;
  /** Whoever has it, as far as that is known. */
  readonly uses: readonly OwnUse[];
  /** Tells whether an account was asked what its VPCs have, and answered. */
  readonly isAccountKnown: (account: AccountId) => boolean;
  /** Whether all were asked, and answered, that may have it. */
  readonly areUsersKnown: boolean;
  /** What a zone in the Profile is at. */
  readonly statusOfZone: (zone: ZoneId | undefined) => ProfileStatus | undefined;
  /** Tells whether a VPC has the Profile, and it is in force. */
  readonly hasJoined: (vpc: VpcRef) => boolean;
}

/** Returns what of the Profile stands, as it was observed. */
export function standingOf({ owned: { profiles }, hub }: Pick<Match, "owned" | "hub">): Standing {
  const own = profiles?.own ?? absent;
  const share = profiles?.share ?? absent;
  const uses = profiles === undefined ? [] : ownUses(profiles);
  const isAccountKnown = (account: AccountId): boolean => profiles?.usesByAccount.get(account)?.kind === "present";
  const zones = new Map(
    valueOr<ObservedProfile | undefined>(own, undefined)?.zones.map((one) => [one.zone, one.status]),
  );
  const joined = new Set<VpcId>(uses.flatMap(({ vpc, status }) => (status === "COMPLETE" ? vpc : [])));
  const asked = [...(profiles?.usesByAccount.keys() ?? [])];
  return {
    isKnown: profiles !== undefined && own.kind !== "unknown" && share.kind !== "unknown",
    profile: valueOr<ObservedProfile | undefined>(own, undefined),
    share: valueOr<ObservedShare | undefined>(share, undefined),
    uses,
    isAccountKnown,
    areUsersKnown: asked.every(isAccountKnown) && (profiles === undefined || isAskedOfAll(profiles)),
    statusOfZone: (zone) => (zone === undefined ? undefined : zones.get(zone)),
    hasJoined: ({ vpc, region }) => region === hub.region && joined.has(vpc),
  };
}

/** Returns the Profiles of somebody else that VPCs have, by the VPC; those that are not in force yet, or any more, too. */
export function othersByVpc({ owned: { profiles } }: Pick<Match, "owned">): ReadonlyMap<VpcId, readonly ProfileUse[]> {
  // While nobody knows which is the topology's own, none is known to be another's.
  if (profiles === undefined || profiles.own.kind === "unknown") return new Map();
  const own = valueOr<ObservedProfile | undefined>(profiles.own, undefined);
  const uses = [...profiles.usesByAccount.values()].flatMap((read) => valueOr(read, []));
  return groupBy(
    uses.filter(({ profile, status }) => profile !== own?.id && status !== "DELETED"),
    ({ vpc }) => vpc,
  );
}

/** The names of the zones that the Profile has, or is to have. */
export function ownNames({ zones, desired }: Match, { statusOfZone }: Standing): ReadonlySet<DnsName> {
  const standing = [...zones.all.values()].flatMap(({ ref: { id, name } }) =>
    statusOfZone(id) === undefined ? [] : name,
  );
  return new Set([...(desired.profile?.zones ?? []).map(({ zoneName }) => zoneName), ...standing]);
}

/** Returns Profiles as texts name them. */
export function profilesText(uses: readonly ProfileUse[]): string {
  return fewOf(uses.map(({ profile, name }) => `${profile} (${name})`));
}

/** Returns the VPC of a use, as texts name it. */
export function vpcOfUse({ vpc }: Pick<OwnUse, "vpc">, { hub }: Pick<Match, "hub">): VpcRef {
  return { region: hub.region, vpc };
}

/** Returns uses by the text of their VPC. */
export function usesByVpc(uses: readonly OwnUse[], match: Pick<Match, "hub">): ReadonlyMap<string, OwnUse> {
  return new Map(uses.map((use) => [vpcRefText(vpcOfUse(use, match)), use]));
}
