import { AwsError } from "../base/aws-error.ts";
import { checkTag } from "../base/tags.ts";
import type { Call } from "../call/call.ts";
import { neededText, type RestAction, type RestRequest, tagPairs, textIn, textsIn } from "../call/rest-action.ts";
import { partitionOf } from "../catalogue/partition.ts";
import type { Share } from "../world/share.ts";
import { complaints, tagRule } from "./complaints.ts";
import { newPrincipal, newResource, sharingAsked } from "./members.ts";
import { showShare } from "./show.ts";

/** Makes a share; whom it may be shared with is anybody, unless told otherwise (M5). A token stands for one request. */
export const createResourceShare: RestAction = {
  name: "CreateResourceShare",
  method: "POST",
  path: "/createresourceshare",
  isWrite: true,
  asks: (call, request) => sharingAsked(call, "CreateResourceShare", textsIn(request, "resourceArns", complaints)),
  answer(call, request) {
    const clientToken = textIn(request, "clientToken", complaints);
    const share = earlier(call, request, clientToken) ?? made(call, request, clientToken);
    call.world.shares.put(share.arn, share);
    return { resourceShare: showShare(call, share), clientToken };
  },
};

function earlier({ world, caller, region }: Call, { body }: RestRequest, token: string | undefined): Share | undefined {
  const known = [...world.shares.values()].find(
    (one) =>
      token !== undefined && one.clientToken === token && one.account === caller.account && one.region === region,
  );
  if (known === undefined || known.request === JSON.stringify(body)) return known;
  throw new AwsError(
    "IdempotentParameterMismatchException",
    "The client token was used for a request with other parameters.",
  );
}

function made(call: Call, request: RestRequest, clientToken: string | undefined): Share {
  const { world, caller, region, now } = call;
  const allowsExternal = request.body["allowExternalPrincipals"] !== false;
  const tags = tagPairs(request, ["tags", "key", "value"], complaints);
  for (const [key, value] of tags) checkTag(key, value, tagRule);
  const resources = textsIn(request, "resourceArns", complaints).map((arn) => newResource(call, arn));
  const principals = textsIn(request, "principals", complaints).map((one) => newPrincipal(call, one, allowsExternal));
  return {
    arn: `arn:${partitionOf(region).id}:ram:${region}:${caller.account}:resource-share/${world.ids.uuid()}`,
    account: caller.account,
    region,
    name: neededText(request, "name", complaints),
    allowsExternal,
    clientToken,
    request: JSON.stringify(request.body),
    tags,
    createdAt: now,
    changedAt: now,
    deletedAt: undefined,
    resources: new Map(resources.map((one) => [one.entity, one])),
    principals: new Map(principals.map((one) => [one.entity, one])),
  };
}
