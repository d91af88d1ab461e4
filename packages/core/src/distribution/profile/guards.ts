import { groupBy } from "../../base/group-by.ts";
import { isCreationOf } from "../../diff/kinds.ts";
import type { Guard, GuardContext } from "../../guard/context.ts";
import { type Finding, stop, warn } from "../../guard/finding.ts";
import { unlessGranted } from "../../guard/quota.ts";
import { unknownFinding } from "../../guard/unknown.ts";
import { hasProfiles, monthlyProfileCost, profileQuotas } from "../../topology/profile-facts.ts";
import { aboutHub, aboutKey, aboutSpoke } from "../../topology/subject.ts";
import type { Spoke } from "../../topology/topology.ts";
import { type ZoneReason, whyByZones } from "../../topology/ways.ts";
import { type AccountId, type Key, parseAccountId } from "../../words/ids.ts";
import { fewOf } from "../../words/few.ts";
import { profileAssociationKey, profileKey } from "../../words/key.ts";
import { rivalGuards } from "./rival-guards.ts";
import { standingOf } from "./standing.ts";

/** Reports what of Profiles could not be read, in the hub or by the accounts of VPCs that may have it (law 5). */
const profilesWereRead: Guard = ({ match, topology, environment }) => {
  const { profiles } = match.owned;
  if (profiles === undefined) return [];
  const own: readonly Key[] = [profileKey];
  const unreadVpcs = new Set(
    topology.spokes.flatMap(({ name, account }) =>
      environment.spokeVpcs.get(name)?.kind === "unknown" ? account : [],
    ),
  );
  return [
    ...unknownFinding({ what: "the Profiles of the hub's account", subject: aboutHub, read: profiles.own, keys: own }),
    ...unknownFinding({ what: "the share of the Profile", subject: aboutHub, read: profiles.share, keys: own }),
    ...[...profiles.usesByAccount]
      // Of an account whose VPCs could not be read that has been said.
      .filter(([account]) => !unreadVpcs.has(account))
      .flatMap(([account, read]) =>
        unknownFinding({
          what: `which Profiles the VPCs of account ${account} have`,
          subject: aboutAccount(account, topology.spokes),
          read,
          keys: keysIn(account, topology.spokes),
        }),
      ),
  ];
};

function aboutAccount(account: AccountId, spokes: readonly Spoke[]): ReturnType<typeof aboutSpoke> {
  const spoke = spokes.find((one) => one.account === account);
  return spoke === undefined ? aboutKey("spokes") : aboutSpoke(spoke);
}

function keysIn(account: AccountId, spokes: readonly Spoke[]): readonly Key[] {
  return spokes.filter((spoke) => spoke.account === account).map(profileAssociationKey);
}

/** Tells why a Profile stays that no spoke needs any more: somebody may have it whom nobody sees. */
const endIsKnown: Guard = ({ match, differences }) => {
  const { desired, owned } = match;
  const standing = standingOf(match);
  if (desired.profile !== undefined || standing.profile === undefined || !standing.isKnown) return [];
  if (differences.some(({ resource, kind }) => resource === "profile" && kind === "delete")) return [];
  const unread = [...(owned.profiles?.usesByAccount ?? [])].flatMap(([account, { kind }]) =>
    kind === "unknown" ? `account ${account}, which could not be read` : [],
  );
  const principals = standing.share?.principals ?? [];
  const others = principals.filter((one) => one.startsWith("arn:"));
  // A scope leaves accounts out.
  const notAsked = principals.flatMap((one) => {
    const account = parseAccountId(one);
    const isAsked = account === undefined || owned.profiles?.usesByAccount.has(account) === true;
    return isAsked ? [] : `account ${account}, which this plan does not look at`;
  });
  const who = [...unread, ...notAsked, ...others];
  const why = who.length === 0 ? "VPCs have it that stay on it" : `it is shared with ${fewOf(who)}`;
  return [
    warn("profile.stays", aboutHub, {
      message: `the Profile ${standing.profile.name} (${standing.profile.id}) stays, and costs ${priceOf(standing.uses.length || 1)} a month: ${why}`,
      hint: "see that these can be read, or take it from their VPCs there, then plan again",
    }),
  ];
};

