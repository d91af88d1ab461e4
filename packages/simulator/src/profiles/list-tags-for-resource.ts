import type { RestAction } from "../call/rest-action.ts";
import { plainTags } from "../base/tags.ts";
import { arnInPath } from "./associate-resource-to-profile.ts";
import { taggedThing } from "./tagged.ts";

export const listTagsForResource: RestAction = {
  name: "ListTagsForResource",
  method: "GET",
  path: "/tags/{ResourceArn}",
  isWrite: false,
  answer: (call, request) => ({ Tags: plainTags(taggedThing(call, arnInPath(request), "as-seen").tags) }),
};
