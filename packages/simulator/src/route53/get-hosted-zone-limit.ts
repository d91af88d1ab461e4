import { AwsError } from "../base/aws-error.ts";
import { quotasOf } from "../world/world.ts";
import { ownSeenZone } from "./access.ts";
import { zoneIdOf, type Route53Action } from "./action.ts";

export const getHostedZoneLimit: Route53Action = {
  name: "GetHostedZoneLimit",
  method: "GET",
  path: "/hostedzonelimit/{Id}/{Type}",
  isWrite: false,
  answer(call, request) {
    const zone = ownSeenZone(call, zoneIdOf(request));
    const type = request.path["Type"] ?? "";
    if (type === "MAX_RRSETS_BY_ZONE")
      return { fields: { Limit: { Type: type, Value: 10_000 }, Count: zone.records.size } };
    if (type !== "MAX_VPCS_ASSOCIATED_BY_ZONE")
      throw new AwsError("InvalidInput", `The limit type '${type}' is not valid`);
    if (!zone.isPrivate)
      throw new AwsError("HostedZoneNotPrivate", `The specified hosted zone ${zone.id} is a public hosted zone.`);
    const { vpcsPerZone } = quotasOf(call.world, zone.account);
    return { fields: { Limit: { Type: type, Value: vpcsPerZone }, Count: zone.associations.size } };
  },
};
