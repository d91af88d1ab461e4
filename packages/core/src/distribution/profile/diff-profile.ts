import type {
  FoundProfile,
  ProfileAssociationChange,
  ProfileChange,
  ProfileZoneChange,
} from "../../diff/facts/profile.ts";
import { accountFields, everyAccount, profileTagFields, tagDifferences } from "../../diff/profile.ts";
import { whyZoneGoes } from "../../diff/zone.ts";
import type { Match } from "../../match/match.ts";
import type { OwnedZone } from "../../match/zones.ts";
import type { OwnUse, Profile, ProfileAssociation, ProfileLinks, ProfileZone } from "../../resource/profiles.ts";
import { callerIn } from "../../topology/account-caller.ts";
import { type Subject, aboutHub, aboutService, aboutSpoke } from "../../topology/subject.ts";
import { isByProfile } from "../../topology/ways.ts";
import { type AccountId, type Key, parseAccountId } from "../../words/ids.ts";
import { profileAssociationKey, profileKey, profileZoneKey } from "../../words/key.ts";
import type { OfProfile } from "./own-change.ts";
import { type Standing, usesByVpc, vpcOfUse } from "./standing.ts";

/**
 * Returns the changes of the Profile, its zones, its share and its VPCs. `zoneChanges` are the keys of what changes for those on
 * zones: whoever moves there leaves the Profile when all of it is there, or comes in the same plan.
 */
export function diffProfile(match: Match, standing: Standing, zoneChanges: ReadonlySet<Key>): readonly OfProfile[] {
  if (!standing.isKnown) return [];
  const wanted = match.desired.profile;
  const leaving = leavingUses(match, standing, zoneChanges);
  const isEnding = wanted === undefined && isEndable(leaving, match, standing);
  return [
    ...profileChange(wanted?.profile, leaving, { standing, isEnding }),
    ...(wanted === undefined ? [] : comingZones(wanted, match, standing)),
    ...leavingZones(isEnding, match, standing),
    ...(wanted === undefined ? [] : comingUses(wanted, standing)),
    ...(wanted === undefined ? [] : rankedUses(wanted, match, standing)),
    ...leavingChanges(leaving, match, standing),
  ];
}

/** It goes when nobody has it any more that anybody could know of, and the names that are wanted are known. */
function isEndable(leaving: readonly OwnUse[], { desired }: Match, standing: Standing): boolean {
  return desired.isComplete && standing.areUsersKnown && leaving.length === standing.uses.length;
}

interface Ground {
  readonly standing: Standing;
  readonly isEnding: boolean;
}

function profileChange(
  wanted: Profile | undefined,
  leaving: readonly OwnUse[],
  { standing, isEnding }: Ground,
): readonly ProfileChange[] {
  const { profile, share } = standing;
  const common = { resource: "profile", key: profileKey, subject: aboutHub, services: [] } as const;
  if (wanted === undefined) {
    if (!isEnding || (profile === undefined && share === undefined)) return [];
    const observed = { ...profile, share, leaving: [] };
    return [{ ...common, kind: "delete", observed, surplusOf: undefined, why: "no spoke gets its names by it" }];
  }
  if (profile === undefined)
    return [{ ...common, kind: "create", desired: wanted, why: "spokes get all names of the hub by it at once" }];
  const { id, name, tags } = profile;
  const observed: FoundProfile = { id, name, tags, share, leaving: unshared(wanted, leaving, standing) };
  const sharing = accountFields(observed, everyAccount(wanted, observed));
  const fields = [...sharing, ...profileTagFields(wanted, observed, tagDifferences(wanted, observed))];
  if (fields.length === 0) return [];
  const why = sharing.length > 0 ? "it is shared with the accounts of its spokes" : "it bears the tags of the file";
  return [{ ...common, kind: "update", desired: wanted, observed, fields, why }];
}

/** Whoever is unshared loses the Profile at once (AWS-FACTS-2 M5), so the account must have no use of it that stays. */
function unshared(
  { accounts }: Profile,
  leaving: readonly OwnUse[],
  { share, uses, isAccountKnown }: Standing,
): readonly AccountId[] {
  const staying = new Set(uses.filter((use) => !leaving.includes(use)).map(({ account }) => account));
  return (share?.principals ?? [])
    .flatMap((one) => parseAccountId(one) ?? [])
    .filter((account) => !accounts.includes(account) && isAccountKnown(account) && !staying.has(account))
    .sort();
}

function comingZones(
  { zones }: ProfileLinks,
  { zones: found }: Match,
  standing: Standing,
): readonly ProfileZoneChange[] {
  const isThere = ({ zone }: ProfileZone): boolean => standing.statusOfZone(found.all.get(zone)?.ref.id) === "COMPLETE";
  return zones
    .filter((zone) => !isThere(zone))
    .map((desired) => ({
      resource: "profile-zone",
      kind: "create",
      key: desired.key,
      subject: aboutService(...desired.services),
      services: desired.services,
      desired,
      why: `whoever has the Profile uses ${desired.services.join(", ")}`,
    }));
}