/** Tells which spokes a Profile does not serve, though the file does not ask for zones. */
const spokesOnZonesAreTold: Guard = ({ topology }) => {
  if (topology.distribution !== "profile") return [];
  const why = topology.spokes.flatMap((spoke) => {
    const reason = whyByZones(spoke, topology);
    return reason === undefined || reason === "asked" ? [] : [{ spoke, reason }];
  });
  return [...groupBy(why, ({ reason }) => reason)].map(([reason, alike]) => {
    const names = fewOf(alike.map(({ spoke }) => spoke.name));
    const [first] = alike;
    const subject = alike.length === 1 && first !== undefined ? aboutSpoke(first.spoke) : aboutKey("spokes");
    const whole = alike.length === 1 ? `spoke ${names} is` : `spokes ${names} are`;
    const hasNumber = alike.some(({ spoke }) => spoke.profilePriority !== undefined);
    return warn("profile.by-zones", subject, {
      message: `${whole} served by zones: ${reasonTexts[reason]}${hasNumber ? "; profilePriority does nothing there" : ""}`,
      hint: `write distribution: zones beside ${alike.length === 1 ? "it" : "them"} where that is meant`,
    });
  });
};

const reasonTexts: Readonly<Record<ZoneReason, string>> = {
  asked: "the file asks for it",
  region: "a Profile serves VPCs of its own Region",
  subset: "a Profile serves all services at once, and only some are asked for",
};

/** Checks that the Region has Profiles, and that there is room for one, and in it. */
const profileFits: Guard = ({ match, topology, changes }) => {
  const coming = changes.filter((change) => isCreationOf("profile-association", change)).length;
  const isNew = changes.some((change) => isCreationOf("profile", change));
  const { vpcsPerProfile, profilesPerRegion } = { ...profileQuotas, ...topology.quotas };
  const standing = standingOf(match);
  const count = match.owned.profiles?.count ?? 0;
  const vpcs = standing.uses.length + coming;
  return [
    ...(isNew && hasProfiles(topology.hub.region) === false ? [noProfiles(topology.hub.region)] : []),
    ...(coming > 0 && vpcs > vpcsPerProfile ? [tooMany(vpcs, vpcsPerProfile)] : []),
    ...(isNew && count >= profilesPerRegion
      ? [
          stop("quota.profiles", aboutHub, {
            message: `account ${topology.hub.account} would have ${count + 1} Profiles in ${topology.hub.region}, ${profilesPerRegion} are allowed`,
            hint: `delete one that is no longer used; ${unlessGranted("profilesPerRegion")}`,
          }),
        ]
      : []),
  ];
};

function noProfiles(region: string): Finding {
  return stop("profile.no-region", aboutKey("distribution"), {
    message: `${region} has no Route 53 Profiles`,
    hint: "write distribution: zones",
  });
}

function tooMany(vpcs: number, allowed: number): Finding {
  return stop("quota.profile-vpcs", aboutHub, {
    message: `the Profile would have ${vpcs} VPCs, ${allowed} are allowed`,
    hint: `write distribution: zones beside some spokes; ${unlessGranted("vpcsPerProfile")}`,
  });
}

/** Says once, when the Profile is made, what it costs, and that zones would cost nothing more. */
const priceIsTold: Guard = ({ changes, desired }: GuardContext) => {
  if (!changes.some((change) => isCreationOf("profile", change)) || desired.profile === undefined) return [];
  const { associations } = desired.profile;
  return [
    warn("profile.price", aboutKey("distribution"), {
      message: `the Profile costs ${priceOf(associations.length)} a month for ${associations.length} ${associations.length === 1 ? "VPC" : "VPCs"}; by zones they would cost nothing more than the zones do`,
      hint: "write distribution: zones where that is not worth it; up to 300 VPCs a zone takes",
    }),
  ];
};

function priceOf(vpcs: number): string {
  return `${monthlyProfileCost(vpcs).toFixed(2)} USD`;
}

/** What must hold before a Profile serves. */
export const profileGuards: readonly Guard[] = [
  profilesWereRead,
  endIsKnown,
  spokesOnZonesAreTold,
  ...rivalGuards,
  profileFits,
  priceIsTold,
];
