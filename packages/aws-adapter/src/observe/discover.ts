import {
  type AccountId,
  type Caller,
  type DeclaredTopology,
  type Discovery,
  type ListedAccount,
  type ListedSubnet,
  type ListedVpc,
  type Observed,
  type VpcId,
  accessTo,
  absent,
  chosenAccounts,
  listingText,
  parseSubnetId,
  parseVpcId,
  taggedVpcs,
} from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { listAll, nextToken } from "../connection/paginate.ts";
import { incompleteAnswer } from "../fault/aws-error.ts";
import { readAccounts } from "./accounts.ts";
import { ec2PageSize, observedBy } from "./observed.ts";

/** Tells whether spokes of an account are looked for, under the name of a spoke or a selection. */
export type IsSought = (sought: { readonly name: string; readonly account: AccountId }) => boolean;

/**
 * Lists what a topology refers to by tags or selects: accounts once, VPCs once in each account and Region. A topology
 * that names everything by its id costs no call.
 */
export async function discover(declared: DeclaredTopology, aws: ReadAws, isSought: IsSought): Promise<Discovery> {
  const { hub, spokes, selections } = declared;
  const origin: Origin = { caller: { account: hub.account, access: hub.access }, region: hub.region };
  if (isAnythingOfHubSought(declared)) await aws.open(origin);
  const accounts = await accountsOf(declared, aws, isSought);
  const places = new Map<string, Origin>();
  const add = (place: Origin): void => {
    const text = listingText(place.caller.account, place.region);
    if (!places.has(text)) places.set(text, place);
  };
  if (hub.vpc.kind === "tags") add(origin);
  for (const { name, account, access, region, vpc } of spokes)
    if (vpc.kind === "tags" && isSought({ name, account })) add({ caller: { account, access }, region });
  for (const { name, from, regions, access } of selections)
    for (const account of chosenAccounts(from, { accounts }).accounts)
      for (const region of isSought({ name, account }) ? regions : [])
        add({ caller: callerOf(account, accessTo(access, account, region)), region });
  const vpcs = new Map(
    await Promise.all([...places].map(async ([text, place]) => [text, await readOwnVpcs(aws, place)] as const)),
  );
  return { accounts, vpcs, subnets: await subnetsOf(declared, vpcs, aws) };
}

function isAnythingOfHubSought({ hub, services }: DeclaredTopology): boolean {
  return [hub.vpc, hub.subnets, ...services.map(({ subnets }) => subnets)].some(({ kind }) => kind === "tags");
}

async function accountsOf(
  { selections, organization, hub }: DeclaredTopology,
  aws: ReadAws,
  isSought: IsSought,
): Promise<Observed<readonly ListedAccount[]> | undefined> {
  const of = selections.flatMap(({ from, name }) => (from.kind === "organization" ? { from, name } : []));
  if (of.length === 0 || organization === undefined) return undefined;
  // Whatever account it is in, a selection out of scope is not asked for.
  if (!of.some(({ name }) => isSought({ name, account: hub.account }))) return undefined;
  const { account, access } = organization;
  return readAccounts(
    of.map(({ from }) => from),
    aws,
    { caller: callerOf(account, access), region: hub.region },
  );
}

function callerOf(account: AccountId, access: Caller["access"]): Caller {
  return { account, access };
}

/** Lists the VPCs of an account and Region that are its own: what others share with it is theirs (AWS-FACTS-2 N4). */
export function readOwnVpcs(aws: ReadAws, origin: Origin): Promise<Observed<readonly ListedVpc[]>> {
  return observedBy(origin, "ec2:DescribeVpcs", async () => {
    const vpcs = await listAll({
      what: "VPCs",
      idOf: ({ VpcId = "" }) => VpcId,
      readPage: async (token: string | undefined) => {
        const page = await aws.read("ec2:DescribeVpcs", origin, { MaxResults: ec2PageSize, NextToken: token });
        return { items: page.Vpcs ?? [], next: nextToken(page.NextToken) };
      },
    });
    return vpcs.flatMap(({ VpcId = "", OwnerId, Tags }) => {
      const id = parseVpcId(VpcId);
      if (id === undefined || OwnerId === undefined) throw incompleteAnswer(`no id or owner of the VPC ${VpcId}`);
      return OwnerId === origin.caller.account ? { id, tags: tagsOf(Tags) } : [];
    });
  });
}

async function subnetsOf(
  { hub, services }: DeclaredTopology,
  vpcs: Discovery["vpcs"],
  aws: ReadAws,
): Promise<Discovery["subnets"]> {
  if ([hub.subnets, ...services.map(({ subnets }) => subnets)].every(({ kind }) => kind === "ids")) return undefined;
  const vpc = hubVpcOf(hub, vpcs);
  if (vpc === undefined) return undefined;
  const origin: Origin = { caller: callerOf(hub.account, hub.access), region: hub.region };
  return readSubnetsOf(vpc, aws, origin);
}

/** Where it is not one VPC there is nothing to look into, and whoever settles the topology says so. */
function hubVpcOf({ vpc, account, region }: DeclaredTopology["hub"], vpcs: Discovery["vpcs"]): VpcId | undefined {
  if (vpc.kind === "id") return vpc.id;
  const listed = vpcs.get(listingText(account, region)) ?? absent;
  const found = taggedVpcs(listed.kind === "present" ? listed.value : [], vpc.tags);
  return found.length === 1 ? found[0] : undefined;
}

function readSubnetsOf(vpc: VpcId, aws: ReadAws, origin: Origin): Promise<Observed<readonly ListedSubnet[]>> {
  return observedBy(origin, "ec2:DescribeSubnets", async () => {
    const subnets = await listAll({
      what: "subnets",
      idOf: ({ SubnetId = "" }) => SubnetId,
      readPage: async (token: string | undefined) => {
        const Filters = [{ Name: "vpc-id", Values: [vpc] }];
        const input = { Filters, MaxResults: ec2PageSize, NextToken: token };
        const page = await aws.read("ec2:DescribeSubnets", origin, input);
        return { items: page.Subnets ?? [], next: nextToken(page.NextToken) };
      },
    });
    return subnets.map(({ SubnetId = "", Tags }) => {
      const id = parseSubnetId(SubnetId);
      if (id === undefined) throw incompleteAnswer(`a subnet with the id ${JSON.stringify(SubnetId)}`);
      return { id, tags: tagsOf(Tags) };
    });
  });
}

function tagsOf(
  tags: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] = [],
): ReadonlyMap<string, string> {
  return new Map(tags.map(({ Key = "", Value = "" }) => [Key, Value]));
}
