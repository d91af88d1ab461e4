import type { Clock } from "../base/clock.ts";
import { Catalogue } from "../catalogue/catalogue.ts";
import { plainName } from "../base/dns-name.ts";
import { Ids } from "../base/ids.ts";
import type { AccessKey, Account, Role } from "./principal.ts";
import type { Endpoint, HiddenZone, OtherInterface } from "./endpoint.ts";
import type { DhcpOptions } from "./dhcp-options.ts";
import type { LambdaFunction } from "./lambda-function.ts";
import type { NatGateway } from "./nat-gateway.ts";
import type { NetworkAcl } from "./network-acl.ts";
import type { RouteTable, Subnet, Vpc } from "./network.ts";
import type { Peering } from "./peering.ts";
import type { PrefixList } from "./prefix-list.ts";
import type { TransitAttachment, TransitGateway, TransitRouteTable } from "./transit-gateway.ts";
import type { Share } from "./share.ts";
import type { SecurityGroup } from "./security-group.ts";
import type { Change } from "./change.ts";
import type { Zone } from "./zone.ts";
import type { Profile, ProfileAssociation, ProfileResource } from "./profile.ts";
import { defaultQuotas, type ResourceQuotas } from "./resource-quotas.ts";
import { Table } from "../base/table.ts";
import { noTags, type Tags } from "../base/tags.ts";
import type { Organization } from "./organization.ts";
import type { ResolverRule } from "./resolver-rule.ts";
import type { Stack } from "./stack.ts";
import type { PrivateDnsSwitch, Traffic } from "./traffic.ts";

/** How associations spread, where that is not as records do. */
export interface AssociationTimes {
  /** From PENDING to INSYNC. */
  readonly insyncMs: number;
  /** Until the VPC's resolver knows of one, or of its end. */
  readonly resolvedMs: number;
  /** Until ListHostedZonesByVPC does, beyond the lag of reads. */
  readonly listedMs: number;
}

/** How Profiles, and what is shared by RAM, come to be and go. */
export interface ProfileTimes {
  /** From CREATING to COMPLETE, and from DELETING to gone. */
  readonly settlesMs: number;
  /** From ASSOCIATING to ASSOCIATED in a share. */
  readonly sharedMs: number;
  /** How many Profiles a VPC may have: one, as the published model says, or several by priority. */
  readonly perVpc: "one" | "several";
}

/** How the world behaves: the options of `createSimulator`, all filled in. */
export interface Settings {
  readonly clock: Clock;
  readonly seed: number;
  readonly latencyMs: number;
  readonly throttling: "current" | "legacy" | "off";
  readonly propagationMs: number;
  readonly endpointReadyMs: number;
  readonly hiddenZoneLagMs: number;
  readonly hiddenZoneReadyMs: number;
  readonly privateDnsConflict: "InvalidParameter" | "ConflictingDomainExists";
  readonly readLagMs: number;
  /** By service or `service:Action`, beyond `readLagMs`. */
  readonly readLagMsBy: Readonly<Record<string, number>>;
  readonly tagLagMs: number;
  readonly associations: AssociationTimes;
  readonly pageSize: number;
  readonly profiles: ProfileTimes;
  /** What PrivateLink grants to all accounts together (B4). */
  readonly organizationRate: { readonly capacity: number; readonly refill: number } | undefined;
  readonly callerReferences: "kept" | "freed";
  /** How long the interfaces of a function take, where there are none yet. */
  readonly functionReadyMs: number;
  /** `as-joined`: they are followed once a transit gateway or a peering joins networks. */
  readonly routes: "as-joined" | "followed" | "ignored";
}

