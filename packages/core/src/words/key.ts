import {
  type DnsName,
  type EndpointId,
  type Key,
  type Region,
  type SecurityGroupId,
  type VpcId,
  type ZoneId,
  brandKey,
} from "./ids.ts";

// Keys are composed here, and read here from the tags of resources; everywhere else they are opaque.

/** A VPC as Route 53 names it: the id alone is not enough, since zones reach VPCs of other Regions. */
export interface VpcRef {
  readonly vpc: VpcId;
  readonly region: Region;
}

/** Returns the key of the security group of a topology for some ports; `suffix` is what `portsSuffix` returns for them. */
export function securityGroupKey(suffix: string): Key {
  return brandKey(`security-group/endpoints${suffix}`);
}

/** Returns the key of a group of the topology that no endpoint needs; it exists only to be removed. */
export function surplusGroupKey(id: SecurityGroupId): Key {
  return brandKey(`security-group/endpoints#${id}`);
}

/** Returns the key of the endpoint of a service, by its name in the topology. */
export function endpointKey(service: string): Key {
  return brandKey(`endpoint/${service}`);
}

/** Returns the service that the key tag of an endpoint names; undefined for a tag that is no key of an endpoint. */
export function serviceNamedBy(tag: string): string | undefined {
  return /^endpoint\/([^#]+)/.exec(tag)?.[1];
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

/** Returns the key of the adoption of a resource: its marks come for a reason of their own. */
export function adoptionKey(key: Key): Key {
  return brandKey(`adoption/${key}`);
}

/** Returns the key of the tags of a zone that is removed: they change for a reason of their own. */
export function zoneTagsKey(zone: Key): Key {
  return brandKey(`zone-tags/${withoutKind(zone)}`);
}

/** A record set as its key knows it; `setIdentifier` tells sets of one name and type apart. */
export interface RecordRef {
  readonly name: DnsName;
  readonly type: string;
  readonly setIdentifier?: string | undefined;
}

/** Returns the key of a record; `zone` is the key of its zone. */
export function recordKey(zone: Key, { name, type, setIdentifier }: RecordRef): Key {
  const key = `record/${withoutKind(zone)}/${name}/${type}`;
  // A set with an identifier (weighted, latency…) never is what we make, and must not pass for it.
  return brandKey(setIdentifier === undefined ? key : `${key}#${setIdentifier}`);
}

/** Returns the key of the association of a VPC with a zone. */
export function associationKey(zone: Key, vpc: VpcRef): Key {
  return associationKeysOf(zone)(vpcRefText(vpc));
}

/**
 * Returns the keys of the associations with a zone, by what `vpcRefText` returns for the VPC. Tens of thousands of keys
 * may be made, so what those of one zone have in common is put together once.
 */
export function associationKeysOf(zone: Key): (vpcText: string) => Key {
  const ofZone = `association/${withoutKind(zone)}/`;
  return (vpcText) => brandKey(`${ofZone}${vpcText}`);
}

/** Returns the key of the permission for a VPC of another account to be associated with a zone. */
export function authorizationKey(zone: Key, { vpc, region }: VpcRef): Key {
  return brandKey(`authorization/${withoutKind(zone)}/${region}/${vpc}`);
}

/** Returns the key of an endpoint that a spoke has of its own. */
export function localEndpointKey({ vpc, region }: VpcRef, id: EndpointId): Key {
  return brandKey(`local-endpoint/${region}/${vpc}/${id}`);
}

/** Key of the Profile of a topology, which has one at most. */
export const profileKey: Key = brandKey("profile/zones");

/** Key of the share of that Profile. */
export const profileShareKey: Key = brandKey("profile-share/zones");

/** Returns the key of a zone in the Profile. */
export function profileZoneKey(name: DnsName): Key {
  return brandKey(`profile-zone/${name}`);
}

/** Returns the key of the Profile on a VPC. */
export function profileAssociationKey({ vpc, region }: VpcRef): Key {
  return brandKey(`profile-association/${region}/${vpc}`);
}

/** Returns one text for a VPC and its Region, for maps and sets. */
export function vpcRefText({ vpc, region }: VpcRef): string {
  return `${region}/${vpc}`;
}

function withoutKind(key: Key): string {
  return key.slice(key.indexOf("/") + 1);
}
