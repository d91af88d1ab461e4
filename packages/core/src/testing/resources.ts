import { sha256 } from "../base/sha256.ts";
import { keyTag, topologyTag, zoneCallerReference, zoneComment } from "../resource/ownership.ts";
import type {
  DnsEntry,
  IngressRule,
  ObservedEndpoint,
  ObservedRecord,
  ObservedSecurityGroup,
  ObservedZone,
} from "../resource/resource.ts";
import { aggregate } from "../words/cidr.ts";
import type { Cidr, EndpointId, SecurityGroupId, SubnetId, ZoneId } from "../words/ids.ts";
import type { VpcRef } from "../words/key.ts";
import { canonicalName } from "../words/names.ts";
import { absent, present } from "../words/state.ts";
import { fullNameOf, hubVpc, region, subnets } from "./draft.ts";

/** The zone in which AWS keeps the names of endpoints. */
export const endpointZone = "Z2E726K9Y6RL4W" as ZoneId;

/** Returns digits that stand for a text, as AWS would draw them. */
function digitsOf(text: string): string {
  return sha256(text).slice(0, 17);
}

/** Returns the id of the endpoint that is told apart by `text`. */
export function endpointIdOf(text: string): EndpointId {
  return `vpce-${digitsOf(text)}` as EndpointId;
}

/** Returns the id of the zone that is told apart by `text`. */
export function zoneIdOf(text: string): ZoneId {
  return `Z${digitsOf(text).toUpperCase()}` as ZoneId;
}

/** Returns the id of the group that is told apart by `text`. */
export function groupIdOf(text: string): SecurityGroupId {
  return `sg-${digitsOf(text)}` as SecurityGroupId;
}

/** Returns an endpoint of a service that serves, and is nobody's; `more` says what else is so. */
export function endpointOf(service: string, more: Partial<ObservedEndpoint> = {}): ObservedEndpoint {
  const id = more.id ?? endpointIdOf(service);
  const placed = more.subnets ?? subnets.slice(0, 2).map((subnet) => subnet.id);
  return {
    id,
    serviceName: fullNameOf(service),
    serviceRegion: undefined,
    vpc: hubVpc,
    state: "available",
    tags: new Map(),
    subnets: placed,
    securityGroups: [],
    policy: undefined,
    isPrivateDnsEnabled: false,
    isRequesterManaged: false,
    dnsEntries: dnsEntriesOf(id, service),
    interfaces: [],
    addresses: addressesOf(id, placed),
    lastError: undefined,
    ...more,
  };
}

/** Returns the addresses of an endpoint, one in each subnet. */
export function addressesOf(id: EndpointId, placed: readonly SubnetId[]): ObservedEndpoint["addresses"] {
  return placed.map((subnet) => {
    const digest = sha256(`${id} ${subnet}`);
    const [third, fourth] = [0, 2].map((at) => Number.parseInt(digest.slice(at, at + 2), 16));
    return { subnet, address: `10.0.${third}.${fourth}` };
  });
}

/** Returns a record with the addresses that an endpoint has in some subnets. */
export function addressesTo(
  name: string,
  { addresses }: ObservedEndpoint,
  placed: readonly SubnetId[],
): ObservedRecord {
  const values = addresses.filter(({ subnet }) => placed.includes(subnet)).map(({ address }) => address);
  return recordOf(name, { values, ttl: 60 });
}

/**
 * Returns the names of an endpoint: the one of a single zone stands before the one of all, and those of S3 start with a
 * wildcard label (AWS-FACTS B1).
 */
export function dnsEntriesOf(id: EndpointId, service: string): readonly DnsEntry[] {
  return [`${id}-abcdefgh-${region}a`, `${id}-abcdefgh`].map((label) => ({
    name: canonicalName(`${service === "s3" ? "*." : ""}${label}.${service}.${region}.vpce.amazonaws.com`),
    zone: endpointZone,
  }));
}

/** Returns a record that leads to an endpoint by its regional name. */
export function aliasTo(name: string, { id, dnsEntries }: ObservedEndpoint): ObservedRecord {
  const regional = dnsEntries.find((entry) => entry.name.replace("*.", "").startsWith(`${id}-abcdefgh.`));
  if (regional === undefined) throw new Error(`${id} has no regional name yet`);
  return {
    ...recordOf(name),
    alias: { name: canonicalName(regional.name.replace("*.", "")), zone: endpointZone },
    values: [],
    ttl: undefined,
  };
}

/** Returns a record that somebody wrote by hand. */
export function recordOf(name: string, more: Partial<ObservedRecord> = {}): ObservedRecord {
  return {
    name: canonicalName(name),
    type: "A",
    alias: undefined,
    values: ["10.9.9.9"],
    ttl: 300,
    setIdentifier: undefined,
    raw: { Name: name, ...more },
    ...more,
  };
}

/** Returns a zone with the mark of a topology and the hub's VPC on it. */
export function zoneOf(name: string, topology: string, more: Partial<ObservedZone> = {}): ObservedZone {
  return {
    id: zoneIdOf(name),
    name: canonicalName(name),
    callerReference: zoneCallerReference(topology, canonicalName(name), 0),
    comment: zoneComment(topology),
    tags: present(ownTags(topology, `zone/${name}`)),
    stack: absent,
    vpcs: present([hubRef]),
    records: present([]),
    authorizations: present([]),
    ...more,
  };
}

/** Returns a zone of the hub's account that is somebody else's: what hangs on it is not read. */
export function foreignZone(name: string, more: Partial<ObservedZone> = {}): ObservedZone {
  const mark = { id: zoneIdOf(`foreign ${name}`), callerReference: "by hand", comment: "" };
  return { ...zoneOf(name, ""), ...mark, tags: absent, vpcs: absent, records: absent, ...more };
}

/** Returns a group with rules for HTTPS. */
export function groupOf(cidrs: readonly string[], more: Partial<ObservedSecurityGroup> = {}): ObservedSecurityGroup {
  return {
    id: groupIdOf("endpoints"),
    name: "vpce-hub-shared-endpoints",
    vpc: hubVpc,
    tags: new Map(),
    ingress: aggregate(cidrs as readonly Cidr[]).map(httpsFrom),
    users: absent,
    ...more,
  };
}

/** Returns the rule that admits a block to the port of the endpoints. */
export function httpsFrom(cidr: string): IngressRule {
  return { protocol: "tcp", fromPort: 443, toPort: 443, source: { kind: "cidr", cidr: cidr as Cidr } };
}

/** Returns the tags by which a resource is a topology's. */
export function ownTags(topology: string, key: string): ReadonlyMap<string, string> {
  return new Map([
    [topologyTag, topology],
    [keyTag, key],
  ]);
}

/** The hub's VPC. */
export const hubRef: VpcRef = { region, vpc: hubVpc };
