import type { TagEntry } from "../operation-base.ts";
import type { Key, SecurityGroupId, VpcId } from "../../words/ids.ts";
import type { IngressRule } from "../../resource/resource.ts";
import { portsText as rangesText } from "../../topology/port-sets.ts";
import type { SentCall } from "../../rights/calls.ts";
import { spreadingMs } from "../spreading.ts";
import { type FactsOf, plain } from "./fact.ts";

const listZones: SentCall = { service: "route53", action: "ListHostedZones" };
const getZone: SentCall = { service: "route53", action: "GetHostedZone" };

const describeGroups: SentCall = { service: "ec2", action: "DescribeSecurityGroups" };

/** What is written of security groups, by kind of operation. */
export interface SecurityGroupOperations {
  /** Makes the group that the topology owns. */
  readonly "create-security-group": {
    readonly key: Key;
    readonly name: string;
    readonly vpc: VpcId;
    readonly tags: readonly TagEntry[];
  };
  /** Adds rules to the owned group. */
  readonly "authorize-ingress": { readonly group: Key; readonly rules: readonly IngressRule[] };
  /** Takes rules off a group of ours. */
  readonly "revoke-ingress": {
    readonly group: SecurityGroupId;
    /** Milliseconds to wait first, while resolvers of spokes that have left may still hold addresses of the endpoints. */
    readonly drainMs: number;
    readonly rules: readonly IngressRule[];
  };
  /** Removes a group of ours. */
  readonly "delete-security-group": { readonly group: SecurityGroupId };
}

/** What is known of each of them. */
export const securityGroupFacts: FactsOf<SecurityGroupOperations> = {
  "create-security-group": {
    ...plain,
    call: () => ({ service: "ec2", action: "CreateSecurityGroup" }),
    makes: ({ key }) => key,
    parameters: ({ key, name, tags, vpc }) => ({ key, name, tags, vpc }),
    approval: { identity: ["key", "vpc"], waits: [], lists: [], isInParts: false },
    words: ({ name }) => `create security group ${name}`,
  },
  "authorize-ingress": {
    ...plain,
    call: () => ({ service: "ec2", action: "AuthorizeSecurityGroupIngress" }),
    names: ({ group }) => [group],
    parameters: ({ group, rules }) => ({ group, rules }),
    approval: { identity: ["group"], waits: [], lists: ["rules"], isInParts: false },
    words: ({ rules }) => `admit ${sourcesText(rules)} to the endpoints on ${portsText(rules)}`,
  },
  "revoke-ingress": {
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
  },
  "delete-security-group": {
    ...plain,
    call: () => ({ service: "ec2", action: "DeleteSecurityGroup" }),
    isTakingAway: () => true,
    parameters: ({ group }) => ({ group }),
    approval: { identity: ["group"], waits: [], lists: [], isInParts: false },
    words: ({ group }) => `delete security group ${group}`,
  },
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
