import { sourceText, type SecurityGroup } from "../world/security-group.ts";
import { plainTags, type PlainTags } from "../base/tags.ts";

export interface SecurityGroupSnapshot {
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly vpc: string;
  readonly name: string;
  readonly description: string;
  readonly rules: readonly {
    readonly id: string;
    readonly direction: "ingress" | "egress";
    readonly protocol: string;
    readonly fromPort: number;
    readonly toPort: number;
    readonly source: string;
    readonly description: string | null;
  }[];
  readonly tags: PlainTags;
}

export function securityGroupSnapshot(group: SecurityGroup): SecurityGroupSnapshot {
  const { id, account, region, vpc, name, description } = group;
  const rules = group.rules.map((rule) => ({
    id: rule.id,
    direction: rule.isEgress ? ("egress" as const) : ("ingress" as const),
    protocol: rule.protocol,
    fromPort: rule.fromPort,
    toPort: rule.toPort,
    source: sourceText(rule.source),
    description: rule.description ?? null,
  }));
  return { id, account, region, vpc, name, description, rules, tags: plainTags(group.tags) };
}
