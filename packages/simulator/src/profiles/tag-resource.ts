import { checkTag, withTags } from "../base/tags.ts";
import { type RestAction, tagMap } from "../call/rest-action.ts";
import { arnInPath } from "./associate-resource-to-profile.ts";
import { complaints, tagRule } from "./complaints.ts";
import { taggedThing } from "./tagged.ts";

export const tagResource: RestAction = {
  name: "TagResource",
  method: "POST",
  path: "/tags/{ResourceArn}",
  isWrite: true,
  status: 204,
  answer(call, request) {
    const thing = taggedThing(call, arnInPath(request), "as-it-is");
    const added = tagMap(request, "Tags", complaints);
    for (const [key, value] of added) checkTag(key, value, tagRule);
    thing.put(withTags(thing.tags, added));
    return {};
  },
};
