import type { NatGateway as AwsNatGateway, VpcPeeringConnection } from "@aws-sdk/client-ec2";
import {
  type Cidr,
  type NatGateway,
  type Observed,
  type Peering,
  absent,
  canonicalCidr,
  parseSubnetId,
  parseVpcId,
  present,
} from "@vpce-hub/core";
import type { Origin, ReadAws } from "../../connection/aws.ts";
import { listAll, nextToken } from "../../connection/paginate.ts";
import { incompleteAnswer } from "../../fault/aws-error.ts";
import { ec2PageSize, observedBy } from "../observed.ts";
import { observeFiltered } from "./filtered.ts";

type ById<T> = ReadonlyMap<string, Observed<T>>;

/** Reads peerings by their ids; both sides see one. */
export async function readPeerings(ids: readonly string[], aws: ReadAws, origin: Origin): Promise<ById<Peering>> {
  const listed = await observeFiltered(
    {
      what: "peerings",
      action: "ec2:DescribeVpcPeeringConnections",
      values: ids,
      idOf: ({ id }: Peering) => id,
      readPage: async (Values, NextToken) => {
        const Filters = [{ Name: "vpc-peering-connection-id", Values }];
        const input = { Filters, MaxResults: ec2PageSize, NextToken };
        const page = await aws.read("ec2:DescribeVpcPeeringConnections", origin, input);
        return { items: (page.VpcPeeringConnections ?? []).map(toPeering), next: nextToken(page.NextToken) };
      },
    },
    origin,
  );
  return byId(ids, listed);
}

/** Reads NAT gateways by their ids. */
export async function readNatGateways(ids: readonly string[], aws: ReadAws, origin: Origin): Promise<ById<NatGateway>> {
  const listed = await observeFiltered(
    {
      what: "NAT gateways",
      action: "ec2:DescribeNatGateways",
      values: ids,
      idOf: ({ id }: NatGateway) => id,
      readPage: async (Values, NextToken) => {
        const input = { Filter: [{ Name: "nat-gateway-id", Values }], MaxResults: ec2PageSize, NextToken };
        const page = await aws.read("ec2:DescribeNatGateways", origin, input);
        return { items: (page.NatGateways ?? []).map(toNatGateway), next: nextToken(page.NextToken) };
      },
    },
    origin,
  );
  return byId(ids, listed);
}

/** Entries on a page at most. */
const listPageSize = 100;

/** Reads prefix lists by their ids, a call each. */
export async function readPrefixLists(
  ids: readonly string[],
  aws: ReadAws,
  origin: Origin,
): Promise<ById<readonly Cidr[]>> {
  const read = ids.map(async (id): Promise<readonly [string, Observed<readonly Cidr[]>]> => [
    id,
    await readPrefixList(id, aws, origin),
  ]);
  return new Map(await Promise.all(read));
}

/** Those of IPv6 are left out: the names of the hub lead to IPv4 addresses. */
function readPrefixList(id: string, aws: ReadAws, origin: Origin): Promise<Observed<readonly Cidr[]>> {
  return observedBy(origin, "ec2:GetManagedPrefixListEntries", async () => {
    const entries = await listAll({
      what: "entries of a prefix list",
      idOf: ({ Cidr: text = "" }) => text,
      readPage: async (token: string | undefined) => {
        const input = { PrefixListId: id, MaxResults: listPageSize, NextToken: token };
        const page = await aws.read("ec2:GetManagedPrefixListEntries", origin, input);
        return { items: page.Entries ?? [], next: nextToken(page.NextToken) };
      },
    });
    return entries.flatMap(({ Cidr: text = "" }) => canonicalCidr(text) ?? []);
  });
}

/** One that is not listed is not there, or not for whoever asked. */
function byId<T extends { readonly id: string }>(ids: readonly string[], listed: Observed<readonly T[]>): ById<T> {
  return new Map(
    ids.map((id): readonly [string, Observed<T>] => {
      if (listed.kind !== "present") return [id, listed];
      const found = listed.value.find((one) => one.id === id);
      return [id, found === undefined ? absent : present(found)];
    }),
  );
}

function toPeering(peering: VpcPeeringConnection): Peering {
  const { VpcPeeringConnectionId: id, Status, AccepterVpcInfo, RequesterVpcInfo } = peering;
  const vpcs = [AccepterVpcInfo, RequesterVpcInfo].map((one) => parseVpcId(one?.VpcId ?? ""));
  if (id === undefined || Status?.Code === undefined || vpcs.includes(undefined))
    throw incompleteAnswer("a peering without id, status or VPCs");
  return { id, status: Status.Code, vpcs: vpcs.filter((vpc) => vpc !== undefined) };
}

function toNatGateway({ NatGatewayId: id, SubnetId = "", NatGatewayAddresses = [] }: AwsNatGateway): NatGateway {
  const subnet = parseSubnetId(SubnetId);
  if (id === undefined || subnet === undefined) throw incompleteAnswer("a NAT gateway without id or subnet");
  return { id, subnet, addresses: NatGatewayAddresses.flatMap(({ PrivateIp }) => PrivateIp ?? []) };
}
