import {
  DescribeDhcpOptionsCommand,
  type DescribeDhcpOptionsCommandInput,
  type DescribeDhcpOptionsCommandOutput,
  DescribeNatGatewaysCommand,
  type DescribeNatGatewaysCommandInput,
  type DescribeNatGatewaysCommandOutput,
  DescribeNetworkAclsCommand,
  type DescribeNetworkAclsCommandInput,
  type DescribeNetworkAclsCommandOutput,
  DescribeRouteTablesCommand,
  type DescribeRouteTablesCommandInput,
  type DescribeRouteTablesCommandOutput,
  DescribeTransitGatewayAttachmentsCommand,
  type DescribeTransitGatewayAttachmentsCommandInput,
  type DescribeTransitGatewayAttachmentsCommandOutput,
  DescribeTransitGatewayVpcAttachmentsCommand,
  type DescribeTransitGatewayVpcAttachmentsCommandInput,
  type DescribeTransitGatewayVpcAttachmentsCommandOutput,
  DescribeVpcPeeringConnectionsCommand,
  type DescribeVpcPeeringConnectionsCommandInput,
  type DescribeVpcPeeringConnectionsCommandOutput,
  GetManagedPrefixListEntriesCommand,
  type GetManagedPrefixListEntriesCommandInput,
  type GetManagedPrefixListEntriesCommandOutput,
  SearchTransitGatewayRoutesCommand,
  type SearchTransitGatewayRoutesCommandInput,
  type SearchTransitGatewayRoutesCommandOutput,
  type NetworkAcl,
  type NetworkAclEntry,
  type Route,
  type RouteTable,
  type TransitGatewayAttachment,
  type TransitGatewayRoute,
} from "@aws-sdk/client-ec2";
import { knownWord } from "../base/known-word.ts";
import { type Lacks, lacksInEach, lacksOf, unless, within } from "../base/lacks.ts";
import type { AnswerChecks, Senders, Shape } from "./call-table.ts";

/** The actions of EC2 that read what is between VPCs. */
export interface NetworkReads {
  readonly "ec2:DescribeDhcpOptions": Shape<DescribeDhcpOptionsCommandInput, DescribeDhcpOptionsCommandOutput>;
  readonly "ec2:DescribeNatGateways": Shape<DescribeNatGatewaysCommandInput, DescribeNatGatewaysCommandOutput>;
  readonly "ec2:DescribeNetworkAcls": Shape<DescribeNetworkAclsCommandInput, DescribeNetworkAclsCommandOutput>;
  readonly "ec2:DescribeRouteTables": Shape<DescribeRouteTablesCommandInput, DescribeRouteTablesCommandOutput>;
  readonly "ec2:DescribeTransitGatewayAttachments": Shape<
    DescribeTransitGatewayAttachmentsCommandInput,
    DescribeTransitGatewayAttachmentsCommandOutput
  >;
  readonly "ec2:DescribeTransitGatewayVpcAttachments": Shape<
    DescribeTransitGatewayVpcAttachmentsCommandInput,
    DescribeTransitGatewayVpcAttachmentsCommandOutput
  >;
  readonly "ec2:DescribeVpcPeeringConnections": Shape<
    DescribeVpcPeeringConnectionsCommandInput,
    DescribeVpcPeeringConnectionsCommandOutput
  >;
  readonly "ec2:GetManagedPrefixListEntries": Shape<
    GetManagedPrefixListEntriesCommandInput,
    GetManagedPrefixListEntriesCommandOutput
  >;
  readonly "ec2:SearchTransitGatewayRoutes": Shape<
    SearchTransitGatewayRoutesCommandInput,
    SearchTransitGatewayRoutesCommandOutput
  >;
}

/** How each of them is sent. */
export const networkReaders: Senders<NetworkReads> = {
  "ec2:DescribeDhcpOptions": ({ ec2 }, input) => ec2().send(new DescribeDhcpOptionsCommand(input)),
  "ec2:DescribeNatGateways": ({ ec2 }, input) => ec2().send(new DescribeNatGatewaysCommand(input)),
  "ec2:DescribeNetworkAcls": ({ ec2 }, input) => ec2().send(new DescribeNetworkAclsCommand(input)),
  "ec2:DescribeRouteTables": ({ ec2 }, input) => ec2().send(new DescribeRouteTablesCommand(input)),
  "ec2:DescribeTransitGatewayAttachments": ({ ec2 }, input) =>
    ec2().send(new DescribeTransitGatewayAttachmentsCommand(input)),
  "ec2:DescribeTransitGatewayVpcAttachments": ({ ec2 }, input) =>
    ec2().send(new DescribeTransitGatewayVpcAttachmentsCommand(input)),
  "ec2:DescribeVpcPeeringConnections": ({ ec2 }, input) => ec2().send(new DescribeVpcPeeringConnectionsCommand(input)),
  "ec2:GetManagedPrefixListEntries": ({ ec2 }, input) => ec2().send(new GetManagedPrefixListEntriesCommand(input)),
  "ec2:SearchTransitGatewayRoutes": ({ ec2 }, input) => ec2().send(new SearchTransitGatewayRoutesCommand(input)),
};

