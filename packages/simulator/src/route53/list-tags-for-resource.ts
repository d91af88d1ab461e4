import type { XmlFields } from "../call/call.ts";
import { ownSeenZone } from "./access.ts";
import { stripId, type Route53Action } from "./action.ts";
import { checkResourceType } from "./change-tags-for-resource.ts";
import type { Zone } from "../world/zone.ts";

export const listTagsForResource: Route53Action = {
  name: "ListTagsForResource",
  method: "GET",
  path: "/tags/{ResourceType}/{ResourceId}",
  isWrite: false,
  answer(call, { path }) {
    checkResourceType(path["ResourceType"]);
    return { fields: { ResourceTagSet: showTagSet(ownSeenZone(call, stripId(path["ResourceId"] ?? ""))) } };
  },
};

export function showTagSet({ id, tags }: Zone): XmlFields {
  return {
    ResourceType: "hostedzone",
    ResourceId: id,
    Tags: { Tag: [...tags].map(([Key, Value]) => ({ Key, Value })) },
  };
}
