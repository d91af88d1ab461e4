import { type RestAction, restPage } from "../call/rest-action.ts";
import { complaints } from "./complaints.ts";
import { showAssociation } from "./show.ts";
import { isStanding } from "./standing.ts";

/** Lists the Profiles of the caller's own VPCs; the owner of a Profile does not see the VPCs of others (M5). */
export const listProfileAssociations: RestAction = {
  name: "ListProfileAssociations",
  method: "GET",
  path: "/profileassociations",
  isWrite: false,
  answer(call, { query }) {
    const { world, caller, region } = call;
    const [profile, vpc] = [query.get("profileId"), query.get("resourceId")];
    const items = world.profileAssociations
      .allSeen()
      .filter((one) => one.account === caller.account && one.region === region && isStanding(call, one))
      .filter((one) => (profile === null || one.profile === profile) && (vpc === null || one.vpc === vpc))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .map((one) => showAssociation(call, one));
    const asked = { size: query.get("maxResults"), token: query.get("nextToken") ?? undefined };
    const { page, next } = restPage(call, asked, { items, complaints });
    return { ProfileAssociations: page, NextToken: next };
  },
};
