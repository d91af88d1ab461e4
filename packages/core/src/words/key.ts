import { type DnsName, type EndpointId, type Key, type Region, type VpcId, type ZoneId, brandKey } from "./ids.ts";

/** A VPC as Route 53 names it: the id alone is not enough, since zones reach VPCs of other Regions. */
export interface VpcRef {
  readonly vpc: VpcId;
  readonly region: Region;
}

/** Returns the key of the one security group that a topology owns. */
export function securityGroupKey(): Key {
  return brandKey("security-group/endpoints");
}

/** Returns the key of the endpoint of a service, by its name in the topology. */
export function endpointKey(service: string): Key {
  return brandKey(`endpoint/${service}`);
}

/** Returns the name of the service that the key of an endpoint is for. */
export function serviceOfEndpointKey(key: Key): string {
  return key.replace(/^endpoint\//, "").replace(/#.*$/, "");
}

/** Returns the key of a second endpoint that bears the same key tag; it exists only to be removed. */
export function surplusEndpointKey(service: string, id: EndpointId): Key {
  return brandKey(`endpoint/${service}#${id}`);
}

/** Returns the key of the zone of a private DNS name. */
export function zoneKey(name: DnsName): Key {
  return brandKey(`zone/${name}`);
}

/** Returns the key of a second zone of one name; it exists only to be removed. */
export function surplusZoneKey(name: DnsName, id: ZoneId): Key {
  return brandKey(`zone/${name}#${id}`);
}

/** Returns the key of a record; `zone` is the key of its zone. */
export function recordKey(zone: Key, name: DnsName, type: string): Key {
  return brandKey(`record/${withoutKind(zone)}/${name}/${type}`);
}

/** Returns the key of the association of a VPC with a zone. */
export function associationKey(zone: Key, { vpc, region }: VpcRef): Key {
  return brandKey(`association/${withoutKind(zone)}/${region}/${vpc}`);
}

/** Returns the key of the permission for a VPC of another account to be associated with a zone. */
export function authorizationKey(zone: Key, { vpc, region }: VpcRef): Key {
  return brandKey(`authorization/${withoutKind(zone)}/${region}/${vpc}`);
}

/** Returns one text for a VPC and its Region, for maps and sets. */
export function vpcRefText({ vpc, region }: VpcRef): string {
  return `${region}/${vpc}`;
}

function withoutKind(key: Key): string {
  return key.slice(key.indexOf("/") + 1);
}
