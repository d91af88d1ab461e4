/** Availability zones, by id, in which no endpoint of a service of another Region can be (AWS-FACTS-2 P3). */
const closedZones: ReadonlySet<string> = new Set(["apne1-az3", "apne2-az2", "apne2-az4", "use1-az3", "usw1-az2"]);

/** Services of one Region that AWS offers to the others of its partition too, by short name (AWS-FACTS-2 P3). */
const offeredAcross: ReadonlySet<string> = new Set(["iam", "route53"]);

/** Tells whether endpoints of services of other Regions can be in an availability zone; one that is not known may. */
export function isZoneOpenAcross(zoneId: string | undefined): boolean {
  return zoneId === undefined || !closedZones.has(zoneId);
}

/** Tells whether a service that is in one Region alone can be reached from the others. */
export function isOfferedAcross(name: string): boolean {
  return offeredAcross.has(name);
}
