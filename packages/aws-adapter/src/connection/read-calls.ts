import {
  DescribeNetworkInterfacesCommand,
  type DescribeNetworkInterfacesCommandInput,
  type DescribeNetworkInterfacesCommandOutput,
  DescribeSecurityGroupsCommand,
  type DescribeSecurityGroupsCommandInput,
  type DescribeSecurityGroupsCommandOutput,
  DescribeSubnetsCommand,
  type DescribeSubnetsCommandInput,
  type DescribeSubnetsCommandOutput,
  DescribeVpcAttributeCommand,
  type DescribeVpcAttributeCommandInput,
  type DescribeVpcAttributeCommandOutput,
  DescribeVpcEndpointServicesCommand,
  type DescribeVpcEndpointServicesCommandInput,
  type DescribeVpcEndpointServicesCommandOutput,
  DescribeVpcEndpointsCommand,
  type DescribeVpcEndpointsCommandInput,
  type DescribeVpcEndpointsCommandOutput,
  DescribeVpcsCommand,
  type DescribeVpcsCommandInput,
  type DescribeVpcsCommandOutput,
} from "@aws-sdk/client-ec2";
import {
  GetChangeCommand,
  type GetChangeCommandInput,
  type GetChangeCommandOutput,
  GetHostedZoneCommand,
  type GetHostedZoneCommandInput,
  type GetHostedZoneCommandOutput,
  ListHostedZonesByVPCCommand,
  type ListHostedZonesByVPCCommandInput,
  type ListHostedZonesByVPCCommandOutput,
  ListHostedZonesCommand,
  type ListHostedZonesCommandInput,
  type ListHostedZonesCommandOutput,
  ListResourceRecordSetsCommand,
  type ListResourceRecordSetsCommandInput,
  type ListResourceRecordSetsCommandOutput,
  ListTagsForResourcesCommand,
  type ListTagsForResourcesCommandInput,
  type ListTagsForResourcesCommandOutput,
  ListVPCAssociationAuthorizationsCommand,
  type ListVPCAssociationAuthorizationsCommandInput,
  type ListVPCAssociationAuthorizationsCommandOutput,
} from "@aws-sdk/client-route-53";
import type { AwsAction } from "@vpce-hub/core";
import type {
  ListAccountsCommandInput,
  ListAccountsCommandOutput,
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput,
} from "@aws-sdk/client-organizations";
import type { Clients } from "../access/clients.ts";

/** What goes into one AWS action and what comes out. */
export interface Shape<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

/** A table of calls by action; for an action without rights in core's table of them it does not compile. */
export type Calls<Table> = {
  readonly [Action in keyof Table]: Action extends AwsAction ? Shape<unknown, unknown> : never;
};

/** How each action of a table is sent. */
export type Senders<Table extends Calls<Table>> = {
  readonly [Action in keyof Table]: (
    clients: Clients,
    input: Table[Action]["input"],
  ) => Promise<Table[Action]["output"]>;
};

/** Every action that only reads, named as IAM names them. */
export interface ReadCalls {
  readonly "ec2:DescribeNetworkInterfaces": Shape<
    DescribeNetworkInterfacesCommandInput,
    DescribeNetworkInterfacesCommandOutput
  >;
  readonly "ec2:DescribeSecurityGroups": Shape<DescribeSecurityGroupsCommandInput, DescribeSecurityGroupsCommandOutput>;
  readonly "ec2:DescribeSubnets": Shape<DescribeSubnetsCommandInput, DescribeSubnetsCommandOutput>;
  readonly "ec2:DescribeVpcAttribute": Shape<DescribeVpcAttributeCommandInput, DescribeVpcAttributeCommandOutput>;
  readonly "ec2:DescribeVpcEndpointServices": Shape<
    DescribeVpcEndpointServicesCommandInput,
    DescribeVpcEndpointServicesCommandOutput
  >;
  readonly "ec2:DescribeVpcEndpoints": Shape<DescribeVpcEndpointsCommandInput, DescribeVpcEndpointsCommandOutput>;
  readonly "ec2:DescribeVpcs": Shape<DescribeVpcsCommandInput, DescribeVpcsCommandOutput>;
  readonly "organizations:ListAccounts": Shape<ListAccountsCommandInput, ListAccountsCommandOutput>;
  readonly "organizations:ListTagsForResource": Shape<
    ListTagsForResourceCommandInput,
    ListTagsForResourceCommandOutput
  >;
  readonly "route53:GetChange": Shape<GetChangeCommandInput, GetChangeCommandOutput>;
  readonly "route53:GetHostedZone": Shape<GetHostedZoneCommandInput, GetHostedZoneCommandOutput>;
  readonly "route53:ListHostedZones": Shape<ListHostedZonesCommandInput, ListHostedZonesCommandOutput>;
  readonly "route53:ListHostedZonesByVPC": Shape<ListHostedZonesByVPCCommandInput, ListHostedZonesByVPCCommandOutput>;
  readonly "route53:ListResourceRecordSets": Shape<
    ListResourceRecordSetsCommandInput,
    ListResourceRecordSetsCommandOutput
  >;
  readonly "route53:ListTagsForResources": Shape<ListTagsForResourcesCommandInput, ListTagsForResourcesCommandOutput>;
  readonly "route53:ListVPCAssociationAuthorizations": Shape<
    ListVPCAssociationAuthorizationsCommandInput,
    ListVPCAssociationAuthorizationsCommandOutput
  >;
}

/** How each read is sent. */
export const readers: Senders<ReadCalls> = {
  "ec2:DescribeNetworkInterfaces": ({ ec2 }, input) => ec2().send(new DescribeNetworkInterfacesCommand(input)),
  "ec2:DescribeSecurityGroups": ({ ec2 }, input) => ec2().send(new DescribeSecurityGroupsCommand(input)),
  "ec2:DescribeSubnets": ({ ec2 }, input) => ec2().send(new DescribeSubnetsCommand(input)),
  "ec2:DescribeVpcAttribute": ({ ec2 }, input) => ec2().send(new DescribeVpcAttributeCommand(input)),
  "ec2:DescribeVpcEndpointServices": ({ ec2 }, input) => ec2().send(new DescribeVpcEndpointServicesCommand(input)),
  "ec2:DescribeVpcEndpoints": ({ ec2 }, input) => ec2().send(new DescribeVpcEndpointsCommand(input)),
  "ec2:DescribeVpcs": ({ ec2 }, input) => ec2().send(new DescribeVpcsCommand(input)),
  "organizations:ListAccounts": async ({ organizations }, input) => (await organizations()).listAccounts(input),
  "organizations:ListTagsForResource": async ({ organizations }, input) =>
    (await organizations()).listTagsForResource(input),
  "route53:GetChange": ({ route53 }, input) => route53().send(new GetChangeCommand(input)),
  "route53:GetHostedZone": ({ route53 }, input) => route53().send(new GetHostedZoneCommand(input)),
  "route53:ListHostedZones": ({ route53 }, input) => route53().send(new ListHostedZonesCommand(input)),
  "route53:ListHostedZonesByVPC": ({ route53 }, input) => route53().send(new ListHostedZonesByVPCCommand(input)),
  "route53:ListResourceRecordSets": ({ route53 }, input) => route53().send(new ListResourceRecordSetsCommand(input)),
  "route53:ListTagsForResources": ({ route53 }, input) => route53().send(new ListTagsForResourcesCommand(input)),
  "route53:ListVPCAssociationAuthorizations": ({ route53 }, input) =>
    route53().send(new ListVPCAssociationAuthorizationsCommand(input)),
};
