import type { Cidr, DnsName, EndpointId, Key, Region, SecurityGroupId, SubnetId, VpcId, ZoneId } from "../words/ids.ts";
import type { VpcRef } from "../words/key.ts";
import type { Observed } from "../words/state.ts";
import type { LinkUser } from "./links.ts";
import type { Tags, WantedTags } from "./wanted-tags.ts";
import type { NamedProfile, ObservedProfiles, Profile, ProfileAssociation, ProfileZone } from "./profiles.ts";

export type { Tags, WantedTags } from "./wanted-tags.ts";

/** What the topology demands: one variant for each kind of resource. */
export type Resource =
  | SecurityGroup
  | Endpoint
  | Zone
  | ZoneRecord
  | Association
  | Profile
  | ProfileZone
  | ProfileAssociation;

/**
 * A kind of resource, the authorization that comes and goes with an association and is never demanded, or an endpoint of a
 * spoke, which is never ours.
 */
export type ResourceKind = Resource["resource"] | "authorization" | "local-endpoint";

/** A resource of one kind. */
export type ResourceOf<Kind extends Resource["resource"]> = Extract<Resource, { readonly resource: Kind }>;

/** A group on the endpoints, when the topology owns them: services that listen on the same ports share one. */
export interface SecurityGroup {
  readonly resource: "security-group";
  readonly key: Key;
  readonly name: string;
  readonly vpc: VpcId;
  /** Names of the services whose endpoints have it. */
  readonly services: readonly string[];
  readonly words: GroupWords;
  /** Who is admitted, and to which ports. */
  readonly ingress: readonly IngressRule[];
  /**
   * False while the CIDRs of a VPC that uses the endpoints are not known: then rules are added and none is taken away
   * (law 5).
   */
  readonly isIngressComplete: boolean;
  readonly tags: WantedTags;
}

/** What a topology's own group is among the others of it, as a person would say it. */
export interface GroupWords {
  /** Such as `the owned security group for 9142`. */
  readonly which: string;
  /** Why there is one. */
  readonly why: string;
  /** Where it lets in whom it admits, such as `ports 443, 9142`. */
  readonly admits: string;
}

/** An interface endpoint in the hub, private DNS off. */
export interface Endpoint {
  readonly resource: "endpoint";
  readonly key: Key;
  readonly service: string;
  readonly serviceName: string;
  /** The Region that the service is in; undefined for the endpoint's own. */
  readonly serviceRegion: Region | undefined;
  readonly vpc: VpcId;
  readonly subnets: readonly SubnetId[];
  /** Subnets that it cannot have had before: each is in the availability zone of one that it is to have. */
  readonly rivalSubnets: readonly RivalSubnet[];
  readonly securityGroups: EndpointSecurityGroups;
  /** JSON text; undefined means full access. */
  readonly policy: string | undefined;
  readonly isPolicySupported: boolean;
  /** Whether its provider must accept it before it serves. */
  readonly isAcceptanceRequired: boolean;
  readonly tags: WantedTags;
}

/** A subnet in whose place another one is wanted: AWS takes one for each availability zone (AWS-FACTS B1). */
export interface RivalSubnet {
  readonly subnet: SubnetId;
  readonly wanted: SubnetId;
}

/** Groups by id where the user gave them, by key where the topology owns one. */
export type EndpointSecurityGroups =
  | { readonly kind: "given"; readonly ids: readonly SecurityGroupId[] }
  | { readonly kind: "owned"; readonly key: Key };

/** The private zone of one private DNS name. */
export interface Zone {
  readonly resource: "zone";
  readonly key: Key;
  readonly name: DnsName;
  readonly hub: VpcRef;
  /** Names of the services it serves: more than one where a wildcard of one and a plain name of another meet. */
  readonly services: readonly string[];
  readonly tags: WantedTags;
}

/** A record that leads to an endpoint: at the apex of its zone, or the wildcard below it. */
export interface ZoneRecord {
  readonly resource: "record";
  readonly key: Key;
  readonly zone: Key;
  readonly zoneName: DnsName;
  /** Name of the service that it leads to. */
  readonly service: string;
  readonly name: DnsName;
  readonly type: RecordType;
  readonly target: RecordTarget;
}

/** The types of record that names are served with. */
export const recordTypes = ["A"] as const;

/** One of them. */
export type RecordType = (typeof recordTypes)[number];

/**
 * What a record leads to, of the endpoint with this key: `alias`, its regional DNS name; `addresses`, those that it has in
 * some subnets.
 */
export type RecordTarget =
  | { readonly kind: "alias"; readonly endpoint: Key }
  | { readonly kind: "addresses"; readonly endpoint: Key; readonly subnets: readonly SubnetId[] };

/** A zone on a VPC, the hub's own or a spoke's: how zones serve links. */
export interface Association {
  readonly resource: "association";
  readonly key: Key;
  readonly zone: Key;
  readonly zoneName: DnsName;
  /** Names of the services that the zone serves. */
  readonly services: readonly string[];
  readonly user: LinkUser;
}

