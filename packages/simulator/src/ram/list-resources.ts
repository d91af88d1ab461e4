import { type RestAction, restPage, secondsOf, textIn, textsIn } from "../call/rest-action.ts";
import { complaints } from "./complaints.ts";
import { namedShares, ownerIn, seenShares } from "./seen-shares.ts";
import { statusIn } from "./show.ts";

/** Lists what is shared: by the caller, or with him. */
export const listResources: RestAction = {
  name: "ListResources",
  method: "POST",
  path: "/listresources",
  isWrite: false,
  answer(call, request) {
    const arns = textsIn(request, "resourceArns", complaints);
    const items = namedShares(request, seenShares(call, ownerIn(request))).flatMap((share) =>
      [...share.resources.values()]
        .filter((one) => statusIn(call, one) === "ASSOCIATED" && (arns.length === 0 || arns.includes(one.entity)))
        .map((one) => ({
          arn: one.entity,
          type: "route53profiles:Profile",
          resourceShareArn: share.arn,
          status: "AVAILABLE",
          creationTime: secondsOf(one.createdAt),
          lastUpdatedTime: secondsOf(one.changedAt),
          resourceRegionScope: "REGIONAL",
        })),
    );
    const asked = { size: request.body["maxResults"], token: textIn(request, "nextToken", complaints) };
    const { page, next } = restPage(call, asked, { items, complaints });
    return { resources: page, nextToken: next };
  },
};
