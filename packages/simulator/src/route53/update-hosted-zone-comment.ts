import { AwsError } from "../base/aws-error.ts";
import { ownZone } from "./access.ts";
import { zoneIdOf, type Route53Action } from "./action.ts";
import { showZone } from "./show-zone.ts";

export const updateHostedZoneComment: Route53Action = {
  name: "UpdateHostedZoneComment",
  method: "POST",
  path: "/hostedzone/{Id}",
  isWrite: true,
  excludes: "zone",
  answer(call, request) {
    const zone = ownZone(call, zoneIdOf(request));
    const comment = request.body.text("Comment");
    if (comment !== undefined && comment.length > 256)
      throw new AwsError("InvalidInput", "Comment must have at most 256 characters");
    const changed = { ...zone, comment: comment === "" ? undefined : comment };
    call.world.zones.put(zone.id, changed);
    return { fields: { HostedZone: showZone(changed) } };
  },
};
