import { AwsError } from "../base/aws-error.ts";
import type { Call, QueryAction } from "../call/call.ts";
import type { Parameters } from "../base/parameters.ts";
import { placeOf } from "../world/world.ts";
import { missingRule } from "./describe-security-group-rules.ts";
import { oneRule } from "./rule-parameters.ts";
import { ruleKey, type SecurityGroupRule } from "../world/security-group.ts";
import { callersGroup } from "./shared.ts";

/** Replaces rules by id: they keep id and tags. */
export const modifySecurityGroupRules: QueryAction = {
  isWrite: true,
  answer(call, parameters) {
    const group = callersGroup(call, parameters.required("GroupId"));
    const updates = new Map(
      parameters.items("SecurityGroupRule").map((update) => [update.required("SecurityGroupRuleId"), update]),
    );
    for (const id of updates.keys()) if (group.rules.every((rule) => rule.id !== id)) throw missingRule(id);
    const rules = group.rules.map((rule) => changed(call, rule, updates.get(rule.id)));
    if (new Set(rules.map(ruleKey)).size < rules.length) {
      throw new AwsError("InvalidPermission.Duplicate", "the specified rule already exists");
    }
    call.world.securityGroups.put(placeOf(group.region, group.id), { ...group, rules });
    return { return: true };
  },
};

function changed(call: Call, rule: SecurityGroupRule, update: Parameters | undefined): SecurityGroupRule {
  return update === undefined ? rule : { ...rule, ...oneRule(call, update.group("SecurityGroupRule"), rule.isEgress) };
}
