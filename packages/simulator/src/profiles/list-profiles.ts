import { type RestAction, restPage } from "../call/rest-action.ts";
import { complaints } from "./complaints.ts";
import { showSummary } from "./show.ts";
import { mayUse } from "./standing.ts";

/** Lists the caller's Profiles in the Region, and those that are shared with him. */
export const listProfiles: RestAction = {
  name: "ListProfiles",
  method: "GET",
  path: "/profiles",
  isWrite: false,
  answer(call, { query }) {
    const items = call.world.profiles
      .allSeen()
      .filter((profile) => mayUse(call, profile))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .map((profile) => showSummary(call, profile));
    const asked = { size: query.get("maxResults"), token: query.get("nextToken") ?? undefined };
    const { page, next } = restPage(call, asked, { items, complaints });
    return { ProfileSummaries: page, NextToken: next };
  },
};
