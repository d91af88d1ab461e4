import { AwsError } from "../base/aws-error.ts";
import { checkNotOfAws, checkTag, withoutTags, withTags } from "../base/tags.ts";
import { ownZone } from "./access.ts";
import { stripId, type Route53Action } from "./action.ts";

const tagsPerCall = 10;

/** Adds and removes up to ten tags each; repeating it changes nothing (A2). */
export const changeTagsForResource: Route53Action = {
  name: "ChangeTagsForResource",
  method: "POST",
  path: "/tags/{ResourceType}/{ResourceId}",
  isWrite: true,
  excludes: "zone",
  answer(call, { path, body }) {
    checkResourceType(path["ResourceType"]);
    const zone = ownZone(call, stripId(path["ResourceId"] ?? ""));
    const added = body.list("AddTags", "Tag").map((tag) => [tag.text("Key") ?? "", tag.text("Value") ?? ""] as const);
    const removed = new Set(body.texts("RemoveTagKeys", "Key"));
    if (added.length + removed.size === 0) throw new AwsError("InvalidInput", "AddTags or RemoveTagKeys is required");
    if (added.length > tagsPerCall || removed.size > tagsPerCall)
      throw new AwsError("InvalidInput", `At most ${tagsPerCall} tags can be added and removed in one call`);
    for (const [key, value] of added) checkTag(key, value, { code: "InvalidInput", longestKey: 128 });
    for (const key of removed) checkNotOfAws(key, "InvalidInput");
    call.world.zones.put(zone.id, {
      ...zone,
      tags: withTags(
        withoutTags(zone.tags, (key) => removed.has(key)),
        added,
      ),
    });
    return { fields: {} };
  },
};

/** Health checks can be tagged on AWS too; there are none here. */
export function checkResourceType(type: string | undefined): void {
  if (type !== "hostedzone") throw new AwsError("InvalidInput", `The resource type '${type ?? ""}' is not valid`);
}
