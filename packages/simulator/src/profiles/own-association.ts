import type { Call } from "../call/call.ts";
import type { ProfileAssociation } from "../world/profile.ts";
import { notFound } from "./complaints.ts";
import { isStanding } from "./standing.ts";

/** An association by its id, for the owner of its VPC. */
export function ownAssociation(call: Call, id: string, way: "as-it-is" | "as-seen"): ProfileAssociation {
  const { world, caller, region } = call;
  const { profileAssociations: all } = world;
  const found = way === "as-it-is" ? all.get(id) : all.seen(id);
  if (found === undefined || found.account !== caller.account || found.region !== region || !isStanding(call, found))
    throw notFound(id);
  return found;
}
