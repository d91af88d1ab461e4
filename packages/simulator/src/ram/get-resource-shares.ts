import { type RestAction, restPage, textIn } from "../call/rest-action.ts";
import { complaints } from "./complaints.ts";
import { namedShares, ownerIn, seenShares } from "./seen-shares.ts";
import { shareStatusOf, showShare } from "./show.ts";

/** Lists shares: the caller's own with those that are deleted, or what others share with him. */
export const getResourceShares: RestAction = {
  name: "GetResourceShares",
  method: "POST",
  path: "/getresourceshares",
  isWrite: false,
  answer(call, request) {
    const name = textIn(request, "name", complaints);
    const status = textIn(request, "resourceShareStatus", complaints);
    const items = namedShares(request, seenShares(call, ownerIn(request)))
      .filter((share) => name === undefined || share.name === name)
      .filter((share) => status === undefined || shareStatusOf(share, call) === status)
      .map((share) => showShare(call, share));
    const asked = { size: request.body["maxResults"], token: textIn(request, "nextToken", complaints) };
    const { page, next } = restPage(call, asked, { items, complaints });
    return { resourceShares: page, nextToken: next };
  },
};
