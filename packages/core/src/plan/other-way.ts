import { type Estimate, estimate } from "../cost/estimate.ts";
import { diff } from "../diff/diff.ts";
import { distributionOf } from "../distribution/distribution.ts";
import { expand } from "../expand/expand.ts";
import { ownedWithAdopted } from "../match/adoption.ts";
import { matchOf } from "../match/match.ts";
import { type DesiredState, desiredStateOf } from "../resource/desired.ts";
import type { ObservedProfiles } from "../resource/profiles.ts";
import type { ObservedState } from "../resource/resource.ts";
import { isNarrow } from "../scope/scope.ts";
import { hasProfiles, monthlyProfileCost, profileQuotas } from "../topology/profile-facts.ts";
import { type Topology, hubCaller } from "../topology/topology.ts";
import { absent, present, valueOr } from "../words/state.ts";
import type { ObservedTopology } from "./base.ts";

/** What it would come to if the links of a topology were served the other way. */
export interface OtherWay {
  /** Which way that is. */
  readonly distribution: "zones" | "profile";
  /** How many VPCs a Profile serves, the one way or the other. */
  readonly vpcs: number;
  /** USD a month for what serves links, beside endpoints and zones, when all is done: as the file says, and the other way. */
  readonly cost: { readonly asked: number; readonly other: number };
  /** What an apply of the file with that distribution would take, as AWS stands. */
  readonly estimate: Estimate;
  /** False where a zone, or the Profile, would get more VPCs than AWS allows. */
  readonly isWithinQuota: boolean;
}

/**
 * Returns what the other way would come to: the same file with the other `distribution` is planned beside it, and what would hold
 * back some of that is not looked at. Undefined where too little is known, the Region is not known to have Profiles, or no spoke could have one;
 * and of a part of a topology. Where nobody asked which Profiles VPCs have, they are taken to have none.
 */
export function otherWayOf({ topology, environment, state, scope }: ObservedTopology): OtherWay | undefined {
  const distribution = topology.distribution === "profile" ? "zones" : "profile";
  if (isNarrow(scope) || !isKnown(state)) return undefined;
  if (distribution === "profile" && hasProfiles(topology.hub.region) !== true) return undefined;
  const other: Topology = { ...topology, distribution };
  const associate = distributionOf(other).associate;
  const [asked, wanted] = [topology, other].map((one) => desiredStateOf(one, environment, associate));
  if (asked === undefined || wanted === undefined || !wanted.isComplete || !wanted.areSubnetsKnown) return undefined;
  const [by, vpcs] = [asked, wanted].map((one) => one.profile?.associations.length ?? 0);
  const served = Math.max(by ?? 0, vpcs ?? 0);
  if (served === 0) return undefined;
  return {
    distribution,
    vpcs: served,
    cost: { asked: monthlyProfileCost(by ?? 0), other: monthlyProfileCost(vpcs ?? 0) },
    estimate: estimateOf(other, wanted, state),
    isWithinQuota: isWithinQuota(other, wanted),
  };
}

/** A Profile that the file forgot is known by its name alone. */
function isKnown({ securityGroups, endpoints, zones, profiles, forgottenProfile }: ObservedState): boolean {
  const reads = [
    securityGroups,
    endpoints,
    zones,
    profiles?.own,
    profiles?.share,
    ...(profiles?.usesByAccount.values() ?? []),
  ];
  return forgottenProfile?.kind !== "present" && reads.every((read) => read?.kind !== "unknown");
}

function estimateOf(topology: Topology, desired: DesiredState, state: ObservedState): Estimate {
  const distribution = distributionOf(topology);
  const known = { ...state, profiles: withUnasked(state.profiles, topology) };
  const owned = ownedWithAdopted(topology, desired, known);
  const match = matchOf(topology, desired, owned);
  const operations = expand({ match, changes: diff(match, distribution.diff) }, distribution.expand);
  return estimate(operations, hubCaller(topology.hub), { ownedZones: valueOr(owned.zones, []).length });
}

/** Where no Profile stands and none is wanted, nobody asked accounts what their VPCs have. */
function withUnasked(profiles: ObservedProfiles = nothing, { hub, spokes }: Topology): ObservedProfiles {
  const accounts = new Set([hub.account, ...spokes.map(({ account }) => account)]);
  const unasked = [...accounts].map((account) => [account, present([])] as const);
  return { ...profiles, usesByAccount: new Map([...unasked, ...profiles.usesByAccount]) };
}

const nothing: ObservedProfiles = { own: absent, share: absent, usesByAccount: new Map(), others: new Map(), count: 0 };

function isWithinQuota({ quotas }: Topology, { associations, profile }: DesiredState): boolean {
  const byZone = new Map<string, number>();
  for (const { zone } of associations) byZone.set(zone, (byZone.get(zone) ?? 0) + 1);
  const most = Math.max(0, ...byZone.values());
  const { vpcsPerZone, vpcsPerProfile } = { ...profileQuotas, ...quotas };
  return most <= vpcsPerZone && (profile?.associations.length ?? 0) <= vpcsPerProfile;
}
