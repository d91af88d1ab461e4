import { AwsError } from "../base/aws-error.ts";
import type { RestAction } from "../call/rest-action.ts";
import { complaints } from "./complaints.ts";
import { endUnshared } from "./end-unshared.ts";
import { ownShare } from "./own-share.ts";

/** Deletes a share: nobody has what was in it any more. It is listed as deleted from then on. */
export const deleteResourceShare: RestAction = {
  name: "DeleteResourceShare",
  method: "DELETE",
  path: "/deleteresourceshare",
  isWrite: true,
  answer(call, { query }) {
    const arn = query.get("resourceShareArn");
    if (arn === null) throw new AwsError(complaints.invalid, "resourceShareArn is required");
    const share = ownShare(call, arn);
    const over = { endedAt: call.now };
    call.world.shares.put(arn, {
      ...share,
      changedAt: call.now,
      deletedAt: call.now,
      resources: new Map([...share.resources].map(([key, one]) => [key, { ...one, ...over }])),
      principals: new Map([...share.principals].map(([key, one]) => [key, { ...one, ...over }])),
    });
    endUnshared(call);
    return { returnValue: true };
  },
};