/** A security group found in AWS. */
export interface ObservedSecurityGroup {
  readonly id: SecurityGroupId;
  readonly name: string;
  readonly vpc: VpcId;
  readonly tags: Tags;
  readonly ingress: readonly IngressRule[];
  /** What else than endpoints has it, or names it in a rule; absent where nobody asked, since it stays. */
  readonly users: Observed<readonly GroupUser[]>;
}

/** A network interface, or another group, that keeps AWS from deleting a group. */
export interface GroupUser {
  readonly id: string;
  /** What it is, in words: of whom, or what it is called. */
  readonly what: string;
}

/** One inbound permission from one source. */
export interface IngressRule {
  /** `tcp`, `udp`, `-1` for all, or a protocol number. */
  readonly protocol: string;
  readonly fromPort: number | undefined;
  readonly toPort: number | undefined;
  readonly source: IngressSource;
}

/** Where an inbound permission admits from; only IPv4 blocks are ever ours. */
export type IngressSource =
  | { readonly kind: "cidr"; readonly cidr: Cidr }
  | { readonly kind: "cidr6"; readonly cidr: string }
  | { readonly kind: "group"; readonly group: string; readonly account: string | undefined }
  | { readonly kind: "prefix-list"; readonly id: string };

/** An interface endpoint found in AWS. */
export interface ObservedEndpoint {
  readonly id: EndpointId;
  readonly serviceName: string;
  /** The Region that the service is in; undefined for the endpoint's own. */
  readonly serviceRegion: Region | undefined;
  readonly vpc: VpcId;
  readonly state: EndpointState;
  readonly tags: Tags;
  readonly subnets: readonly SubnetId[];
  readonly securityGroups: readonly SecurityGroupId[];
  readonly policy: string | undefined;
  readonly isPrivateDnsEnabled: boolean;
  /** Whether a service of AWS made it and keeps it (`RequesterManaged`): it is nobody else's to change. */
  readonly isRequesterManaged: boolean;
  readonly dnsEntries: readonly DnsEntry[];
  /** Ids of its network interfaces; they come as it becomes available. */
  readonly interfaces: readonly string[];
  /** What its network interfaces have; read only where records lead to addresses, or are to. */
  readonly addresses: readonly EndpointAddress[];
  /** Text of AWS, where it says why an endpoint failed. */
  readonly lastError: string | undefined;
}

/** An address of an endpoint, which it keeps as long as it has the subnet (AWS-FACTS-2 P1). */
export interface EndpointAddress {
  readonly subnet: SubnetId;
  readonly address: string;
}

/** The states of an endpoint in one spelling; AWS writes them in several (AWS-FACTS B1). */
export type EndpointState =
  | "available"
  | "deleted"
  | "deleting"
  | "expired"
  | "failed"
  | "partial"
  | "pending"
  | "pendingacceptance"
  | "rejected";

/** A DNS name of an endpoint and the AWS zone it lives in. */
export interface DnsEntry {
  readonly name: DnsName;
  readonly zone: ZoneId | undefined;
}

/** A private zone of the hub's account. Tags and what hangs on it are read for our own zones and those to be adopted. */
export interface ObservedZone {
  readonly id: ZoneId;
  readonly name: DnsName;
  readonly callerReference: string;
  readonly comment: string;
  readonly tags: Observed<Tags>;
  /** The CloudFormation stack that has it; absent where none has, and where nobody asked: that is before it is adopted. */
  readonly stack: Observed<Stack>;
  readonly vpcs: Observed<readonly VpcRef[]>;
  readonly records: Observed<readonly ObservedRecord[]>;
  readonly authorizations: Observed<readonly VpcRef[]>;
}

/** A part of a CloudFormation stack. */
export interface Stack {
  readonly name: string;
  /** What it is called in the template. */
  readonly logicalId: string;
}

/** A record set, without the SOA and NS records that every zone has. */
export interface ObservedRecord {
  readonly name: DnsName;
  readonly type: string;
  readonly alias: AliasTarget | undefined;
  /** Empty for an alias. */
  readonly values: readonly string[];
  /** Seconds; undefined for an alias. */
  readonly ttl: number | undefined;
  readonly setIdentifier: string | undefined;
  /** The record set as AWS returned it: a delete must repeat it whole (AWS-FACTS A2). */
  readonly raw: unknown;
}

/** Where an alias record points. */
export interface AliasTarget {
  readonly name: DnsName;
  readonly zone: ZoneId;
}

/** The resources that AWS has now, ours and foreign; `ownership.ts` tells them apart. */
export interface ObservedState {
  /** The groups of the hub's account and Region that have a name we would take, and those that the topology names. */
  readonly securityGroups: Observed<readonly ObservedSecurityGroup[]>;
  /** All interface endpoints of the hub's account and Region. */
  readonly endpoints: Observed<readonly ObservedEndpoint[]>;
  /** All private zones of the hub's account. */
  readonly zones: Observed<readonly ObservedZone[]>;
  /** Undefined where nobody asked. */
  readonly profiles?: ObservedProfiles | undefined;
  /** The same, where the file does not say how links are served, so that nothing else of Profiles is looked at. */
  readonly forgottenProfile?: Observed<NamedProfile> | undefined;
}
