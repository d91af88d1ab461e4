import type { Route as AwsRoute, RouteTable as AwsRouteTable, RouteTableAssociation } from "@aws-sdk/client-ec2";
import {
  type Observed,
  type Route,
  type RouteDestination,
  type RouteTable,
  type RouteTarget,
  type VpcId,
  canonicalCidr,
  parseSubnetId,
  parseVpcId,
} from "@vpce-hub/core";
import { knownWord } from "../../base/known-word.ts";
import type { Origin, ReadAws } from "../../connection/aws.ts";
import { nextToken } from "../../connection/paginate.ts";
import { incompleteAnswer } from "../../fault/aws-error.ts";
import { observeFiltered } from "./filtered.ts";

type TableOfVpc = RouteTable & { readonly vpc: VpcId };

/** Tables on a page at most: fewer than of most other things (AWS-FACTS-2 L1). */
const pageSize = 100;

/** Reads the route tables of some VPCs of an account and Region. */
export function readRouteTables(
  vpcs: readonly VpcId[],
  aws: ReadAws,
  origin: Origin,
): Promise<Observed<readonly TableOfVpc[]>> {
  return observeFiltered(
    {
      what: "route tables",
      action: "ec2:DescribeRouteTables",
      values: vpcs,
      idOf: ({ id }) => id,
      readPage: async (Values, NextToken) => {
        const input = { Filters: [{ Name: "vpc-id", Values }], MaxResults: pageSize, NextToken };
        const page = await aws.read("ec2:DescribeRouteTables", origin, input);
        return { items: (page.RouteTables ?? []).map(toTable), next: nextToken(page.NextToken) };
      },
    },
    origin,
  );
}

function toTable({ RouteTableId: id, VpcId = "", Associations = [], Routes = [] }: AwsRouteTable): TableOfVpc {
  const vpc = parseVpcId(VpcId);
  if (id === undefined || vpc === undefined) throw incompleteAnswer("a route table without id or VPC");
  const standing = Associations.filter(isStanding);
  return {
    id,
    vpc,
    isMain: standing.some(({ Main }) => Main === true),
    subnets: standing.flatMap(({ SubnetId }) => parseSubnetId(SubnetId ?? "") ?? []),
    routes: Routes.flatMap((route) => toRoute(route, id)),
  };
}

function isStanding({ AssociationState }: RouteTableAssociation): boolean {
  return knownWord(["associated", "associating"], AssociationState?.State ?? "associated") !== undefined;
}

/**
 * Routes that carry no IPv4 packet to a private address are left out: those of IPv6, those that lose to another
 * (`filtered`), and those to gateway endpoints, whose lists have public addresses of AWS alone. The local ones every table
 * has.
 */
function toRoute(route: AwsRoute, table: string): readonly Route[] {
  const { GatewayId = "", DestinationPrefixListId, State } = route;
  if (GatewayId === "local" || knownWord(["filtered"], State) !== undefined) return [];
  if (DestinationPrefixListId !== undefined && GatewayId.startsWith("vpce-")) return [];
  const destination = destinationOf(route);
  if (destination === undefined) return [];
  const isBlackhole = knownWord(["blackhole"], State) !== undefined;
  const target = targetOf(route) ?? (isBlackhole ? { kind: "other" as const, id: "nothing" } : undefined);
  if (target === undefined) throw incompleteAnswer(`a route of ${table} that leads nowhere`);
  return [{ destination, target, isBlackhole }];
}

function destinationOf({ DestinationCidrBlock, DestinationPrefixListId }: AwsRoute): RouteDestination | undefined {
  if (DestinationPrefixListId !== undefined) return { kind: "prefix-list", id: DestinationPrefixListId };
  const cidr = canonicalCidr(DestinationCidrBlock ?? "");
  return cidr && { kind: "cidr", cidr };
}

function targetOf(route: AwsRoute): RouteTarget | undefined {
  const { TransitGatewayId, VpcPeeringConnectionId, NatGatewayId, GatewayId } = route;
  if (TransitGatewayId !== undefined) return { kind: "transit-gateway", id: TransitGatewayId };
  if (VpcPeeringConnectionId !== undefined) return { kind: "peering", id: VpcPeeringConnectionId };
  if (NatGatewayId !== undefined) return { kind: "nat", id: NatGatewayId };
  if (GatewayId?.startsWith("igw-") === true) return { kind: "internet", id: GatewayId };
  const { NetworkInterfaceId, InstanceId, CoreNetworkArn, LocalGatewayId, CarrierGatewayId, OdbNetworkArn } = route;
  const id =
    GatewayId ??
    NetworkInterfaceId ??
    InstanceId ??
    CoreNetworkArn ??
    LocalGatewayId ??
    CarrierGatewayId ??
    OdbNetworkArn ??
    route.EgressOnlyInternetGatewayId;
  return id === undefined ? undefined : { kind: "other", id };
}
