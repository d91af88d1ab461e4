import {
  type AccountId,
  type DnsName,
  type Observed,
  type ObservedProfiles,
  type OtherProfile,
  type ProfileUse,
  type Topology,
  type ZoneId,
  absent,
  callerIn,
  isByProfile,
  valueOr,
} from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { observedBy } from "./observed.ts";
import { type ListedProfileZone, listProfileZones } from "./profiles.ts";
import { type ListedZone, listZones } from "./zones.ts";

/** What is known when it is looked at what Profiles of others hand out. */
export interface OtherGround extends Pick<ObservedProfiles, "own" | "usesByAccount"> {
  /** Private zones of the hub's account. */
  readonly listed: Promise<readonly ListedZone[]>;
}

/**
 * Reads what Profiles of others hand out that spokes have beside the topology's own, where the file says by which priority: one
 * call for each Profile, by an account that has it, and the zones of accounts of the topology while some are without a name.
 */
export async function readOtherProfiles(
  { own, usesByAccount, listed }: OtherGround,
  topology: Topology,
  aws: ReadAws,
): Promise<ReadonlyMap<string, Observed<OtherProfile>>> {
  const users = usersOfOthers(topology, own.kind === "present" ? own.value.id : undefined, usesByAccount);
  if (users.size === 0) return new Map();
  const asked = new Set([...usesByAccount].flatMap(([account, { kind }]) => (kind === "present" ? account : [])));
  const asking: Asking = {
    ofHub: namesOf(await listed),
    isAsked: (account) => asked.has(account),
    originOf: (account) => ({ caller: callerIn(account, topology), region: topology.hub.region }),
    listNames: listingNames(topology, aws),
    aws,
  };
  return new Map(
    await Promise.all(
      [...users].map(async ([profile, accounts]) => [profile, await readOther(profile, accounts, asking)] as const),
    ),
  );
}

/** The accounts of VPCs that have each of them, in order of their ids; those of the file's numbers are looked at. */
function usersOfOthers(
  topology: Topology,
  own: string | undefined,
  usesByAccount: ObservedProfiles["usesByAccount"],
): ReadonlyMap<string, readonly AccountId[]> {
  const ranked = new Set(
    topology.spokes
      .filter((spoke) => spoke.profilePriority !== undefined && isByProfile(spoke, topology))
      .map(({ vpc }) => vpc),
  );
  const users = new Map<string, Set<AccountId>>();
  const wanted = new Set<string>();
  for (const [account, uses] of usesByAccount)
    for (const { profile, vpc, status } of valueOr<readonly ProfileUse[]>(uses, [])) {
      if (profile === own || status === "DELETED") continue;
      users.set(profile, (users.get(profile) ?? new Set()).add(account));
      if (ranked.has(vpc)) wanted.add(profile);
    }
  return new Map([...users].flatMap(([profile, of]) => (wanted.has(profile) ? [[profile, [...of]]] : [])));
}

type Names = ReadonlyMap<ZoneId, DnsName>;

interface Asking {
  readonly ofHub: Names;
  /** Tells whether an account answers for its VPCs, so that it may answer for its zones. */
  readonly isAsked: (account: AccountId) => boolean;
  readonly originOf: (account: AccountId) => Origin;
  readonly listNames: (account: AccountId) => Promise<Observed<Names>>;
  readonly aws: ReadAws;
}

/** So many accounts are asked what a Profile hands out, until one may: one that may not says nothing of the others. */
const mostAsked = 3;

async function readOther(
  profile: string,
  accounts: readonly AccountId[],
  asking: Asking,
): Promise<Observed<OtherProfile>> {
  let latest: Observed<OtherProfile> = absent;
  for (const account of accounts.slice(0, mostAsked)) {
    const origin = asking.originOf(account);
    latest = await observedBy(origin, "route53profiles:ListProfileResourceAssociations", async () => {
      const all = await listProfileZones(asking.aws, origin, profile);
      return named(
        all.filter(({ status }) => status !== "DELETED"),
        account,
        asking,
      );
    });
    if (latest.kind === "present") break;
  }
  return latest;
}

/**
 * A zone is shown to its owner alone, so whoever put it in is asked; where AWS does not say who that was, the account that has seen
 * it. A Profile may be on hundreds of VPCs: their accounts are not asked one by one for what is none of theirs.
 */
async function named(
  resources: readonly ListedProfileZone[],
  seenBy: AccountId,
  { ofHub, isAsked, listNames }: Asking,
): Promise<OtherProfile> {
  const ids = resources.flatMap(({ zone }) => zone ?? []);
  const names = new Map(ofHub);
  const isUnnamed = ({ zone }: ListedProfileZone): boolean => zone !== undefined && !names.has(zone);
  const owners = resources.filter(isUnnamed).map(({ owner }) => owner ?? seenBy);
  let whyUnnamed: string | undefined;
  for (const account of new Set(owners.filter(isAsked))) {
    const read = await listNames(account);
    if (read.kind === "unknown") whyUnnamed ??= read.reason.message;
    for (const [zone, name] of valueOr<Names>(read, new Map())) names.set(zone, name);
  }
  return {
    zones: ids.toSorted().map((id) => ({ id, name: names.get(id) })),
    whyUnnamed: resources.some(isUnnamed) ? whyUnnamed : undefined,
    hasRules: resources.some(({ arn }) => arn.includes(":resolver-rule/")),
    unread: resources.flatMap(({ zone, arn }) => (zone === undefined && !isNameless(arn) ? arn : [])).toSorted(),
  };
}

/** Tells what takes no name from a zone, but for rules of the resolver, which are told apart. */
function isNameless(arn: string): boolean {
  return [":resolver-rule/", ":firewall-rule-group/", ":resolver-query-log-config/"].some((kind) => arn.includes(kind));
}

/** Several Profiles may have zones of one account, which is asked once. */
function listingNames(topology: Topology, aws: ReadAws): Asking["listNames"] {
  const known = new Map<AccountId, Promise<Observed<Names>>>();
  return (account) => {
    const origin: Origin = { caller: callerIn(account, topology), region: topology.hub.region };
    const reading =
      known.get(account) ??
      observedBy(origin, "route53:ListHostedZones", async () => namesOf(await listZones(aws, origin)));
    known.set(account, reading);
    return reading;
  };
}

function namesOf(zones: readonly ListedZone[]): Names {
  return new Map(zones.map(({ id, name }) => [id, name]));
}
