import { AwsError } from "../base/aws-error.ts";
import { placeOf } from "../world/world.ts";
import { ownZone, readVpc } from "./access.ts";
import { zoneIdOf, type Route53Action } from "./action.ts";
import { showVpc } from "./show-zone.ts";

const authorizationsPerZone = 1000;

/** Opens a zone to a VPC of another account, which Route 53 cannot see: a wrong Region is taken as it is (A2). */
export const createVpcAssociationAuthorization: Route53Action = {
  name: "CreateVPCAssociationAuthorization",
  method: "POST",
  path: "/hostedzone/{Id}/authorizevpcassociation",
  isWrite: true,
  excludes: "authorizations",
  answer(call, request) {
    const id = zoneIdOf(request);
    const zone = ownZone(call, id);
    const vpc = readVpc(request.body);
    if (!zone.isPrivate)
      throw new AwsError("InvalidInput", `The hosted zone ${id} is public: it has no VPC associations.`);
    const place = placeOf(vpc.region, vpc.vpc);
    if (!zone.authorizations.has(place)) {
      if (zone.authorizations.size >= authorizationsPerZone) {
        throw new AwsError(
          "TooManyVPCAssociationAuthorizations",
          `You've created the maximum number of authorizations that can be created for the hosted zone ${id}.`,
        );
      }
      const authorizations = new Map([...zone.authorizations, [place, vpc]]);
      call.world.zones.put(id, { ...zone, authorizations, authorizationsVersion: zone.authorizationsVersion + 1 });
    }
    return { fields: { HostedZoneId: id, VPC: showVpc(vpc) } };
  },
};
