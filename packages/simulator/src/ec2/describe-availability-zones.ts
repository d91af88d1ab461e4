import type { QueryAction } from "../call/call.ts";
import { AwsError } from "../base/aws-error.ts";
import { availabilityZoneId } from "../catalogue/partition.ts";
import { noTags } from "../base/tags.ts";
import { itemSet } from "../base/xml.ts";
import { selectByFilters } from "./listing.ts";

/** Every Region has the zones a, b and c here, and those in which somebody has a subnet. */
export const describeAvailabilityZones: QueryAction = {
  isWrite: false,
  answer({ world, region }, parameters) {
    const used = [...world.subnets.values()]
      .filter((subnet) => subnet.region === region)
      .map(({ availabilityZone }) => availabilityZone);
    const zones = [...new Set([...["a", "b", "c"].map((letter) => `${region}${letter}`), ...used])].sort();
    const [names, ids] = [parameters.list("ZoneName"), parameters.list("ZoneId")];
    const unknown =
      names.find((name) => !zones.includes(name)) ??
      ids.find((id) => zones.every((zone) => availabilityZoneId(zone) !== id));
    if (unknown !== undefined) throw new AwsError("InvalidParameterValue", `Invalid availability zone: [${unknown}]`);
    const named = zones.filter(
      (zone) => names.length + ids.length === 0 || names.includes(zone) || ids.includes(availabilityZoneId(zone)),
    );
    const found = selectByFilters(named, parameters, {
      tagsOf: () => noTags,
      filters: {
        "zone-name": (zone) => [zone],
        "zone-id": (zone) => [availabilityZoneId(zone)],
        "region-name": () => [region],
        "group-name": () => [region],
        "zone-type": () => ["availability-zone"],
        "opt-in-status": () => ["opt-in-not-required"],
        state: () => ["available"],
      },
    });
    return {
      availabilityZoneInfo: itemSet(
        found.map((zone) => ({
          zoneName: zone,
          zoneState: "available",
          regionName: region,
          messageSet: {},
          zoneId: availabilityZoneId(zone),
          optInStatus: "opt-in-not-required",
          groupName: region,
          networkBorderGroup: region,
          zoneType: "availability-zone",
        })),
      ),
    };
  },
};
