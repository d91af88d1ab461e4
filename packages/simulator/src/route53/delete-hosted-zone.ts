import { AwsError } from "../base/aws-error.ts";
import { ownZone } from "./access.ts";
import { zoneIdOf, type Route53Action } from "./action.ts";
import { recordChange, showChange } from "./changes.ts";

/** Deletes a zone that has nothing but its own SOA and NS; its associations go with it (A2). */
export const deleteHostedZone: Route53Action = {
  name: "DeleteHostedZone",
  method: "DELETE",
  path: "/hostedzone/{Id}",
  isWrite: true,
  excludes: "zone",
  changes: () => 2,
  answer(call, request) {
    const zone = ownZone(call, zoneIdOf(request));
    const hasRecords = [...zone.records.values()].some(
      ({ name, type }) => name !== zone.name || (type !== "SOA" && type !== "NS"),
    );
    if (hasRecords) {
      throw new AwsError(
        "HostedZoneNotEmpty",
        "The specified hosted zone contains non-required resource record sets  and so cannot be deleted.",
      );
    }
    call.world.zones.remove(zone.id);
    return { fields: { ChangeInfo: showChange(call, recordChange(call, zone, { kind: "records" })) } };
  },
};