/** Everything that exists. Values in tables are never changed, only replaced. */
export interface World {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly ids: Ids;
  /** How old what reads see is: `readLagMs`, except while a call runs that a fault makes read a stale world. */
  readonly lag: { ms: number };
  readonly seed: { isSown: boolean };
  readonly catalogue: Catalogue;
  readonly accounts: Map<string, Account>;
  /** By `account/name`. */
  readonly roles: Map<string, Role>;
  /** By access key id. */
  readonly accessKeys: Map<string, AccessKey>;
  /** By management account. */
  readonly organizations: Map<string, Organization>;
  /** By `region/id`, as `placeOf` spells it. */
  readonly vpcs: Table<Vpc>;
  readonly subnets: Table<Subnet>;
  readonly routeTables: Table<RouteTable>;
  readonly networkAcls: Table<NetworkAcl>;
  readonly dhcpOptions: Table<DhcpOptions>;
  readonly prefixLists: Table<PrefixList>;
  readonly natGateways: Table<NatGateway>;
  /** By id: a peering may be in two Regions. */
  readonly peerings: Table<Peering>;
  readonly transitGateways: Table<TransitGateway>;
  readonly transitAttachments: Table<TransitAttachment>;
  readonly transitTables: Table<TransitRouteTable>;
  readonly securityGroups: Table<SecurityGroup>;
  readonly endpoints: Table<Endpoint>;
  /** Of instances, functions and whatever else; those of endpoints are theirs. */
  readonly otherInterfaces: Table<OtherInterface>;
  readonly hiddenZones: Table<HiddenZone>;
  /** By `account/region/name`. */
  readonly functions: Table<LambdaFunction>;
  readonly zones: Table<Zone>;
  /** By id, in whatever Region. */
  readonly profiles: Table<Profile>;
  readonly profileResources: Table<ProfileResource>;
  readonly profileAssociations: Table<ProfileAssociation>;
  /** By ARN. */
  readonly shares: Table<Share>;
  readonly resolverRules: ResolverRule[];
  /** By `account/region/name`. */
  readonly stacks: Map<string, Stack>;
  readonly traffic: Traffic[];
  /** In order of time. */
  readonly privateDnsSwitches: PrivateDnsSwitch[];
  /** What names of the catalogue were found to have in public. */
  readonly publicAddresses: Map<string, string>;
  readonly changes: Map<string, Change>;
  /** What AWS granted an account beyond what every account has. */
  readonly granted: Map<string, Partial<ResourceQuotas>>;
  /** `account/reference` of every zone ever made. */
  readonly callerReferences: Set<string>;
}

/** How far back reads, and resolvers, can look at least: a fault can make one call read a stale world. */
const memoryMs = 60_000;

export function createWorld(settings: Settings): World {
  const { clock, readLagMs } = settings;
  const ids = new Ids(settings.seed);
  const lag = { ms: readLagMs };
  const seed = { isSown: false };
  const time = { clock, lag, seed, memoryMs: memoryOf(settings) };
  const late = { ms: settings.tagLagMs, show: withTagsOf };
  return {
    settings,
    clock,
    ids,
    lag,
    seed,
    catalogue: new Catalogue(ids),
    accounts: new Map(),
    roles: new Map(),
    accessKeys: new Map(),
    organizations: new Map(),
    vpcs: new Table<Vpc>(time, { late }),
    subnets: new Table<Subnet>(time, { late }),
    routeTables: new Table<RouteTable>(time, { late }),
    networkAcls: new Table<NetworkAcl>(time, { late }),
    dhcpOptions: new Table<DhcpOptions>(time, { late }),
    prefixLists: new Table<PrefixList>(time, { late }),
    natGateways: new Table<NatGateway>(time, { late }),
    peerings: new Table<Peering>(time, { late }),
    transitGateways: new Table<TransitGateway>(time, { late }),
    transitAttachments: new Table<TransitAttachment>(time, { late }),
    transitTables: new Table<TransitRouteTable>(time, { late }),
    securityGroups: new Table<SecurityGroup>(time, { late }),
    endpoints: new Table<Endpoint>(time, { late, groupOf: ({ id }) => id }),
    otherInterfaces: new Table<OtherInterface>(time, { late }),
    hiddenZones: new Table<HiddenZone>(time, { groupOf: ({ region, vpc }) => placeOf(region, vpc) }),
    functions: new Table<LambdaFunction>(time),
    zones: new Table<Zone>(time, { late, groupOf: ({ name }) => plainName(name) }),
    profiles: new Table<Profile>(time, { late }),
    profileResources: new Table<ProfileResource>(time, { groupOf: ({ profile }) => profile }),
    profileAssociations: new Table<ProfileAssociation>(time, {
      late,
      groupOf: ({ region, vpc }) => placeOf(region, vpc),
    }),
    shares: new Table<Share>(time, { late }),
    resolverRules: [],
    stacks: new Map(),
    traffic: [],
    privateDnsSwitches: [],
    publicAddresses: new Map(),
    changes: new Map(),
    granted: new Map(),
    callerReferences: new Set(),
  };
}

function memoryOf({ readLagMs, readLagMsBy, tagLagMs, propagationMs, associations }: Settings): number {
  const lagMs = Math.max(readLagMs, ...Object.values(readLagMsBy));
  const { resolvedMs, listedMs } = associations;
  return Math.max(memoryMs, lagMs + tagLagMs, lagMs + listedMs, propagationMs, resolvedMs);
}

function withTagsOf<Resource extends { readonly tags: Tags }>(value: Resource, past: Resource | undefined): Resource {
  return { ...value, tags: past?.tags ?? noTags };
}

/** The quotas of an account. */
export function quotasOf({ granted }: World, account: string): ResourceQuotas {
  return { ...defaultQuotas, ...granted.get(account) };
}

/** The key of a VPC, and of everything else that is known by its Region and id. */
export function placeOf(region: string, id: string): string {
  return `${region}/${id}`;
}
