import type { RestAction } from "../call/rest-action.ts";
import { placeOf } from "../world/world.ts";
import { vpcAsked } from "./associate-profile.ts";
import { notFound } from "./complaints.ts";
import { showAssociation } from "./show.ts";
import { isStanding } from "./standing.ts";

/** Takes a Profile from a VPC, which loses its zones at once; the VPC's owner says so, nobody else (M5). */
export const disassociateProfile: RestAction = {
  name: "DisassociateProfile",
  method: "DELETE",
  path: "/profileassociation/Profileid/{ProfileId}/resourceid/{ResourceId}",
  isWrite: true,
  asks: (call, { path }) => vpcAsked(call, "DisassociateProfile", path["ResourceId"]),
  answer(call, { path }) {
    const { world, caller, region, now } = call;
    const id = path["ResourceId"] ?? "";
    const association = world.profileAssociations
      .inGroup(placeOf(region, id))
      .find((one) => one.profile === path["ProfileId"] && one.account === caller.account && isStanding(call, one));
    if (association === undefined) throw notFound(id);
    const ended = { ...association, endedAt: association.endedAt ?? now };
    world.profileAssociations.put(association.id, ended);
    return { ProfileAssociation: showAssociation(call, ended) };
  },
};
