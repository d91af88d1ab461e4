import type { RestAction } from "../call/rest-action.ts";
import { conflict } from "./complaints.ts";
import { showProfile } from "./show.ts";
import { associationsOf, ownProfile, resourcesOf } from "./standing.ts";

/** Deletes a Profile that no VPC has; what it handed out goes with it (M2, M5). */
export const deleteProfile: RestAction = {
  name: "DeleteProfile",
  method: "DELETE",
  path: "/profile/{ProfileId}",
  isWrite: true,
  answer(call, { path }) {
    const profile = ownProfile(call, path["ProfileId"] ?? "");
    const vpcs = associationsOf(call, profile.id);
    if (vpcs.length > 0)
      throw conflict(`Profile ${profile.id} is associated with ${vpcs.length} VPCs: disassociate them first.`);
    for (const { id } of resourcesOf(call, profile.id)) call.world.profileResources.remove(id);
    call.world.profiles.remove(profile.id);
    return { Profile: { ...showProfile(call, profile), Status: "DELETED", StatusMessage: "Deleted Profile" } };
  },
};
