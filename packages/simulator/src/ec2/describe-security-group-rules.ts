import { AwsError } from "../base/aws-error.ts";
import type { QueryAction } from "../call/call.ts";
import { answerListing } from "./listing.ts";
import { isCallers } from "./shared.ts";
import { showRule } from "./show-rule.ts";

export const describeSecurityGroupRules: QueryAction = {
  isWrite: false,
  answer(call, parameters) {
    const groups = call.world.securityGroups.allSeen().filter((group) => isCallers(call, group));
    return answerListing(
      call,
      { parameters, resources: groups.flatMap((group) => group.rules.map((rule) => ({ group, rule }))) },
      {
        setName: "securityGroupRuleSet",
        idParameter: "SecurityGroupRuleId",
        idOf: ({ rule }) => rule.id,
        missing: missingRule,
        tagsOf: ({ rule }) => rule.tags,
        filters: {
          "group-id": ({ group }) => [group.id],
          "security-group-rule-id": ({ rule }) => [rule.id],
        },
        show: ({ group, rule }) => showRule(group, rule),
      },
    );
  },
};

export function missingRule(id: string): AwsError {
  return new AwsError("InvalidSecurityGroupRuleId.NotFound", `The security group rule ID '${id}' does not exist`);
}
