import {
  type AccountId,
  type Caller,
  type Observed,
  type ObservedProfile,
  type ObservedProfiles,
  type ObservedShare,
  type ProfileUse,
  type Topology,
  callerIn,
  hubCaller,
  isByProfile,
  parseAccountId,
  parseVpcId,
} from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { observedBy } from "./observed.ts";
import { readOtherProfiles } from "./other-profiles.ts";
import { type ProfileGround, findShare, ownAmong } from "./own-profile.ts";
import { type ListedProfile, listProfileUses, listProfileZones, listProfiles } from "./profiles.ts";
import { listShareMembers } from "./shares.ts";
import type { ListedZone } from "./zones.ts";

/** A topology without the spokes that are not asked. */
export interface AskedTopology extends Topology {
  /** Tells whether an account is asked that no spoke here is of; without it, all are. */
  readonly isEntered?: (account: AccountId) => boolean;
}

/**
 * Reads the Profile of a topology: what is in it, with whom it is shared, and who has it. That only the accounts of the VPCs see
 * (AWS-FACTS-2 M5): one call for each account. `zones` are those of the hub's account. Undefined, and without a call, where the
 * file does not say how links are served.
 */
export async function readProfiles(
  topology: AskedTopology,
  zones: Promise<readonly ListedZone[]>,
  aws: ReadAws,
): Promise<ObservedProfiles | undefined> {
  if (topology.distribution === undefined) return undefined;
  const { hub, name } = topology;
  const origin: Origin = { caller: hubCaller(hub), region: hub.region };
  const ground: ProfileGround = { aws, origin, topology: name };
  const [listed, share] = await Promise.all([readListed(ground), readShare(ground)]);
  const own = await readOwn(listed, ground);
  const isAsked = own.kind !== "absent" || share.kind !== "absent" || isWanted(topology);
  const accounts = isAsked ? accountsOf(topology, share) : [];
  const uses = await Promise.all(
    accounts.map(async (account) => [account, await readUses(callerIn(account, topology), origin, aws)] as const),
  );
  const usesByAccount = new Map(uses);
  return {
    own,
    share,
    usesByAccount,
    others: await readOtherProfiles({ own, usesByAccount, listed: zones }, topology, aws),
    count: listed.kind === "present" ? listed.value.filter(({ isOwn }) => isOwn).length : 0,
  };
}

function isWanted(topology: Topology): boolean {
  return topology.spokes.some((spoke) => isByProfile(spoke, topology));
}

function readListed({ aws, origin }: ProfileGround): Promise<Observed<readonly ListedProfile[]>> {
  return observedBy(origin, "route53profiles:ListProfiles", () => listProfiles(aws, origin));
}

async function readOwn(
  listed: Observed<readonly ListedProfile[]>,
  ground: ProfileGround,
): Promise<Observed<ObservedProfile>> {
  if (listed.kind !== "present") return listed;
  const { aws, origin } = ground;
  return observedBy(origin, "route53profiles:ListProfileResourceAssociations", async () => {
    const own = await ownAmong(listed.value, ground);
    if (own === undefined) return undefined;
    const zones = await listProfileZones(aws, origin, own.id);
    return {
      id: own.id,
      name: own.name,
      tags: own.tags,
      zones: zones.flatMap(({ zone, status }) => (zone === undefined ? [] : { zone, status })),
    };
  });
}

function readShare(ground: ProfileGround): Promise<Observed<ObservedShare>> {
  const { aws, origin } = ground;
  return observedBy(origin, "ram:GetResourceShares", async () => {
    const share = await findShare(ground);
    if (share === undefined) return undefined;
    const members = await listShareMembers(aws, origin, { share: share.arn, kind: "PRINCIPAL" });
    const standing = members.filter(({ status }) => standingStatuses.has(status));
    return { arn: share.arn, tags: share.tags, principals: standing.map(({ entity }) => entity) };
  });
}

/** Of one that is still coming, the step that shares is repeated, and waits. */
const standingStatuses: ReadonlySet<string> = new Set(["ASSOCIATED", "RESTORING"]);

/** Whoever may have it: the hub's account, those of spokes in its Region, and all that it is shared with. */
function accountsOf(
  { hub, spokes, isEntered = () => true }: AskedTopology,
  share: Observed<ObservedShare>,
): readonly AccountId[] {
  const shared = share.kind === "present" ? share.value.principals.flatMap((one) => parseAccountId(one) ?? []) : [];
  const near = spokes.flatMap(({ account, region }) => (region === hub.region ? account : []));
  return [...new Set([hub.account, ...near, ...shared.filter(isEntered)])].sort();
}

function readUses(caller: Caller, { region }: Origin, aws: ReadAws): Promise<Observed<readonly ProfileUse[]>> {
  const origin: Origin = { caller, region };
  return observedBy(origin, "route53profiles:ListProfileAssociations", async () =>
    (await listProfileUses(aws, origin))
      .flatMap(({ vpc: text, profile, name, status, priority }) => {
        const vpc = parseVpcId(text);
        return vpc === undefined ? [] : { profile, name, vpc, status, priority };
      })
      // A plan is the same in whatever order AWS lists things (law 3).
      .toSorted((one, other) => (`${one.vpc} ${one.profile}` < `${other.vpc} ${other.profile}` ? -1 : 1)),
  );
}
