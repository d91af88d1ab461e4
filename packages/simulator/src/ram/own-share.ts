import { AwsError } from "../base/aws-error.ts";
import type { Call } from "../call/call.ts";
import type { Share } from "../world/share.ts";
import { unknownResource } from "./complaints.ts";

/** A share of the caller that is not deleted. */
export function ownShare({ world, caller, region }: Call, arn: string): Share {
  if (!/^arn:[a-z-]+:ram:[a-z0-9-]+:\d{12}:resource-share\/[\w-]+$/u.test(arn))
    throw new AwsError("MalformedArnException", `The specified ARN ${arn} is not valid. Verify the ARN and try again.`);
  const share = world.shares.get(arn);
  if (
    share === undefined ||
    share.account !== caller.account ||
    share.region !== region ||
    share.deletedAt !== undefined
  )
    throw unknownResource(`ResourceShare ${arn} could not be found.`);
  return share;
}
