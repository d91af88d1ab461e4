import type { Vpc as AwsVpc } from "@aws-sdk/client-ec2";
import {
  type Caller,
  type Observed,
  type Spoke,
  type Vpc,
  type VpcRef,
  callerText,
  canonicalCidr,
  spokeCaller,
  vpcRefText,
} from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { incompleteAnswer } from "../fault/aws-error.ts";
import { knownWord } from "../base/known-word.ts";
import { chunksOf, listAll, nextToken } from "../connection/paginate.ts";
import { ec2PageSize, mostFilterValues, observedBy } from "./observed.ts";

/** A VPC and who may describe it. */
export interface OwnedVpc {
  readonly caller: Caller;
  readonly ref: VpcRef;
}

/** Returns the VPC of a spoke. */
export function spokeVpc(spoke: Spoke): OwnedVpc {
  return { caller: spokeCaller(spoke), ref: { vpc: spoke.vpc, region: spoke.region } };
}

/** How much of a VPC is read. */
export type VpcDetail = "all" | "without DNS attributes";

/** Reads VPCs, those of one account and Region in one list; the result is by `vpcRefText`. */
export async function readVpcs(
  vpcs: readonly OwnedVpc[],
  aws: ReadAws,
  detail: VpcDetail,
): Promise<ReadonlyMap<string, Observed<Vpc>>> {
  const parts = await Promise.all(groupsOf(vpcs).map((group) => readGroup(group, aws, detail)));
  return new Map(parts.flat());
}

async function readGroup(
  vpcs: readonly OwnedVpc[],
  aws: ReadAws,
  detail: VpcDetail,
): Promise<readonly (readonly [string, Observed<Vpc>])[]> {
  const [first] = vpcs;
  if (first === undefined) return [];
  const origin: Origin = { caller: first.caller, region: first.ref.region };
  const described = await observedBy(origin, "ec2:DescribeVpcs", () => describeVpcs(vpcs, aws, origin));
  return Promise.all(
    distinct(vpcs).map(async ({ ref }) => {
      if (described.kind !== "present") return [vpcRefText(ref), described] as const;
      const found = described.value.get(ref.vpc);
      return [
        vpcRefText(ref),
        await observedBy(origin, "ec2:DescribeVpcAttribute", async () => {
          if (found === undefined) return undefined;
          return toVpc(ref, found, detail === "all" ? await readDnsAttributes(ref, aws, origin) : notAsked);
        }),
      ] as const;
    }),
  );
}

async function describeVpcs(
  vpcs: readonly OwnedVpc[],
  aws: ReadAws,
  origin: Origin,
): Promise<ReadonlyMap<string, AwsVpc>> {
  const found = await listVpcs([...new Set(vpcs.map(({ ref }) => ref.vpc))], aws, origin);
  return new Map(found.flatMap((vpc) => (vpc.VpcId === undefined ? [] : [[vpc.VpcId, vpc] as const])));
}

/** Lists VPCs by their ids, by a filter and not by VpcIds: one that does not exist is absent, and fails no other. */
export async function listVpcs(ids: readonly string[], aws: ReadAws, origin: Origin): Promise<readonly AwsVpc[]> {
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
  return parts.flat();
}

type DnsAttributes = Pick<Vpc, "hasDnsSupport" | "hasDnsHostnames">;

const notAsked: DnsAttributes = { hasDnsSupport: undefined, hasDnsHostnames: undefined };

/** One attribute a call (AWS-FACTS B3). */
async function readDnsAttributes(ref: VpcRef, aws: ReadAws, origin: Origin): Promise<DnsAttributes> {
  const [support, hostnames] = await Promise.all([
    aws.read("ec2:DescribeVpcAttribute", origin, { VpcId: ref.vpc, Attribute: "enableDnsSupport" }),
    aws.read("ec2:DescribeVpcAttribute", origin, { VpcId: ref.vpc, Attribute: "enableDnsHostnames" }),
  ]);
  const hasDnsSupport = support.EnableDnsSupport?.Value;
  const hasDnsHostnames = hostnames.EnableDnsHostnames?.Value;
  if (hasDnsSupport === undefined || hasDnsHostnames === undefined)
    throw incompleteAnswer(`no DNS attributes of ${ref.vpc}`);
  return { hasDnsSupport, hasDnsHostnames };
}

function toVpc(
  ref: VpcRef,
  { CidrBlock, CidrBlockAssociationSet, DhcpOptionsId }: AwsVpc,
  attributes: DnsAttributes,
): Vpc {
  // Blocks that are being added or have been taken away admit no traffic.
  const associated = (CidrBlockAssociationSet ?? []).filter(
    ({ CidrBlockState }) => knownWord(["associated"], CidrBlockState?.State ?? "associated") !== undefined,
  );
  const texts = [CidrBlock, ...associated.map((block) => block.CidrBlock)];
  const blocks = texts.map((text) => canonicalCidr(text ?? ""));
  if (blocks.includes(undefined)) throw incompleteAnswer(`a block of ${ref.vpc} that is no CIDR`);
  const cidrs = [...new Set(blocks.filter((block) => block !== undefined))].sort();
  return { id: ref.vpc, region: ref.region, cidrs, ...attributes, dhcpOptions: DhcpOptionsId };
}

/** Returns VPCs by who may describe them, and where. */
export function groupsOf(vpcs: readonly OwnedVpc[]): readonly (readonly OwnedVpc[])[] {
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
