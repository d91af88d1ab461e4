import type { IngressRule } from "../../resource/resource.ts";
import { portsText as rangesText } from "../../topology/port-sets.ts";
import type { QuotaCall } from "../quota.ts";
import { spreadingMs } from "../spreading.ts";
import { type OperationFacts, plain } from "./fact.ts";

const listZones: QuotaCall = { service: "route53", action: "ListHostedZones" };
const getZone: QuotaCall = { service: "route53", action: "GetHostedZone" };

const describeGroups: QuotaCall = { service: "ec2", action: "DescribeSecurityGroups" };

/** Makes the group that the topology owns. */
export const createSecurityGroup: OperationFacts<"create-security-group"> = {
  ...plain,
  call: () => ({ service: "ec2", action: "CreateSecurityGroup" }),
  makes: ({ key }) => key,
  parameters: ({ key, name, tags, vpc }) => ({ key, name, tags, vpc }),
  approval: { identity: ["key", "vpc"], waits: [], lists: [], isInParts: false },
  words: ({ name }) => `create security group ${name}`,
};

/** Adds rules to the owned group. */
export const authorizeIngress: OperationFacts<"authorize-ingress"> = {
  ...plain,
  call: () => ({ service: "ec2", action: "AuthorizeSecurityGroupIngress" }),
  names: ({ group }) => [group],
  parameters: ({ group, rules }) => ({ group, rules }),
  approval: { identity: ["group"], waits: [], lists: ["rules"], isInParts: false },
  words: ({ rules }) => `admit ${sourcesText(rules)} to the endpoints on ${portsText(rules)}`,
};

/** Takes rules off a group of ours. */
export const revokeIngress: OperationFacts<"revoke-ingress"> = {
  ...plain,
  call: () => ({ service: "ec2", action: "RevokeSecurityGroupIngress" }),
  looks: [
    ...Array.from({ length: 3 }, () => describeGroups),
    { service: "ec2", action: "DescribeVpcEndpoints" },
    // Who has come to a zone is looked at before and behind the write.
    listZones,
    listZones,
  ],
  looksInZone: [getZone, getZone],
  isTakingAway: () => true,
  settleMs: () => spreadingMs,
  drainMs: ({ drainMs }) => drainMs,
  parameters: ({ drainMs, group, rules }) => ({ drainMs, group, rules }),
  approval: { identity: ["group"], waits: ["drainMs"], lists: ["rules"], isInParts: false },
  words: ({ group, rules }) =>
    `take ${rules.length === 1 ? "a rule" : `${rules.length} rules`} off security group ${group}`,
};

/** Removes a group of ours. */
export const deleteSecurityGroup: OperationFacts<"delete-security-group"> = {
  ...plain,
  call: () => ({ service: "ec2", action: "DeleteSecurityGroup" }),
  isTakingAway: () => true,
  parameters: ({ group }) => ({ group }),
  approval: { identity: ["group"], waits: [], lists: [], isInParts: false },
  words: ({ group }) => `delete security group ${group}`,
};

function sourcesText(rules: readonly IngressRule[]): string {
  return [...new Set(rules.flatMap(({ source }) => (source.kind === "cidr" ? source.cidr : [])))].join(", ");
}

function portsText(rules: readonly IngressRule[]): string {
  const ports = [...new Set(rules.map(({ fromPort, toPort }) => rangeText(fromPort, toPort)))];
  return `${ports.length === 1 ? "port" : "ports"} ${ports.join(", ")}`;
}

function rangeText(from: number | undefined, to: number | undefined): string {
  if (from === undefined || to === undefined) return "all";
  return rangesText([{ from, to }]);
}
