import type { Vpc as AwsVpc } from "@aws-sdk/client-ec2";
import { type Caller, type Observed, type Vpc, type VpcRef, canonicalCidr, vpcRefText } from "@vpce-hub/core";
import { callerText } from "@vpce-hub/core";
import type { Place, ReadAws } from "../aws.ts";
import { incompleteAnswer } from "../aws-error.ts";
import { chunksOf, listAll, nextToken } from "../paginate.ts";
import { ec2PageSize, mostFilterValues, observedBy } from "./observed.ts";

/** A VPC and who may describe it. */
export interface OwnedVpc {
  readonly caller: Caller;
  readonly ref: VpcRef;
}

/** Reads VPCs, those of one account and Region in one list; the result is by `vpcRefText`. */
export async function readVpcs(vpcs: readonly OwnedVpc[], aws: ReadAws): Promise<ReadonlyMap<string, Observed<Vpc>>> {
  const parts = await Promise.all(groupsOf(vpcs).map((group) => readGroup(group, aws)));
  return new Map(parts.flat());
}

async function readGroup(
  vpcs: readonly OwnedVpc[],
  aws: ReadAws,
): Promise<readonly (readonly [string, Observed<Vpc>])[]> {
  const [first] = vpcs;
  if (first === undefined) return [];
  const place: Place = { caller: first.caller, region: first.ref.region };
  const described = await observedBy(place, "ec2:DescribeVpcs", () => describeVpcs(vpcs, aws, place));
  return Promise.all(
    distinct(vpcs).map(async ({ ref }) => {
      if (described.kind !== "present") return [vpcRefText(ref), described] as const;
      const found = described.value.get(ref.vpc);
      return [
        vpcRefText(ref),
        await observedBy(place, "ec2:DescribeVpcAttribute", () => completeVpc(ref, found, aws, place)),
      ] as const;
    }),
  );
}

async function describeVpcs(
  vpcs: readonly OwnedVpc[],
  aws: ReadAws,
  place: Place,
): Promise<ReadonlyMap<string, AwsVpc>> {
  const ids = [...new Set(vpcs.map(({ ref }) => ref.vpc))];
  // A filter, not VpcIds: an id that does not exist is absent, and must not fail the others.
  const parts = await Promise.all(
    chunksOf(ids, mostFilterValues).map((chunk) =>
      listAll(async (token: string | undefined) => {
        const Filters = [{ Name: "vpc-id", Values: [...chunk] }];
        const page = await aws.read("ec2:DescribeVpcs", place, { Filters, MaxResults: ec2PageSize, NextToken: token });
        return { items: page.Vpcs ?? [], next: nextToken(page.NextToken) };
      }),
    ),
  );
  return new Map(parts.flat().flatMap((vpc) => (vpc.VpcId === undefined ? [] : [[vpc.VpcId, vpc] as const])));
}

async function completeVpc(
  ref: VpcRef,
  found: AwsVpc | undefined,
  aws: ReadAws,
  place: Place,
): Promise<Vpc | undefined> {
  if (found === undefined) return undefined;
  const [support, hostnames] = await Promise.all([
    aws.read("ec2:DescribeVpcAttribute", place, { VpcId: ref.vpc, Attribute: "enableDnsSupport" }),
    aws.read("ec2:DescribeVpcAttribute", place, { VpcId: ref.vpc, Attribute: "enableDnsHostnames" }),
  ]);
  return toVpc(ref, found, {
    hasDnsSupport: support.EnableDnsSupport?.Value,
    hasDnsHostnames: hostnames.EnableDnsHostnames?.Value,
  });
}

interface DnsAttributes {
  readonly hasDnsSupport: boolean | undefined;
  readonly hasDnsHostnames: boolean | undefined;
}

function toVpc(
  ref: VpcRef,
  { CidrBlock, CidrBlockAssociationSet }: AwsVpc,
  { hasDnsSupport, hasDnsHostnames }: DnsAttributes,
): Vpc {
  if (hasDnsSupport === undefined || hasDnsHostnames === undefined)
    throw incompleteAnswer(`no DNS attributes of ${ref.vpc}`);
  // Blocks that are being added or have been taken away admit no traffic.
  const associated = (CidrBlockAssociationSet ?? []).filter(
    ({ CidrBlockState }) => (CidrBlockState?.State ?? "associated") === "associated",
  );
  const texts = [CidrBlock, ...associated.map((block) => block.CidrBlock)];
  const cidrs = [...new Set(texts.flatMap((text) => canonicalCidr(text ?? "") ?? []))].sort();
  if (cidrs.length === 0) throw incompleteAnswer(`no CIDR of ${ref.vpc}`);
  return { id: ref.vpc, region: ref.region, cidrs, hasDnsSupport, hasDnsHostnames };
}

function groupsOf(vpcs: readonly OwnedVpc[]): readonly (readonly OwnedVpc[])[] {
  const groups = new Map<string, OwnedVpc[]>();
  for (const vpc of vpcs) {
    const name = `${callerText(vpc.caller)} ${vpc.ref.region}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [vpc]);
    else group.push(vpc);
  }
  return [...groups.values()];
}

function distinct(vpcs: readonly OwnedVpc[]): readonly OwnedVpc[] {
  return [...new Map(vpcs.map((vpc) => [vpcRefText(vpc.ref), vpc])).values()];
}
