import { type Unchosen, type VpcRef, accessTo, valueOr, vpcRefText } from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { chunksOf, listAll, nextToken } from "../connection/paginate.ts";
import { ec2PageSize, mostFilterValues, observedBy } from "./observed.ts";

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
      const ids = vpcs.filter((one) => one.region === region).map(({ vpc }) => vpc);
      const own = valueOr(await observedBy(origin, "ec2:DescribeVpcs", () => ownAmong(ids, aws, origin)), []);
      return own.map((vpc) => [`${region}/${vpc}`, `its account ${account} ${why}`] as const);
    }),
  );
  const known = new Set(vpcs.map(vpcRefText));
  return new Map(found.flat().filter(([text]) => known.has(text)));
}

async function ownAmong(ids: readonly string[], aws: ReadAws, origin: Origin): Promise<readonly string[]> {
  const parts = await Promise.all(
    chunksOf(ids, mostFilterValues).map((chunk) =>
      listAll({
        what: "VPCs",
        idOf: ({ VpcId = "" }) => VpcId,
        readPage: async (token: string | undefined) => {
          const Filters = [{ Name: "vpc-id", Values: [...chunk] }];
          const input = { Filters, MaxResults: ec2PageSize, NextToken: token };
          const page = await aws.read("ec2:DescribeVpcs", origin, input);
          return { items: page.Vpcs ?? [], next: nextToken(page.NextToken) };
        },
      }),
    ),
  );
  return parts.flat().flatMap(({ VpcId, OwnerId }) => (OwnerId === origin.caller.account ? (VpcId ?? []) : []));
}
