import { AwsError } from "../base/aws-error.ts";
import type { QueryAction } from "../call/call.ts";
import type { Xml } from "../base/xml.ts";
import { answerListing } from "./listing.ts";
import type { SecurityGroup } from "../world/security-group.ts";
import { arnOf, isCallers, missingGroup, showTags } from "./shared.ts";
import { showPermissions } from "./show-rule.ts";

export const describeSecurityGroups: QueryAction = {
  isWrite: false,
  answer(call, parameters) {
    const groups = call.world.securityGroups.allSeen().filter((group) => isCallers(call, group));
    const names = parameters.list("GroupName");
    const unknown = names.find((name) => groups.every((group) => group.name !== name));
    if (unknown !== undefined)
      throw new AwsError("InvalidGroup.NotFound", `The security group '${unknown}' does not exist in default VPC`);
    return answerListing(
      call,
      { parameters, resources: names.length === 0 ? groups : groups.filter(({ name }) => names.includes(name)) },
      {
        setName: "securityGroupInfo",
        idParameter: "GroupId",
        idOf: ({ id }) => id,
        missing: missingGroup,
        tagsOf: ({ tags }) => tags,
        filters: {
          "group-id": ({ id }) => [id],
          "group-name": ({ name }) => [name],
          "vpc-id": ({ vpc }) => [vpc],
          "owner-id": ({ account }) => [account],
          description: ({ description }) => [description],
          "ip-permission.group-id": (group) => groupsNamedBy(group, "ingress"),
          "egress.ip-permission.group-id": (group) => groupsNamedBy(group, "egress"),
        },
        show: showGroup,
      },
    );
  },
};

function groupsNamedBy({ rules }: SecurityGroup, direction: "ingress" | "egress"): readonly string[] {
  return rules.flatMap(({ isEgress, source }) =>
    isEgress === (direction === "egress") && source.kind === "group" ? source.id : [],
  );
}

function showGroup(group: SecurityGroup): Xml {
  return {
    ownerId: group.account,
    groupId: group.id,
    groupName: group.name,
    groupDescription: group.description,
    vpcId: group.vpc,
    securityGroupArn: arnOf(group, `security-group/${group.id}`),
    ipPermissions: showPermissions(group.rules.filter(({ isEgress }) => !isEgress)),
    ipPermissionsEgress: showPermissions(group.rules.filter(({ isEgress }) => isEgress)),
    tagSet: showTags(group.tags),
  };
}
