import { AwsError } from "../base/aws-error.ts";
import type { Call } from "../call/call.ts";
import { type RestRequest, neededText, textsIn } from "../call/rest-action.ts";
import type { Share } from "../world/share.ts";
import { meansAccount } from "../world/sharing.ts";
import { complaints, unknownResource } from "./complaints.ts";
import { statusIn } from "./show.ts";

/** Whose shares are asked for. */
export type ShareOwner = "SELF" | "OTHER-ACCOUNTS";

/** Reads whose shares a request is about. */
export function ownerIn(request: RestRequest): ShareOwner {
  const owner = neededText(request, "resourceOwner", complaints);
  if (owner === "SELF" || owner === "OTHER-ACCOUNTS") return owner;
  throw new AwsError(complaints.invalid, `resourceOwner is SELF or OTHER-ACCOUNTS, and not ${owner}`);
}

/** The shares of the Region that the caller made, or that others share with him, in order. */
export function seenShares(call: Call, owner: ShareOwner): readonly Share[] {
  const { world, caller, region } = call;
  return world.shares
    .allSeen()
    .filter((share) => share.region === region && (share.account === caller.account) === (owner === "SELF"))
    .filter((share) => owner === "SELF" || isForCaller(call, share))
    .toSorted((one, other) => (one.arn < other.arn ? -1 : 1));
}

function isForCaller(call: Call, { deletedAt, principals }: Share): boolean {
  return (
    deletedAt === undefined &&
    [...principals.values()].some(
      (one) => statusIn(call, one) === "ASSOCIATED" && meansAccount(call.world, one.entity, call.caller.account),
    )
  );
}

/** Those of some shares that a request names, or all where it names none; throws for one that is not there. */
export function namedShares(request: RestRequest, shares: readonly Share[]): readonly Share[] {
  const arns = textsIn(request, "resourceShareArns", complaints);
  const missing = arns.find((arn) => !shares.some((share) => share.arn === arn));
  if (missing !== undefined) throw unknownResource(`ResourceShare ${missing} could not be found.`);
  return arns.length === 0 ? shares : shares.filter(({ arn }) => arns.includes(arn));
}
