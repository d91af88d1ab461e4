import type { Tags } from "../base/tags.ts";

export type RuleSource =
  | { readonly kind: "ipv4"; readonly cidr: string }
  | { readonly kind: "ipv6"; readonly cidr: string }
  | { readonly kind: "prefix-list"; readonly id: string }
  | { readonly kind: "group"; readonly id: string; readonly account: string };

/** What makes two rules the same: everything but the description. */
export interface RuleMatch {
  readonly isEgress: boolean;
  /** `tcp`, `udp`, `icmp`, a number, or `-1` for all. */
  readonly protocol: string;
  readonly fromPort: number;
  readonly toPort: number;
  readonly source: RuleSource;
}

export interface SecurityGroupRule extends RuleMatch {
  readonly id: string;
  readonly description: string | undefined;
  readonly tags: Tags;
}

export interface SecurityGroup {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly vpc: string;
  readonly name: string;
  readonly description: string;
  readonly rules: readonly SecurityGroupRule[];
  readonly tags: Tags;
}

export function sourceText(source: RuleSource): string {
  return source.kind === "ipv4" || source.kind === "ipv6" ? source.cidr : source.id;
}

/** Two rules with the same key cannot stand in one group. */
export function ruleKey(rule: RuleMatch): string {
  const side = rule.isEgress ? "egress" : "ingress";
  return [side, rule.protocol, rule.fromPort, rule.toPort, sourceText(rule.source)].join(" ");
}
