import { AwsError } from "../base/aws-error.ts";
import { ownSeenZone } from "./access.ts";
import { zoneIdOf, type Route53Action } from "./action.ts";

/** No zone is signed here, and private ones cannot be. */
export const getDnssec: Route53Action = {
  name: "GetDNSSEC",
  method: "GET",
  path: "/hostedzone/{Id}/dnssec",
  isWrite: false,
  answer(call, request) {
    const zone = ownSeenZone(call, zoneIdOf(request));
    if (zone.isPrivate) throw new AwsError("InvalidArgument", "Operation is unsupported for private");
    return { fields: { Status: { ServeSignature: "NOT_SIGNING" }, KeySigningKeys: {} } };
  },
};
