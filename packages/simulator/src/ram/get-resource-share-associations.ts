import { AwsError } from "../base/aws-error.ts";
import { neededText, type RestAction, type RestRequest, restPage, textIn } from "../call/rest-action.ts";
import { complaints } from "./complaints.ts";
import { namedShares, seenShares } from "./seen-shares.ts";
import { type MemberKind, showMember } from "./show.ts";

/** Lists what is in the caller's own shares, of one kind; what has left is listed too. */
export const getResourceShareAssociations: RestAction = {
  name: "GetResourceShareAssociations",
  method: "POST",
  path: "/getresourceshareassociations",
  isWrite: false,
  answer(call, request) {
    const kind = kindIn(request);
    const entity = textIn(request, kind === "PRINCIPAL" ? "principal" : "resourceArn", complaints);
    const status = textIn(request, "associationStatus", complaints);
    const items = namedShares(request, seenShares(call, "SELF"))
      .flatMap((share) =>
        [...(kind === "PRINCIPAL" ? share.principals : share.resources).values()].map((member) =>
          showMember(call, share, [kind, member]),
        ),
      )
      .filter((one) => entity === undefined || one["associatedEntity"] === entity)
      .filter((one) => status === undefined || one["status"] === status);
    const asked = { size: request.body["maxResults"], token: textIn(request, "nextToken", complaints) };
    const { page, next } = restPage(call, asked, { items, complaints });
    return { resourceShareAssociations: page, nextToken: next };
  },
};

/** An entity of the other kind is no filter, but a mistake. */
function kindIn(request: RestRequest): MemberKind {
  const kind = neededText(request, "associationType", complaints);
  if (kind !== "PRINCIPAL" && kind !== "RESOURCE")
    throw new AwsError(complaints.invalid, `associationType is PRINCIPAL or RESOURCE here, and not ${kind}`);
  const other = kind === "PRINCIPAL" ? "resourceArn" : "principal";
  if (textIn(request, other, complaints) === undefined) return kind;
  throw new AwsError(complaints.invalid, `${other} cannot be specified with associationType ${kind}`);
}
