import { AwsError } from "../base/aws-error.ts";
import type { Call, QueryAction, XmlFields } from "../call/call.ts";
import type { Parameters } from "../base/parameters.ts";
import { placeOf } from "../world/world.ts";
import { itemSet } from "../base/xml.ts";
import { missingRule } from "./describe-security-group-rules.ts";
import { requestedRules } from "./rule-parameters.ts";
import { ruleKey, type SecurityGroup, type SecurityGroupRule } from "../world/security-group.ts";
import { callersGroup } from "./shared.ts";
import { showRevokedRule } from "./show-rule.ts";

export const revokeSecurityGroupIngress: QueryAction = {
  isWrite: true,
  answer: (call, parameters) => removeRules(call, parameters, "ingress"),
};

/** Removes all rules of a request, by id or by their values, or none when one of them is not there. */
export function removeRules(call: Call, parameters: Parameters, side: "ingress" | "egress"): XmlFields {
  const group = callersGroup(call, parameters.required("GroupId"));
  const ids = parameters.list("SecurityGroupRuleId");
  const removed =
    ids.length > 0 ? ids.map((id) => ruleById(group, id)) : rulesByValue(call, { group, parameters, side });
  call.world.securityGroups.put(placeOf(group.region, group.id), {
    ...group,
    rules: group.rules.filter((rule) => !removed.includes(rule)),
  });
  return { return: true, revokedSecurityGroupRuleSet: itemSet(removed.map((rule) => showRevokedRule(group, rule))) };
}

function ruleById(group: SecurityGroup, id: string): SecurityGroupRule {
  const rule = group.rules.find((one) => one.id === id);
  if (rule === undefined) throw missingRule(id);
  return rule;
}

function rulesByValue(
  call: Call,
  {
    group,
    parameters,
    side,
  }: { readonly group: SecurityGroup; readonly parameters: Parameters; readonly side: "ingress" | "egress" },
): readonly SecurityGroupRule[] {
  return requestedRules(call, parameters, side === "egress").map((asked) => {
    const rule = group.rules.find((one) => ruleKey(one) === ruleKey(asked));
    if (rule === undefined)
      throw new AwsError("InvalidPermission.NotFound", "The specified rule does not exist in this security group.");
    return rule;
  });
}