/** What the answer of each of them must have. */
export const networkReadAnswers: AnswerChecks<NetworkReads> = {
  "ec2:DescribeDhcpOptions": ({ DhcpOptions }) =>
    lacksInEach("DhcpOptions", DhcpOptions, (one) => [
      ...lacksOf(one, "DhcpOptionsId"),
      ...lacksInEach("DhcpConfigurations", one.DhcpConfigurations, (part) => lacksOf(part, "Key", "Values")),
    ]),
  "ec2:DescribeNatGateways": ({ NatGateways }) =>
    lacksInEach("NatGateways", NatGateways, (one) => lacksOf(one, "NatGatewayId", "SubnetId")),
  "ec2:DescribeNetworkAcls": ({ NetworkAcls }) => lacksInEach("NetworkAcls", NetworkAcls, lacksOfAcl),
  "ec2:DescribeRouteTables": ({ RouteTables }) => lacksInEach("RouteTables", RouteTables, lacksOfTable),
  "ec2:DescribeTransitGatewayAttachments": ({ TransitGatewayAttachments }) =>
    lacksInEach("TransitGatewayAttachments", TransitGatewayAttachments, lacksOfAttachment),
  "ec2:DescribeTransitGatewayVpcAttachments": ({ TransitGatewayVpcAttachments }) =>
    lacksInEach("TransitGatewayVpcAttachments", TransitGatewayVpcAttachments, (one) =>
      lacksOf(one, "TransitGatewayAttachmentId", "TransitGatewayId", "VpcId", "State", "SubnetIds"),
    ),
  "ec2:DescribeVpcPeeringConnections": ({ VpcPeeringConnections }) =>
    lacksInEach("VpcPeeringConnections", VpcPeeringConnections, (one) => [
      ...lacksOf(one, "VpcPeeringConnectionId"),
      ...within("Status", lacksOf(one.Status, "Code")),
      ...within("AccepterVpcInfo", lacksOf(one.AccepterVpcInfo, "VpcId")),
      ...within("RequesterVpcInfo", lacksOf(one.RequesterVpcInfo, "VpcId")),
    ]),
  "ec2:GetManagedPrefixListEntries": ({ Entries }) =>
    lacksInEach("Entries", Entries, (entry) => lacksOf(entry, "Cidr")),
  "ec2:SearchTransitGatewayRoutes": ({ Routes, AdditionalRoutesAvailable, NextToken }) => [
    ...lacksInEach("Routes", Routes, lacksOfGatewayRoute),
    // More than one page, and nothing that leads to the next: what is missing may be what decides.
    ...unless(AdditionalRoutesAvailable !== true || Boolean(NextToken), "NextToken"),
  ],
};

function lacksOfTable(table: RouteTable): Lacks {
  return [
    ...lacksOf(table, "RouteTableId", "VpcId"),
    ...lacksInEach("Associations", table.Associations, (one) =>
      unless(one.Main !== undefined || Boolean(one.SubnetId) || Boolean(one.GatewayId), "Main"),
    ),
    ...lacksInEach("Routes", table.Routes, lacksOfRoute),
  ];
}

function lacksOfRoute(route: Route): Lacks {
  const { DestinationCidrBlock, DestinationIpv6CidrBlock, DestinationPrefixListId } = route;
  const isBound =
    Boolean(DestinationCidrBlock) || Boolean(DestinationIpv6CidrBlock) || Boolean(DestinationPrefixListId);
  return [...lacksOf(route, "State"), ...unless(isBound, "DestinationCidrBlock")];
}

function lacksOfAcl(acl: NetworkAcl): Lacks {
  return [
    ...lacksOf(acl, "NetworkAclId", "VpcId"),
    ...lacksInEach("Associations", acl.Associations, (one) => lacksOf(one, "SubnetId")),
    ...lacksInEach("Entries", acl.Entries, lacksOfEntry),
  ];
}

function lacksOfEntry(entry: NetworkAclEntry): Lacks {
  const isBound = Boolean(entry.CidrBlock) || Boolean(entry.Ipv6CidrBlock);
  return [...lacksOf(entry, "RuleNumber", "Egress", "Protocol", "RuleAction"), ...unless(isBound, "CidrBlock")];
}

function lacksOfAttachment(attachment: TransitGatewayAttachment): Lacks {
  return [
    ...lacksOf(attachment, "TransitGatewayAttachmentId", "TransitGatewayId", "TransitGatewayOwnerId", "ResourceType"),
    ...(attachment.Association === undefined ? [] : within("Association", lacksOf(attachment.Association, "State"))),
  ];
}

function lacksOfGatewayRoute(route: TransitGatewayRoute): Lacks {
  const leads = knownWord(["blackhole"], route.State) === undefined;
  return [
    ...lacksOf(route, "State", "Type"),
    ...unless(Boolean(route.DestinationCidrBlock) || Boolean(route.PrefixListId), "DestinationCidrBlock"),
    ...(leads
      ? lacksInEach("TransitGatewayAttachments", route.TransitGatewayAttachments, (one) =>
          lacksOf(one, "TransitGatewayAttachmentId", "ResourceType"),
        )
      : []),
  ];
}
