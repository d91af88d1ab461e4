import {
  type AccountId,
  type DnsName,
  type Observed,
  type ObservedProfiles,
  type OtherProfile,
  type ProfileUse,
  type Topology,
  absent,
  callerIn,
  isByProfile,
  valueOr,
} from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { observedBy } from "./observed.ts";
import { listProfileZones } from "./profiles.ts";
import { type ListedZone, listZones } from "./zones.ts";

/** What is known when it is looked at what Profiles of others hand out. */
export interface OtherGround extends Pick<ObservedProfiles, "own" | "usesByAccount"> {
  /** Private zones of the hub's account. */
  readonly listed: Promise<readonly ListedZone[]>;
}

/**
 * Reads what Profiles of others hand out that spokes have beside the topology's own, where the file says by which priority: one
 * call for each Profile, by an account that has it, and the zones of that account where some are not the hub's.
 */
export async function readOtherProfiles(
  { own, usesByAccount, listed }: OtherGround,
  topology: Topology,
  aws: ReadAws,
): Promise<ReadonlyMap<string, Observed<OtherProfile>>> {
  const accounts = accountsOfOthers(topology, own.kind === "present" ? own.value.id : undefined, usesByAccount);
  if (accounts.size === 0) return new Map();
  const ofHub = namesOf(await listed);
  return new Map(
    await Promise.all(
      [...accounts].map(async ([profile, account]) => {
        const origin: Origin = { caller: callerIn(account, topology), region: topology.hub.region };
        const read = observedBy(origin, "route53profiles:ListProfileResourceAssociations", () =>
          readOther(profile, ofHub, { aws, origin }),
        );
        return [profile, await read] as const;
      }),
    ),
  );
}

/** The first account of each, in order of their ids. */
function accountsOfOthers(
  topology: Topology,
  own: string | undefined,
  usesByAccount: ObservedProfiles["usesByAccount"],
): ReadonlyMap<string, AccountId> {
  const ranked = new Set(
    topology.spokes
      .filter((spoke) => spoke.profilePriority !== undefined && isByProfile(spoke, topology))
      .map(({ vpc }) => vpc),
  );
  const accounts = new Map<string, AccountId>();
  for (const [account, uses] of usesByAccount)
    for (const { profile, vpc, status } of valueOr<readonly ProfileUse[]>(uses, []))
      if (profile !== own && status !== "DELETED" && ranked.has(vpc) && !accounts.has(profile))
        accounts.set(profile, account);
  return accounts;
}

interface Asking {
  readonly aws: ReadAws;
  readonly origin: Origin;
}

async function readOther(
  profile: string,
  ofHub: ReadonlyMap<string, DnsName>,
  { aws, origin }: Asking,
): Promise<OtherProfile> {
  const resources = (await listProfileZones(aws, origin, profile)).filter(({ status }) => status !== "DELETED");
  const zones = resources.flatMap(({ zone }) => zone ?? []);
  const areAllOfHub = zones.every((zone) => ofHub.has(zone));
  const own = areAllOfHub ? absent : await listNames({ aws, origin });
  const names = new Map([...valueOr(own, new Map<string, DnsName>()), ...ofHub]);
  return {
    zoneNames: zones.flatMap((zone) => names.get(zone) ?? []).sort(),
    unnamed: zones.filter((zone) => !names.has(zone)).sort(),
    whyUnnamed: own.kind === "unknown" ? own.reason.message : undefined,
    hasRules: resources.some(({ arn }) => arn.includes(":resolver-rule/")),
  };
}

/** A zone is shown to its owner alone; of one of a third account the name stays unknown. */
function listNames({ aws, origin }: Asking): Promise<Observed<ReadonlyMap<string, DnsName>>> {
  return observedBy(origin, "route53:ListHostedZones", async () => namesOf(await listZones(aws, origin)));
}

function namesOf(zones: readonly ListedZone[]): ReadonlyMap<string, DnsName> {
  return new Map(zones.map(({ id, name }) => [id, name]));
}
