import type { IpPermission, SecurityGroup, ServiceDetail, VpcEndpoint } from "@aws-sdk/client-ec2";
import type { HostedZone, ResourceRecordSet, VPC } from "@aws-sdk/client-route-53";
import { parseZoneId } from "@vpce-hub/core";
import { knownWord } from "../base/known-word.ts";
import { type Lacks, lacksInEach, lacksOf, unless, within } from "../base/lacks.ts";
import type { ReadCalls, Shape } from "./read-calls.ts";

/** Says, for each action of a table, what its answer lacks. */
export type AnswerChecks<Calls extends Record<keyof Calls, Shape<unknown, unknown>>> = {
  readonly [Action in keyof Calls]: (output: Calls[Action]["output"], input: Calls[Action]["input"]) => Lacks;
};

/**
 * What the answer of each read must have. The SDK tells a list that is empty from one that is not there, and AWS sends
 * the empty ones; what it does leave out where there is none (tags of EC2, private DNS names) is not asked for.
 */
export const readAnswers: AnswerChecks<ReadCalls> = {
  "ec2:DescribeNetworkInterfaces": ({ NetworkInterfaces }) =>
    lacksInEach("NetworkInterfaces", NetworkInterfaces, (one) =>
      lacksOf(one, "NetworkInterfaceId", "InterfaceType", "Groups"),
    ),
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
  "organizations:ListAccounts": ({ Accounts }) =>
    lacksInEach("Accounts", Accounts, (account) => [
      ...lacksOf(account, "Id"),
      // The older field is read where the newer one is not there (AWS-FACTS-2 N1).
      ...unless(Boolean(account.State) || Boolean(account.Status), "State"),
    ]),
  "organizations:ListTagsForResource": ({ Tags }) =>
    lacksInEach("Tags", Tags, (tag) => [...lacksOf(tag, "Key"), ...unless(tag.Value !== undefined, "Value")]),
  "route53:GetChange": ({ ChangeInfo }) => within("ChangeInfo", lacksOf(ChangeInfo, "Id", "Status")),
  "route53:GetHostedZone": ({ HostedZone: zone, VPCs }, { Id }) => [
    ...within("HostedZone", lacksOf(zone, "Id")),
    ...unless(zone?.Id === undefined || isSameZone(zone.Id, Id), `HostedZone ${Id}`),
    ...lacksInEach("VPCs", VPCs, lacksOfVpc),
    // A private zone has one at least, always (LastVPCAssociation, AWS-FACTS A2).
    ...unless(VPCs?.length !== 0, "VPCs[0]"),
  ],
  "route53:ListHostedZones": ({ HostedZones, IsTruncated, NextMarker }) => [
    ...lacksInEach("HostedZones", HostedZones, lacksOfZone),
    ...unless(IsTruncated !== undefined, "IsTruncated"),
    ...(IsTruncated === true ? lacksOf({ NextMarker }, "NextMarker") : []),
  ],
  "route53:ListHostedZonesByVPC": ({ HostedZoneSummaries }) =>
    lacksInEach("HostedZoneSummaries", HostedZoneSummaries, (summary) => [
      ...lacksOf(summary, "HostedZoneId", "Name"),
      ...unless(Boolean(summary.Owner?.OwningAccount) || Boolean(summary.Owner?.OwningService), "Owner"),
    ]),
  "route53:ListResourceRecordSets": ({ ResourceRecordSets, IsTruncated, NextRecordName, NextRecordType }) => [
    ...lacksInEach("ResourceRecordSets", ResourceRecordSets, lacksOfRecord),
    ...unless(IsTruncated !== undefined, "IsTruncated"),
    ...(IsTruncated === true ? lacksOf({ NextRecordName, NextRecordType }, "NextRecordName", "NextRecordType") : []),
  ],
  "route53:ListTagsForResources": ({ ResourceTagSets = [] }, { ResourceIds = [] }) =>
    // What protects and was not read, protects: each zone that was asked for needs its set.
    ResourceIds.flatMap((id) => {
      const sets = ResourceTagSets.filter(({ ResourceId }) => isSameZone(ResourceId, id));
      if (sets.length === 0) return [`ResourceTagSets for ${id}`];
      return sets.flatMap(({ Tags }) =>
        within(
          id,
          lacksInEach("Tags", Tags, (tag) => lacksOf(tag, "Key")),
        ),
      );
    }),
  "route53:ListVPCAssociationAuthorizations": ({ VPCs }) => lacksInEach("VPCs", VPCs, lacksOfVpc),
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
  const isNamed = Boolean(PrivateDnsName) || (PrivateDnsNames ?? []).length > 0;
  return [
    ...lacksOf(service, "ServiceName", "AvailabilityZones"),
    ...lacksInEach("ServiceType", service.ServiceType, (type) => lacksOf(type, "ServiceType")),
    ...unless(service.ServiceType?.length !== 0, "ServiceType[0]"),
    ...lacksInEach("PrivateDnsNames", PrivateDnsNames ?? [], (name) => lacksOf(name, "PrivateDnsName")),
    // A name that has been verified is there, even where it is not shown.
    ...unless(isNamed || knownWord(["verified"], state) === undefined, "PrivateDnsNames"),
  ];
}

function lacksOfZone(zone: HostedZone): Lacks {
  return [
    ...lacksOf(zone, "Id", "Name", "CallerReference"),
    // Without it a private zone looks like a public one, and so like none.
    ...within("Config", lacksOf(zone.Config, "PrivateZone")),
  ];
}

function lacksOfRecord(set: ResourceRecordSet): Lacks {
  const { AliasTarget, ResourceRecords = [], TrafficPolicyInstanceId } = set;
  return [
    ...lacksOf(set, "Name", "Type"),
    ...(AliasTarget === undefined ? [] : within("AliasTarget", lacksOf(AliasTarget, "DNSName", "HostedZoneId"))),
    ...unless(
      AliasTarget !== undefined || ResourceRecords.length > 0 || TrafficPolicyInstanceId !== undefined,
      "ResourceRecords",
    ),
    ...lacksInEach("ResourceRecords", ResourceRecords, (record) => lacksOf(record, "Value")),
  ];
}

function lacksOfVpc(vpc: VPC): Lacks {
  return lacksOf(vpc, "VPCId", "VPCRegion");
}

/** AWS writes ids of zones with and without their path (AWS-FACTS A1). */
function isSameZone(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && parseZoneId(one) === parseZoneId(other);
}
