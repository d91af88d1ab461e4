import type { Topology } from "../topology/topology.ts";
import { type AccountId, type DnsName, type Key, type VpcId, type ZoneId, parseAccountId } from "../words/ids.ts";
import { vpcRefText } from "../words/key.ts";
import { type Observed, valueOr } from "../words/state.ts";
import type { LinkUser } from "./links.ts";
import type { Tags, WantedTags } from "./wanted-tags.ts";

/** The Route 53 Profile of a topology, and with whom it is shared. */
export interface Profile {
  readonly resource: "profile";
  readonly key: Key;
  readonly name: string;
  /** The accounts whose VPCs get it, but for the hub's own, which needs no share. */
  readonly accounts: readonly AccountId[];
  readonly tags: WantedTags;
}

/** A zone of the hub in the Profile. */
export interface ProfileZone {
  readonly resource: "profile-zone";
  readonly key: Key;
  readonly profile: Key;
  readonly zone: Key;
  readonly zoneName: DnsName;
  /** Names of the services that the zone serves. */
  readonly services: readonly string[];
}

/** The Profile on the VPC of a spoke: it serves all that the Profile has. */
export interface ProfileAssociation {
  readonly resource: "profile-association";
  readonly key: Key;
  readonly profile: Key;
  /** Names of the services that the zones of the Profile serve. */
  readonly services: readonly string[];
  readonly user: LinkUser;
  /** As the file says it; undefined: whatever AWS gives. */
  readonly priority: number | undefined;
}

/** All that serves links by a Profile. */
export interface ProfileLinks {
  readonly profile: Profile;
  readonly zones: readonly ProfileZone[];
  readonly associations: readonly ProfileAssociation[];
}

/** What of Profiles was found. */
export interface ObservedProfiles {
  /** The topology's own. */
  readonly own: Observed<ObservedProfile>;
  /** What it is shared by, or was. */
  readonly share: Observed<ObservedShare>;
  /** The Profiles that VPCs have in the hub's Region, by account; only the VPC's account sees them (AWS-FACTS-2 M5). */
  readonly usesByAccount: ReadonlyMap<AccountId, Observed<readonly ProfileUse[]>>;
  /** What Profiles of somebody else hand out that spokes with a priority have, by the id of the Profile. */
  readonly others: ReadonlyMap<string, Observed<OtherProfile>>;
  /** How many Profiles the hub's account has in its Region, the topology's among them. */
  readonly count: number;
}

/** What a Profile, or something of it, is at: it is in force from COMPLETE on (AWS-FACTS-2 M2). */
export type ProfileStatus = "COMPLETE" | "CREATING" | "UPDATING" | "DELETING" | "DELETED" | "FAILED";

/** A Profile that bears the topology's marks. */
export interface ObservedProfile {
  readonly id: string;
  readonly name: string;
  readonly tags: Tags;
  readonly zones: readonly ObservedProfileZone[];
}

/** A Profile of the hub's account that has the name which the topology's own would have. */
export interface NamedProfile {
  readonly id: string;
  readonly name: string;
}

/** A zone that a Profile has. */
export interface ObservedProfileZone {
  readonly zone: ZoneId;
  readonly status: ProfileStatus;
}

/** The share of a Profile. */
export interface ObservedShare {
  readonly arn: string;
  readonly tags: Tags;
  /** Ids of accounts; of organizations and units, which others put in, their ARNs. */
  readonly principals: readonly string[];
}

/** A Profile that a VPC has, whosever it is. */
export interface ProfileUse {
  readonly profile: string;
  readonly name: string;
  readonly vpc: VpcId;
  readonly status: ProfileStatus;
  /** 100 to 9900, the lower answers first; undefined where AWS tells none, since a VPC has one Profile there (AWS-FACTS-2 M1). */
  readonly priority: number | undefined;
}

/** What a Profile of somebody else hands out. */
export interface OtherProfile {
  readonly zones: readonly OtherZone[];
  /** Why zones could not be listed for their names; undefined where they were. */
  readonly whyUnnamed: string | undefined;
  /** Whether it has resolver rules, which may take names too. */
  readonly hasRules: boolean;
  /** ARNs of what else it has that may have names, as endpoints do (AWS-FACTS-2 M3): which ones is not read. */
  readonly unread: readonly string[];
}

/** A zone in a Profile of somebody else. */
export interface OtherZone {
  readonly id: ZoneId;
  /** Undefined where nobody here may read it: a zone is shown to its owner alone. */
  readonly name: DnsName | undefined;
}

/** A use of the topology's own Profile, in the account that it was seen in. */
export interface OwnUse extends ProfileUse {
  readonly account: AccountId;
}

/** Returns the uses of the topology's own Profile that are known, in order of their VPCs. */
export function ownUses({ own, usesByAccount }: ObservedProfiles): readonly OwnUse[] {
  if (own.kind !== "present") return [];
  const { id } = own.value;
  return [...usesByAccount]
    .flatMap(([account, uses]) => valueOr(uses, []).map((use) => ({ ...use, account })))
    .filter(({ profile, status }) => profile === id && status !== "DELETED")
    .toSorted((one, other) => (one.vpc < other.vpc ? -1 : 1));
}

/**
 * Tells whether every account was asked that the Profile is shared with: a scope leaves some out, and who is behind an
 * organization or a unit, which others put in, nobody can tell.
 */
export function isAskedOfAll({ share, usesByAccount }: ObservedProfiles): boolean {
  const principals = share.kind === "present" ? share.value.principals : [];
  return principals.every((one) => {
    const account = parseAccountId(one);
    return account !== undefined && usesByAccount.has(account);
  });
}

/** Tells whether VPCs may have the topology's Profile that nobody sees, or that are none of its spokes and stay. */
export function hasUnseenUsers({ hub, spokes, policy }: Topology, profiles: ObservedProfiles | undefined): boolean {
  if (profiles === undefined || profiles.own.kind === "absent") return false;
  // Whom it is shared with tells which accounts to ask.
  if (profiles.own.kind === "unknown" || profiles.share.kind === "unknown") return true;
  if ([...profiles.usesByAccount.values()].some(({ kind }) => kind === "unknown")) return true;
  if (!isAskedOfAll(profiles)) return true;
  const known = new Set(spokes.map(vpcRefText));
  const isStranger = ({ vpc }: OwnUse): boolean => !known.has(vpcRefText({ vpc, region: hub.region }));
  return policy.extraAssociations === "keep" && ownUses(profiles).some(isStranger);
}
