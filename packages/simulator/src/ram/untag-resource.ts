import { withoutTags } from "../base/tags.ts";
import { neededText, type RestAction, textsIn } from "../call/rest-action.ts";
import { complaints } from "./complaints.ts";
import { ownShare } from "./own-share.ts";

/** Takes tags off a share of the caller, whatever their values; those that it has not are nothing to complain about. */
export const untagResource: RestAction = {
  name: "UntagResource",
  method: "POST",
  path: "/untagresource",
  isWrite: true,
  answer(call, request) {
    const share = ownShare(call, neededText(request, "resourceShareArn", complaints));
    const keys = textsIn(request, "tagKeys", complaints);
    const tags = withoutTags(share.tags, (key) => keys.includes(key));
    call.world.shares.put(share.arn, { ...share, tags, changedAt: call.now });
    return {};
  },
};
