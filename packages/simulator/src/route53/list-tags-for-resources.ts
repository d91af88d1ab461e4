import { AwsError } from "../base/aws-error.ts";
import { ownSeenZone } from "./access.ts";
import { stripId, type Route53Action } from "./action.ts";
import { checkResourceType } from "./change-tags-for-resource.ts";
import { showTagSet } from "./list-tags-for-resource.ts";

const idsPerCall = 10;

export const listTagsForResources: Route53Action = {
  name: "ListTagsForResources",
  method: "POST",
  path: "/tags/{ResourceType}",
  isWrite: false,
  answer(call, { path, body }) {
    checkResourceType(path["ResourceType"]);
    const ids = body.texts("ResourceIds", "ResourceId").map(stripId);
    if (ids.length < 1 || ids.length > idsPerCall)
      throw new AwsError("InvalidInput", `ResourceIds must name 1 to ${idsPerCall} resources`);
    return { fields: { ResourceTagSets: { ResourceTagSet: ids.map((id) => showTagSet(ownSeenZone(call, id))) } } };
  },
};
