import { AwsError } from "../base/aws-error.ts";
import type { Call } from "../call/call.ts";
import { type RestAction, textIn } from "../call/rest-action.ts";
import type { ProfileAssociation } from "../world/profile.ts";
import { placeOf } from "../world/world.ts";
import { checkName, complaints, conflict } from "./complaints.ts";
import { ownAssociation } from "./own-association.ts";
import { showAssociation } from "./show.ts";
import { isStanding } from "./standing.ts";

/** Changes the name or the priority of an association: what several Profiles of a VPC are ordered by (M1). */
export const updateProfileAssociation: RestAction = {
  name: "UpdateProfileAssociation",
  method: "PATCH",
  path: "/profileassociation/{ProfileAssociationId}",
  isWrite: true,
  answer(call, request) {
    // Where a VPC has one Profile, nothing is ordered, and the published model has no such action.
    if (call.world.settings.profiles.perVpc === "one")
      throw new AwsError("UnknownOperationException", "There is no operation UpdateProfileAssociation", {
        status: 404,
      });
    const association = ownAssociation(call, request.path["ProfileAssociationId"] ?? "", "as-it-is");
    if (association.endedAt !== undefined) throw conflict(`The association ${association.id} is being deleted.`);
    if (association.failedAt !== undefined) throw conflict(`The association ${association.id} has failed.`);
    const name = textIn(request, "Name", complaints);
    const priority = priorityOf(call, association, request.body["Priority"]);
    const changed = {
      ...association,
      name: name === undefined ? association.name : checkName(name),
      priority,
      changedAt: call.now,
    };
    call.world.profileAssociations.put(association.id, changed);
    return { ProfileAssociation: showAssociation(call, changed) };
  },
};

function priorityOf(call: Call, association: ProfileAssociation, asked: unknown): number {
  if (asked === undefined || asked === null) return association.priority;
  const priority = typeof asked === "number" ? asked : Number.NaN;
  if (!Number.isInteger(priority) || priority < 100 || priority > 9900)
    throw new AwsError("ValidationException", "Priority is from 100 to 9900");
  const isTaken = call.world.profileAssociations
    .inGroup(placeOf(association.region, association.vpc))
    .some((one) => one.id !== association.id && one.priority === priority && isStanding(call, one));
  if (isTaken) throw new AwsError("ValidationException", `The priority ${priority} is taken`);
  return priority;
}
