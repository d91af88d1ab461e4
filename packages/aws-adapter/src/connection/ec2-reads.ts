import {
  DescribeNetworkInterfacesCommand,
  type DescribeNetworkInterfacesCommandInput,
  type DescribeNetworkInterfacesCommandOutput,
  DescribeRouteTablesCommand,
  type DescribeRouteTablesCommandInput,
  type DescribeRouteTablesCommandOutput,
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
  type IpPermission,
  type SecurityGroup,
  type ServiceDetail,
  type VpcEndpoint,
} from "@aws-sdk/client-ec2";
import { knownWord } from "../base/known-word.ts";
import { type Lacks, lacksInEach, lacksOf, unless, within } from "../base/lacks.ts";
import type { AnswerChecks, Senders, Shape } from "./call-table.ts";

/** The actions of EC2 that only read. */
export interface Ec2Reads {
  readonly "ec2:DescribeNetworkInterfaces": Shape<
    DescribeNetworkInterfacesCommandInput,
    DescribeNetworkInterfacesCommandOutput
  >;
  readonly "ec2:DescribeRouteTables": Shape<DescribeRouteTablesCommandInput, DescribeRouteTablesCommandOutput>;
  readonly "ec2:DescribeSecurityGroups": Shape<DescribeSecurityGroupsCommandInput, DescribeSecurityGroupsCommandOutput>;
  readonly "ec2:DescribeSubnets": Shape<DescribeSubnetsCommandInput, DescribeSubnetsCommandOutput>;
  readonly "ec2:DescribeVpcAttribute": Shape<DescribeVpcAttributeCommandInput, DescribeVpcAttributeCommandOutput>;
  readonly "ec2:DescribeVpcEndpointServices": Shape<
    DescribeVpcEndpointServicesCommandInput,
    DescribeVpcEndpointServicesCommandOutput
  >;
  readonly "ec2:DescribeVpcEndpoints": Shape<DescribeVpcEndpointsCommandInput, DescribeVpcEndpointsCommandOutput>;
  readonly "ec2:DescribeVpcs": Shape<DescribeVpcsCommandInput, DescribeVpcsCommandOutput>;
}

/** How each of them is sent. */
export const ec2Readers: Senders<Ec2Reads> = {
  "ec2:DescribeNetworkInterfaces": ({ ec2 }, input) => ec2().send(new DescribeNetworkInterfacesCommand(input)),
  "ec2:DescribeRouteTables": ({ ec2 }, input) => ec2().send(new DescribeRouteTablesCommand(input)),
  "ec2:DescribeSecurityGroups": ({ ec2 }, input) => ec2().send(new DescribeSecurityGroupsCommand(input)),
  "ec2:DescribeSubnets": ({ ec2 }, input) => ec2().send(new DescribeSubnetsCommand(input)),
  "ec2:DescribeVpcAttribute": ({ ec2 }, input) => ec2().send(new DescribeVpcAttributeCommand(input)),
  "ec2:DescribeVpcEndpointServices": ({ ec2 }, input) => ec2().send(new DescribeVpcEndpointServicesCommand(input)),
  "ec2:DescribeVpcEndpoints": ({ ec2 }, input) => ec2().send(new DescribeVpcEndpointsCommand(input)),
  "ec2:DescribeVpcs": ({ ec2 }, input) => ec2().send(new DescribeVpcsCommand(input)),
};

