import type { Xml } from "../base/xml.ts";
import { itemSet } from "../base/xml.ts";
import type { SecurityGroup, SecurityGroupRule } from "../world/security-group.ts";
import { arnOf, showTags } from "./shared.ts";

/** A rule as DescribeSecurityGroupRules and AuthorizeSecurityGroupIngress show it. */
export function showRule(group: SecurityGroup, rule: SecurityGroupRule): Xml {
  return {
    ...showRuleFields(group, rule),
    groupOwnerId: group.account,
    securityGroupRuleArn: arnOf(group, `security-group-rule/${rule.id}`),
    tagSet: showTags(rule.tags),
    referencedGroupInfo:
      rule.source.kind === "group" ? { groupId: rule.source.id, userId: rule.source.account } : undefined,
  };
}

/** A rule as RevokeSecurityGroupIngress shows it. */
export function showRevokedRule(group: SecurityGroup, rule: SecurityGroupRule): Xml {
  return {
    ...showRuleFields(group, rule),
    referencedGroupId: rule.source.kind === "group" ? rule.source.id : undefined,
  };
}

function showRuleFields(
  group: SecurityGroup,
  { source, ...rule }: SecurityGroupRule,
): { readonly [name: string]: Xml } {
  return {
    securityGroupRuleId: rule.id,
    groupId: group.id,
    isEgress: rule.isEgress,
    ipProtocol: rule.protocol,
    fromPort: rule.fromPort,
    toPort: rule.toPort,
    cidrIpv4: source.kind === "ipv4" ? source.cidr : undefined,
    cidrIpv6: source.kind === "ipv6" ? source.cidr : undefined,
    prefixListId: source.kind === "prefix-list" ? source.id : undefined,
    description: rule.description,
  };
}

/** Rules gathered by protocol and ports, as DescribeSecurityGroups shows them. */
export function showPermissions(rules: readonly SecurityGroupRule[]): Xml {
  const byPorts = new Map<string, SecurityGroupRule[]>();
  for (const rule of rules) {
    const key = [rule.protocol, rule.fromPort, rule.toPort].join(" ");
    byPorts.set(key, [...(byPorts.get(key) ?? []), rule]);
  }
  return itemSet([...byPorts.values()].map(showPermission));
}

function showPermission(rules: readonly SecurityGroupRule[]): Xml {
  const [first] = rules;
  const isAll = first?.protocol === "-1";
  const of = (kind: string, show: (rule: SecurityGroupRule) => Xml): Xml =>
    itemSet(rules.filter(({ source }) => source.kind === kind).map((rule) => show(rule)));
  return {
    ipProtocol: first?.protocol,
    fromPort: isAll ? undefined : first?.fromPort,
    toPort: isAll ? undefined : first?.toPort,
    groups: of("group", ({ source, description }) =>
      source.kind === "group" ? { groupId: source.id, userId: source.account, description } : undefined,
    ),
    ipRanges: of("ipv4", ({ source, description }) =>
      source.kind === "ipv4" ? { cidrIp: source.cidr, description } : undefined,
    ),
    ipv6Ranges: of("ipv6", ({ source, description }) =>
      source.kind === "ipv6" ? { cidrIpv6: source.cidr, description } : undefined,
    ),
    prefixListIds: of("prefix-list", ({ source, description }) =>
      source.kind === "prefix-list" ? { prefixListId: source.id, description } : undefined,
    ),
  };
}
