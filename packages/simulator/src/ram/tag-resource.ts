import { AwsError } from "../base/aws-error.ts";
import { checkTag, withTags } from "../base/tags.ts";
import { neededText, type RestAction, tagPairs } from "../call/rest-action.ts";
import { complaints, tagRule } from "./complaints.ts";
import { ownShare } from "./own-share.ts";

/** How many tags a share has at most (its errors name a limit; 50 as everywhere, inferred). */
const mostTags = 50;

/** Puts tags on a share of the caller. */
export const tagResource: RestAction = {
  name: "TagResource",
  method: "POST",
  path: "/tagresource",
  isWrite: true,
  answer(call, request) {
    const share = ownShare(call, neededText(request, "resourceShareArn", complaints));
    const added = tagPairs(request, ["tags", "key", "value"], complaints);
    for (const [key, value] of added) checkTag(key, value, tagRule);
    const tags = withTags(share.tags, added);
    if (tags.size > mostTags) throw new AwsError("TagLimitExceededException", `A share has at most ${mostTags} tags.`);
    call.world.shares.put(share.arn, { ...share, tags, changedAt: call.now });
    return {};
  },
};
