import { AwsError } from "../base/aws-error.ts";
import { pageOf } from "../base/page.ts";
import { type OrganizationsAction, callersOrganization, textOf } from "./action.ts";

/** Lists the tags of an account. */
export const listTagsForResource: OrganizationsAction = {
  isWrite: false,
  answer(call, members) {
    const organization = callersOrganization(call);
    const id = textOf(members, "ResourceId") ?? "";
    const member = organization.members.get(id);
    if (member === undefined)
      throw new AwsError("TargetNotFoundException", "We can't find a root, OU, account, or policy with that ID.");
    const tags = [...member.tags].map(([Key, Value]) => ({ Key, Value }));
    const token = textOf(members, "NextToken");
    const { items, next } = pageOf(tags, call.world.settings.pageSize, { token, code: "InvalidInputException" });
    return { Tags: { member: items }, NextToken: next };
  },
};
