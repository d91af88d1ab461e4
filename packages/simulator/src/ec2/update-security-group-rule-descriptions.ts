import { AwsError } from "../base/aws-error.ts";
import type { Call, QueryAction, XmlFields } from "../call/call.ts";
import type { Parameters } from "../base/parameters.ts";
import { placeOf } from "../world/world.ts";
import { requestedRules } from "./rule-parameters.ts";
import { ruleKey } from "../world/security-group.ts";
import { callersGroup } from "./shared.ts";

export const updateSecurityGroupRuleDescriptionsIngress: QueryAction = {
  isWrite: true,
  answer: (call, parameters) => updateDescriptions(call, parameters, "ingress"),
};

export const updateSecurityGroupRuleDescriptionsEgress: QueryAction = {
  isWrite: true,
  answer: (call, parameters) => updateDescriptions(call, parameters, "egress"),
};

function updateDescriptions(call: Call, parameters: Parameters, side: "ingress" | "egress"): XmlFields {
  const group = callersGroup(call, parameters.required("GroupId"));
  const asked = new Map(
    requestedRules(call, parameters, side === "egress").map((rule) => [ruleKey(rule), rule.description]),
  );
  const known = new Set(group.rules.map(ruleKey));
  if ([...asked.keys()].some((key) => !known.has(key))) {
    throw new AwsError("InvalidPermission.NotFound", "The specified rule does not exist in this security group.");
  }
  const rules = group.rules.map((rule) =>
    asked.has(ruleKey(rule)) ? { ...rule, description: asked.get(ruleKey(rule)) } : rule,
  );
  call.world.securityGroups.put(placeOf(group.region, group.id), { ...group, rules });
  return { return: true };
}
