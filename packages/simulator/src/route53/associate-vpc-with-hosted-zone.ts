import { AwsError } from "../base/aws-error.ts";
import type { Call } from "../call/call.ts";
import { placeOf, quotasOf } from "../world/world.ts";
import { anyZone, checkMayDescribeVpcs, invalidVpc, notYourVpc, readVpc } from "./access.ts";
import { zoneIdOf, type Route53Action } from "./action.ts";
import { recordChange, showChange } from "./changes.ts";
import { checkConflict } from "./conflict.ts";
import type { VpcReference, Zone } from "../world/zone.ts";

/** The VPC's owner associates; a zone of another account must have been opened to the VPC first (A2). */
export const associateVpcWithHostedZone: Route53Action = {
  name: "AssociateVPCWithHostedZone",
  method: "POST",
  path: "/hostedzone/{Id}/associatevpc",
  isWrite: true,
  excludes: "zone",
  changes: () => 2,
  answer(call, request) {
    const { world } = call;
    const id = zoneIdOf(request);
    const vpc = readVpc(request.body);
    const zone = anyZone(call, id);
    checkMayDescribeVpcs(call, vpc);
    checkMayAssociate(call, zone, vpc);
    if (!zone.isPrivate)
      throw new AwsError(
        "PublicZoneVPCAssociation",
        `The hosted zone ${id} is public: a VPC can be associated with a private hosted zone only.`,
      );
    checkConflict(world, { vpc, name: zone.name });
    const { vpcsPerZone } = quotasOf(world, zone.account);
    if (zone.associations.size >= vpcsPerZone) {
      throw new AwsError(
        "LimitsExceeded",
        `Limits Exceeded: MAX_VPCS_ASSOCIATED_BY_ZONE (${vpcsPerZone}) for hosted zone ${id}.`,
      );
    }
    world.zones.put(id, {
      ...zone,
      associations: new Map([...zone.associations, [placeOf(vpc.region, vpc.vpc), vpc]]),
    });
    const change = recordChange(call, zone, { kind: "association", comment: request.body.text("Comment") });
    return { fields: { ChangeInfo: showChange(call, change) } };
  },
};

function checkMayAssociate(call: Call, zone: Zone, vpc: VpcReference): void {
  const place = placeOf(vpc.region, vpc.vpc);
  const known = call.world.vpcs.get(place);
  if (known === undefined) throw invalidVpc(vpc.vpc, vpc.region);
  if (known.account !== call.caller.account) throw notYourVpc(call, "AssociateVPCWithHostedZone", vpc);
  if (zone.account === call.caller.account || zone.authorizations.has(place)) return;
  throw new AwsError(
    "NotAuthorizedException",
    `The VPC: ${vpc.vpc} has not authorized to association with your hosted zone.`,
    { status: 401 },
  );
}
