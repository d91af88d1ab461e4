import { AwsError } from "../base/aws-error.ts";
import { placeOf } from "../world/world.ts";
import { ownZone, readVpc } from "./access.ts";
import { zoneIdOf, type Route53Action } from "./action.ts";

/** Closes a zone to a VPC again; an association that was made meanwhile stays (A2). */
export const deleteVpcAssociationAuthorization: Route53Action = {
  name: "DeleteVPCAssociationAuthorization",
  method: "POST",
  path: "/hostedzone/{Id}/deauthorizevpcassociation",
  isWrite: true,
  excludes: "authorizations",
  answer(call, request) {
    const id = zoneIdOf(request);
    const zone = ownZone(call, id);
    const vpc = readVpc(request.body);
    const place = placeOf(vpc.region, vpc.vpc);
    if (!zone.authorizations.has(place)) {
      throw new AwsError(
        "VPCAssociationAuthorizationNotFound",
        `The VPC: ${vpc.vpc} that you specified is not authorized to be associated with the hosted zone ${id}.`,
        { status: 404 },
      );
    }
    const authorizations = new Map([...zone.authorizations].filter(([key]) => key !== place));
    call.world.zones.put(id, { ...zone, authorizations, authorizationsVersion: zone.authorizationsVersion + 1 });
    return { fields: {} };
  },
};
