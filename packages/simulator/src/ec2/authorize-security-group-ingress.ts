import { AwsError } from "../base/aws-error.ts";
import type { Call, QueryAction, XmlFields } from "../call/call.ts";
import type { Parameters } from "../base/parameters.ts";
import { placeOf, quotasOf } from "../world/world.ts";
import { itemSet } from "../base/xml.ts";
import { requestedRules, type RequestedRule } from "./rule-parameters.ts";
import { ruleKey, sourceText, type SecurityGroup, type SecurityGroupRule } from "../world/security-group.ts";
import { callersGroup, requestedTags } from "./shared.ts";
import { showRule } from "./show-rule.ts";

export const authorizeSecurityGroupIngress: QueryAction = {
  isWrite: true,
  answer: (call, parameters) => addRules(call, parameters, "ingress"),
};

/** Adds all rules of a request, or none when one of them is there already. */
export function addRules(call: Call, parameters: Parameters, side: "ingress" | "egress"): XmlFields {
  const group = callersGroup(call, parameters.required("GroupId"));
  const asked = requestedRules(call, parameters, side === "egress");
  checkDuplicates(group, asked);
  const tags = requestedTags(parameters, "security-group-rule");
  const added: readonly SecurityGroupRule[] = asked.map((rule) => ({ ...rule, id: call.world.ids.ec2("sgr"), tags }));
  const changed = { ...group, rules: [...group.rules, ...added] };
  checkQuota(call, changed);
  call.world.securityGroups.put(placeOf(group.region, group.id), changed);
  return { return: true, securityGroupRuleSet: itemSet(added.map((rule) => showRule(group, rule))) };
}

function checkDuplicates(group: SecurityGroup, asked: readonly RequestedRule[]): void {
  const known = new Set(group.rules.map(ruleKey));
  for (const rule of asked) {
    if (known.has(ruleKey(rule))) {
      throw new AwsError("InvalidPermission.Duplicate", `the specified rule "${ruleText(rule)}" already exists`);
    }
    known.add(ruleKey(rule));
  }
}

function ruleText({ source, protocol, fromPort, toPort }: RequestedRule): string {
  const ports = protocol === "-1" ? "ALL" : `${protocol.toUpperCase()}, from port: ${fromPort}, to port: ${toPort}`;
  return `peer: ${sourceText(source)}, ${ports}, ALLOW`;
}

/** IPv4 and IPv6 rules count apart, and so do the two directions (B3). */
function checkQuota({ world }: Call, { account, rules }: SecurityGroup): void {
  const counts = new Map<string, number>();
  for (const { isEgress, source } of rules) {
    for (const family of source.kind === "ipv6" ? ["6"] : source.kind === "ipv4" ? ["4"] : ["4", "6"]) {
      const key = `${isEgress} ${family}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const most = quotasOf(world, account).rulesPerSecurityGroup;
  if ([...counts.values()].some((count) => count > most)) {
    throw new AwsError(
      "RulesPerSecurityGroupLimitExceeded",
      "The maximum number of rules per security group has been reached.",
    );
  }
}
