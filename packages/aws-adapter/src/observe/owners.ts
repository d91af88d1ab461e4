import { type Unchosen, type VpcRef, accessTo, valueOr, vpcRefText } from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { observedBy } from "./observed.ts";
import { listVpcs } from "./vpcs.ts";

/** Accounts at most that are asked whether they have a VPC: that is for a reason to read, and for nothing else. */
const mostAsked = 50;

/**
 * Finds which accounts own VPCs that nothing selects any more, by asking accounts that could; GetHostedZone names no
 * account. By `vpcRefText`, each with why its account is not selected. What cannot be asked is passed over.
 */
export async function findOwners(
  vpcs: readonly VpcRef[],
  unchosen: readonly Unchosen[],
  aws: ReadAws,
): Promise<ReadonlyMap<string, string>> {
  if (vpcs.length === 0) return new Map();
  const asked = unchosen.slice(0, mostAsked).flatMap((one) => one.regions.map((region) => ({ ...one, region })));
  const found = await Promise.all(
    asked.map(async ({ account, access, region, why }) => {
      const origin: Origin = { caller: { account, access: accessTo(access, account, region) }, region };
      const here = vpcs.filter((one) => one.region === region);
      const ids = here.map(({ vpc }) => vpc);
      const own = new Set(valueOr(await observedBy(origin, "ec2:DescribeVpcs", () => ownAmong(ids, aws, origin)), []));
      return here.flatMap((one) =>
        own.has(one.vpc) ? [[vpcRefText(one), `its account ${account} ${why}`] as const] : [],
      );
    }),
  );
  return new Map(found.flat());
}

async function ownAmong(ids: readonly string[], aws: ReadAws, origin: Origin): Promise<readonly string[]> {
  const found = await listVpcs(ids, aws, origin);
  return found.flatMap(({ VpcId, OwnerId }) => (OwnerId === origin.caller.account ? (VpcId ?? []) : []));
}