/** What the answer of each of them must have. */
export const ec2ReadAnswers: AnswerChecks<Ec2Reads> = {
  "ec2:DescribeNetworkInterfaces": ({ NetworkInterfaces }) =>
    lacksInEach("NetworkInterfaces", NetworkInterfaces, (one) =>
      lacksOf(one, "NetworkInterfaceId", "InterfaceType", "Groups"),
    ),
  "ec2:DescribeRouteTables": ({ RouteTables }) =>
    lacksInEach("RouteTables", RouteTables, (table) => [
      ...lacksOf(table, "RouteTableId", "VpcId"),
      // Every table has a local route, so one without a list of routes was not shown as a whole.
      ...lacksInEach("Routes", table.Routes, (route) => lacksOf(route, "State")),
      ...lacksInEach("Associations", table.Associations, () => []),
    ]),
  "ec2:DescribeSecurityGroups": ({ SecurityGroups }) => lacksInEach("SecurityGroups", SecurityGroups, lacksOfGroup),
  "ec2:DescribeSubnets": ({ Subnets }) =>
    lacksInEach("Subnets", Subnets, (subnet) => lacksOf(subnet, "SubnetId", "VpcId", "AvailabilityZone")),
  "ec2:DescribeVpcAttribute": (output, { Attribute }) => {
    const name = Attribute === "enableDnsSupport" ? "EnableDnsSupport" : "EnableDnsHostnames";
    return within(name, lacksOf(output[name], "Value"));
  },
  "ec2:DescribeVpcEndpointServices": ({ ServiceDetails }) =>
    lacksInEach("ServiceDetails", ServiceDetails, lacksOfService),
  "ec2:DescribeVpcEndpoints": ({ VpcEndpoints }) => lacksInEach("VpcEndpoints", VpcEndpoints, lacksOfEndpoint),
  "ec2:DescribeVpcs": ({ Vpcs }) => lacksInEach("Vpcs", Vpcs, (vpc) => lacksOf(vpc, "VpcId", "CidrBlock")),
};

/** Names what an endpoint lacks; only an interface has subnets and groups. */
export function lacksOfEndpoint(endpoint: VpcEndpoint): Lacks {
  const isInterface = knownWord(["Interface"], endpoint.VpcEndpointType) !== undefined;
  return [
    ...lacksOf(endpoint, "VpcEndpointId", "VpcEndpointType", "VpcId", "ServiceName", "State"),
    ...(isInterface
      ? [
          ...lacksInEach("SubnetIds", endpoint.SubnetIds, (id) => unless(id !== "", "id")),
          ...lacksInEach("Groups", endpoint.Groups, (group) => lacksOf(group, "GroupId")),
        ]
      : []),
  ];
}

function lacksOfGroup(group: SecurityGroup): Lacks {
  return [
    ...lacksOf(group, "GroupId", "GroupName", "VpcId"),
    ...lacksInEach("IpPermissions", group.IpPermissions, lacksOfPermission),
  ];
}

/** A permission for nobody is none, so one without a source was not shown as a whole. */
function lacksOfPermission(permission: IpPermission): Lacks {
  const { IpRanges = [], Ipv6Ranges = [], UserIdGroupPairs = [], PrefixListIds = [] } = permission;
  const sources = [
    ...IpRanges.map((range) => lacksOf(range, "CidrIp")),
    ...Ipv6Ranges.map((range) => lacksOf(range, "CidrIpv6")),
    ...UserIdGroupPairs.map((pair) => lacksOf(pair, "GroupId")),
    ...PrefixListIds.map((list) => lacksOf(list, "PrefixListId")),
  ];
  return [...lacksOf(permission, "IpProtocol"), ...unless(sources.length > 0, "IpRanges"), ...sources.flat()];
}

function lacksOfService(service: ServiceDetail): Lacks {
  const { PrivateDnsName, PrivateDnsNames, PrivateDnsNameVerificationState: state } = service;
  const isNamed = (PrivateDnsNames ?? []).length > 0;
  // One name beside no list is the first of several that are not shown.
  const mustBeNamed = Boolean(PrivateDnsName) || knownWord(["verified"], state) !== undefined;
  return [
    ...lacksOf(service, "ServiceName", "AvailabilityZones"),
    ...lacksInEach("ServiceType", service.ServiceType, (type) => lacksOf(type, "ServiceType")),
    ...unless(service.ServiceType?.length !== 0, "ServiceType[0]"),
    ...lacksInEach("PrivateDnsNames", PrivateDnsNames ?? [], (name) => lacksOf(name, "PrivateDnsName")),
    // A name that has been verified is there, even where it is not shown.
    ...unless(isNamed || !mustBeNamed, "PrivateDnsNames"),
  ];
}
