import type { RestAction } from "../call/rest-action.ts";
import { ownAssociation } from "./own-association.ts";
import { showAssociation } from "./show.ts";

/** Shows one association to the owner of its VPC. */
export const getProfileAssociation: RestAction = {
  name: "GetProfileAssociation",
  method: "GET",
  path: "/profileassociation/{ProfileAssociationId}",
  isWrite: false,
  answer: (call, { path }) => ({
    ProfileAssociation: showAssociation(call, ownAssociation(call, path["ProfileAssociationId"] ?? "", "as-seen")),
  }),
};
