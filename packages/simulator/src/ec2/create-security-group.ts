import { AwsError } from "../base/aws-error.ts";
import type { QueryAction } from "../call/call.ts";
import { placeOf } from "../world/world.ts";
import { addGroup } from "../world/add-group.ts";
import { arnOf, callersVpc, requestedTags, showTags } from "./shared.ts";

export const createSecurityGroup: QueryAction = {
  isWrite: true,
  answer(call, parameters) {
    const name = parameters.required("GroupName");
    const description = parameters.required("GroupDescription");
    const vpc = callersVpc(call, parameters.required("VpcId"));
    checkName(name, description);
    const twin = [...call.world.securityGroups.values()].find(
      (group) => group.vpc === vpc.id && group.region === vpc.region && isSameName(group.name, name),
    );
    if (twin !== undefined) {
      throw new AwsError("InvalidGroup.Duplicate", `The security group '${name}' already exists for VPC '${vpc.id}'`);
    }
    const group = addGroup(call.world, vpc, { name, description, tags: requestedTags(parameters, "security-group") });
    return {
      return: true,
      groupId: group.id,
      securityGroupArn: arnOf(group, `security-group/${group.id}`),
      tagSet: showTags(call.world.securityGroups.shown(placeOf(group.region, group.id), group).tags),
    };
  },
};

/** Names are unique in the VPC without regard to case (B3). */
function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function checkName(name: string, description: string): void {
  if (/^sg-/iu.test(name))
    throw new AwsError(
      "InvalidParameterValue",
      `Value (${name}) for parameter GroupName is invalid. Group names may not be in the format sg-*.`,
    );
  for (const [parameter, text] of [
    ["GroupName", name],
    ["GroupDescription", description],
  ] as const) {
    if (!/^[A-Za-z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}$/u.test(text)) {
      throw new AwsError(
        "InvalidParameterValue",
        `Value (${text}) for parameter ${parameter} is invalid. Character sets beyond ASCII are not supported.`,
      );
    }
  }
}
