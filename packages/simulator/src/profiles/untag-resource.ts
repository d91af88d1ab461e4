import { withoutTags } from "../base/tags.ts";
import type { RestAction } from "../call/rest-action.ts";
import { arnInPath } from "./associate-resource-to-profile.ts";
import { taggedThing } from "./tagged.ts";

export const untagResource: RestAction = {
  name: "UntagResource",
  method: "DELETE",
  path: "/tags/{ResourceArn}",
  isWrite: true,
  status: 204,
  answer(call, request) {
    const thing = taggedThing(call, arnInPath(request), "as-it-is");
    const keys = request.query.getAll("tagKeys");
    thing.put(withoutTags(thing.tags, (key) => keys.includes(key)));
    return {};
  },
};
