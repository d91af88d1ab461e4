import { AwsError } from "../base/aws-error.ts";
import { placeOf } from "../world/world.ts";
import { anyZone, checkMayDescribeVpcs, notYourVpc, readVpc } from "./access.ts";
import { zoneIdOf, type Route53Action } from "./action.ts";
import { recordChange, showChange } from "./changes.ts";

/** Either side may end an association, but never the last one (A2). */
export const disassociateVpcFromHostedZone: Route53Action = {
  name: "DisassociateVPCFromHostedZone",
  method: "POST",
  path: "/hostedzone/{Id}/disassociatevpc",
  isWrite: true,
  excludes: "zone",
  changes: () => 2,
  answer(call, request) {
    const { world, caller } = call;
    const id = zoneIdOf(request);
    const vpc = readVpc(request.body);
    const place = placeOf(vpc.region, vpc.vpc);
    const zone = anyZone(call, id);
    checkMayDescribeVpcs(call, vpc);
    if (zone.account !== caller.account && world.vpcs.get(place)?.account !== caller.account) {
      throw notYourVpc(call, "DisassociateVPCFromHostedZone", vpc);
    }
    if (!zone.associations.has(place)) {
      throw new AwsError(
        "VPCAssociationNotFound",
        `The VPC: ${vpc.vpc} and hosted zone ${id} that you specified are not currently associated.`,
        { status: 404 },
      );
    }
    if (zone.associations.size === 1) {
      throw new AwsError(
        "LastVPCAssociation",
        `The VPC that you're trying to disassociate from the private hosted zone is the last VPC that is associated with the hosted zone. Amazon Route 53 doesn't support disassociating the last VPC from a hosted zone.`,
      );
    }
    const associations = new Map([...zone.associations].filter(([key]) => key !== place));
    world.zones.put(id, { ...zone, associations });
    const change = recordChange(call, zone, { kind: "association", comment: request.body.text("Comment") });
    return { fields: { ChangeInfo: showChange(call, change) } };
  },
};