/** A zone leaves the Profile with the Profile, or before it is deleted; what others put in stays. */
function leavingZones(
  isEnding: boolean,
  match: Match,
  { profile, statusOfZone }: Standing,
): readonly ProfileZoneChange[] {
  if (profile === undefined) return [];
  const going: readonly OwnedZone[] = isEnding ? [...match.zones.all.values()] : match.zones.removed;
  return going
    .filter(({ ref: { id } }) => statusOfZone(id) !== undefined && statusOfZone(id) !== "DELETED")
    .map(({ ref }) => {
      const services = match.leads.servicesOfZone(ref.key);
      return {
        resource: "profile-zone",
        kind: "delete",
        key: profileZoneKey(ref.name),
        subject: services.length === 0 ? { kind: "zone", name: ref.name } : aboutService(...services),
        services,
        observed: { profile: profile.id, zone: ref },
        surplusOf: undefined,
        why: isEnding ? "the Profile goes" : whyZoneGoes(ref),
      };
    });
}

/** What could not be read is not made either: whether a VPC has the Profile, its account alone knows. */
function comingUses({ associations }: ProfileLinks, standing: Standing): readonly ProfileAssociationChange[] {
  return associations
    .filter(({ user }) => !standing.hasJoined(user.vpc) && standing.isAccountKnown(user.account))
    .map((desired: ProfileAssociation) => ({
      resource: "profile-association",
      kind: "create",
      key: desired.key,
      subject: desired.user.subject,
      services: desired.services,
      desired,
      why: `spoke ${desired.user.spoke ?? desired.user.vpc.vpc} gets all names of the hub by it`,
    }));
}

/**
 * The uses that have another priority than the file says. Where AWS tells none there is nothing to compare: a plan that set it
 * again and again would never be empty.
 */
function rankedUses(
  { associations }: ProfileLinks,
  match: Match,
  { uses, hasJoined }: Standing,
): readonly ProfileAssociationChange[] {
  const byVpc = usesByVpc(uses, match);
  return associations.flatMap((desired) => {
    const { priority, user } = desired;
    const before = byVpc.get(user.vpcText)?.priority;
    if (priority === undefined || before === undefined || before === priority || !hasJoined(user.vpc)) return [];
    return {
      resource: "profile-association",
      kind: "update",
      key: desired.key,
      subject: user.subject,
      services: desired.services,
      desired,
      observed: { priority: before },
      fields: [{ kind: "value", field: "profilePriority", before: String(before), after: String(priority) }],
      why: "the file says where it stands among the Profiles of the VPC",
    };
  });
}

/** The uses that end: of spokes that move to zones, and of VPCs that are none of the topology's, as its policy says. */
function leavingUses(match: Match, { uses }: Standing, zoneChanges: ReadonlySet<Key>): readonly OwnUse[] {
  const { topology, desired, spokeAt } = match;
  // While names or zones are not known, nothing goes that may still be wanted (law 5).
  if (!desired.isComplete || match.owned.zones.kind === "unknown") return [];
  const wanted = new Set(desired.profile?.associations.map(({ user }) => user.vpcText));
  const byVpc = usesByVpc(uses, match);
  return [...byVpc].flatMap(([text, use]) => {
    if (wanted.has(text)) return [];
    const spoke = spokeAt(vpcOfUse(use, match));
    if (spoke === undefined) return topology.policy.extraAssociations === "remove" ? use : [];
    if (isByProfile(spoke, topology)) return use;
    return isServedByZones(text, match, zoneChanges) ? use : [];
  });
}

function isServedByZones(vpcText: string, { desired, zones }: Match, changes: ReadonlySet<Key>): boolean {
  return desired.associations
    .filter(({ user }) => user.vpcText === vpcText)
    .every(({ zone, key }) => zones.all.get(zone)?.vpcsByText.has(vpcText) === true || changes.has(key));
}

function leavingChanges(
  leaving: readonly OwnUse[],
  match: Match,
  standing: Standing,
): readonly ProfileAssociationChange[] {
  if (leaving.length === 0) return [];
  const services = servicesBehind(match, standing);
  return leaving.map((use) => leave(use, services, match));
}

/** Whoever leaves the Profile loses what it serves, also what the file does not offer any more. */
function servicesBehind({ topology, zones, leads }: Match, { statusOfZone }: Standing): readonly string[] {
  const served = [...zones.all.values()]
    .filter(({ ref: { id } }) => statusOfZone(id) !== undefined)
    .flatMap(({ ref: { key } }) => leads.servicesOfZone(key));
  return [...new Set([...topology.services.map(({ name }) => name), ...served.toSorted()])];
}

function leave(use: OwnUse, services: readonly string[], match: Match): ProfileAssociationChange {
  const vpc = vpcOfUse(use, match);
  const spoke = match.spokeAt(vpc);
  const subject: Subject = spoke === undefined ? { kind: "vpc", vpc } : aboutSpoke(spoke);
  const caller = callerIn(use.account, match.topology);
  const isMoving = spoke !== undefined && spoke.services.length > 0;
  return {
    resource: "profile-association",
    kind: "delete",
    key: profileAssociationKey(vpc),
    subject,
    services,
    observed: { vpc, spoke, isMoving, profile: use.profile, account: use.account, caller },
    surplusOf: undefined,
    why: spoke === undefined ? "the VPC is not in the topology" : `spoke ${spoke.name} gets its names by zones`,
  };
}

/** Returns the keys of zones that serve a VPC in the place of the Profile. */
export function zonesInstead(vpcText: string, { desired }: Match): readonly Key[] {
  return desired.associations.filter(({ user }) => user.vpcText === vpcText).map(({ zone }) => zone);
}
