import { type RestAction, restPage } from "../call/rest-action.ts";
import { complaints } from "./complaints.ts";
import { showResource } from "./show.ts";
import { isStanding, visibleProfile } from "./standing.ts";

/** Lists what a Profile hands out, to its owner and to those whom it is shared with. */
export const listProfileResourceAssociations: RestAction = {
  name: "ListProfileResourceAssociations",
  method: "GET",
  path: "/profileresourceassociations/profileid/{ProfileId}",
  isWrite: false,
  answer(call, { path, query }) {
    const profile = visibleProfile(call, path["ProfileId"] ?? "", "as-seen");
    const type = query.get("resourceType");
    const items = call.world.profileResources
      .allSeen()
      .filter((one) => one.profile === profile.id && isStanding(call, one))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .map((one) => showResource(call, one))
      .filter(({ ResourceType }) => type === null || ResourceType === type);
    const asked = { size: query.get("maxResults"), token: query.get("nextToken") ?? undefined };
    const { page, next } = restPage(call, asked, { items, complaints });
    return { ProfileResourceAssociations: page, NextToken: next };
  },
};
