import type { IpPermission, SecurityGroup } from "@aws-sdk/client-ec2";
import {
  type Cidr,
  type IngressRule,
  type IngressSource,
  type Observed,
  type ObservedSecurityGroup,
  type SecurityGroupId,
  type Topology,
  absent,
  canonicalCidr,
  parseSecurityGroupId,
  parseVpcId,
  securityGroupName,
} from "@vpce-hub/core";
import type { CallOptions, Origin, ReadAws } from "../connection/aws.ts";
import { incompleteAnswer } from "../fault/aws-error.ts";
import { listAll, nextToken } from "../connection/paginate.ts";
import { type Filter, toTags } from "./endpoints.ts";
import { ec2PageSize, observedBy } from "./observed.ts";

/** Which groups are read. */
export interface GroupsSought {
  readonly topology: Topology;
  /** Names that the topology had before. */
  readonly former: readonly string[];
  /** Others, by their ids. */
  readonly more: readonly SecurityGroupId[];
}

/**
 * Reads the groups that bear a name a topology would take, or would have taken under former names, for whatever ports and in
 * whatever VPC: a group cannot be renamed, so its own are always among them. And those that it names, and `more` that are
 * given by their ids.
 */
export function readSecurityGroups(
  { topology: { name, hub }, former, more }: GroupsSought,
  aws: ReadAws,
  origin: Origin,
): Promise<Observed<readonly ObservedSecurityGroup[]>> {
  const given = hub.securityGroups.kind === "given" ? hub.securityGroups.ids : [];
  const named = [...new Set([...given, ...more])];
  const filters = [
    {
      name: "group-name",
      values: [name, ...former].flatMap((one) => [securityGroupName(one, ""), securityGroupName(one, "-*")]),
    },
    ...(named.length === 0 ? [] : [{ name: "group-id", values: named }]),
  ];
  return observedBy(origin, "ec2:DescribeSecurityGroups", async () => {
    const groups = (await Promise.all(filters.map((filter) => listSecurityGroups(aws, origin, [filter])))).flat();
    return [...new Map(groups.map((group) => [group.id, group])).values()];
  });
}

/** Lists the groups that meet all filters, with their inbound permissions. */
export async function listSecurityGroups(
  aws: ReadAws,
  origin: Origin,
  filters: readonly Filter[],
  options?: CallOptions,
): Promise<readonly ObservedSecurityGroup[]> {
  const Filters = filters.map(({ name, values }) => ({ Name: name, Values: [...values] }));
  return listAll({
    what: "security groups",
    idOf: ({ id }) => id,
    readPage: async (token: string | undefined) => {
      const input = { Filters, MaxResults: ec2PageSize, NextToken: token };
      const page = await aws.read("ec2:DescribeSecurityGroups", origin, input, options);
      return { items: (page.SecurityGroups ?? []).map(toSecurityGroup), next: nextToken(page.NextToken) };
    },
  });
}

function toSecurityGroup({ GroupId, GroupName, VpcId, Tags, IpPermissions }: SecurityGroup): ObservedSecurityGroup {
  const id = parseSecurityGroupId(GroupId ?? "");
  const vpc = parseVpcId(VpcId ?? "");
  if (id === undefined || vpc === undefined) throw incompleteAnswer("a security group without id or VPC");
  return {
    id,
    name: GroupName ?? "",
    vpc,
    tags: toTags(Tags),
    ingress: distinct((IpPermissions ?? []).flatMap(toRules)),
    users: absent,
  };
}

/** A rule that is listed twice is one; the second mention would else be surplus, and revoked. */
function distinct(rules: readonly IngressRule[]): readonly IngressRule[] {
  return [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
}

function toRules(permission: IpPermission): readonly IngressRule[] {
  const { IpProtocol = "-1", FromPort, ToPort } = permission;
  return sourcesOf(permission).map((source) => ({ protocol: IpProtocol, fromPort: FromPort, toPort: ToPort, source }));
}

function sourcesOf({
  IpRanges = [],
  Ipv6Ranges = [],
  UserIdGroupPairs = [],
  PrefixListIds = [],
}: IpPermission): readonly IngressSource[] {
  return [
    ...IpRanges.map(({ CidrIp }) => ({ kind: "cidr", cidr: toCidr(CidrIp) }) as const),
    ...Ipv6Ranges.flatMap(({ CidrIpv6 }) => CidrIpv6 ?? []).map((cidr) => ({ kind: "cidr6", cidr }) as const),
    ...UserIdGroupPairs.map(
      ({ GroupId, UserId }) => ({ kind: "group", group: GroupId ?? "", account: UserId }) as const,
    ),
    ...PrefixListIds.flatMap(({ PrefixListId }) => PrefixListId ?? []).map(
      (id) => ({ kind: "prefix-list", id }) as const,
    ),
  ];
}

function toCidr(text: string | undefined): Cidr {
  const cidr = canonicalCidr(text ?? "");
  if (cidr === undefined) throw incompleteAnswer(`a rule for "${text}", which is no CIDR`);
  return cidr;
}
