import type { RestAction } from "../call/rest-action.ts";
import { showProfile } from "./show.ts";
import { visibleProfile } from "./standing.ts";

/** Shows a Profile to its owner and to those whom it is shared with. */
export const getProfile: RestAction = {
  name: "GetProfile",
  method: "GET",
  path: "/profile/{ProfileId}",
  isWrite: false,
  answer: (call, { path }) => ({
    Profile: showProfile(call, visibleProfile(call, path["ProfileId"] ?? "", "as-seen")),
  }),
};
