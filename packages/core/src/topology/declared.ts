import type { AccountId, Region, SubnetId, VpcId } from "../words/ids.ts";
import { partitionOf } from "./partitions.ts";
import type { Access, AccessToAll, Hub, Reader, Service, Spoke, Topology } from "./topology.ts";

/** What the file says, with every default filled in; what it refers to by tags is still to be looked up in AWS. */
export interface DeclaredTopology extends Omit<Topology, "hub" | "services" | "spokes"> {
  readonly hub: DeclaredHub;
  readonly services: readonly DeclaredService[];
  readonly spokes: readonly DeclaredSpoke[];
  readonly selections: readonly Selection[];
  /** Where accounts are listed; undefined where the file does not say. */
  readonly organization: Reader | undefined;
}

/** Tags that all must be there, by key. */
export type TagFilter = ReadonlyMap<string, string>;

/** A VPC by its id, or the one that has these tags. */
export type VpcReference =
  | { readonly kind: "id"; readonly id: VpcId }
  | { readonly kind: "tags"; readonly tags: TagFilter };

/** Subnets by their ids, or all of the hub VPC that have these tags. */
export type SubnetsReference =
  | { readonly kind: "ids"; readonly ids: readonly SubnetId[] }
  | { readonly kind: "tags"; readonly tags: TagFilter };

/** A hub as it is written. */
export interface DeclaredHub extends Omit<Hub, "vpc" | "subnets"> {
  readonly vpc: VpcReference;
  readonly subnets: SubnetsReference;
}

/** A service as it is written. */
export interface DeclaredService extends Omit<Service, "subnets"> {
  readonly subnets: SubnetsReference;
}

/** A spoke as it is written. */
export interface DeclaredSpoke extends Omit<Spoke, "vpc" | "selection"> {
  readonly vpc: VpcReference;
}

/** Spokes that are found rather than written: every VPC of some accounts and Regions that has some tags. */
export interface Selection extends Pick<
  Spoke,
  "name" | "services" | "isProtected" | "localEndpoints" | "reachability" | "distribution" | "profilePriority"
> {
  readonly from: SelectedAccounts;
  readonly regions: readonly Region[];
  readonly vpcTags: TagFilter;
  /** Fewer than this, and the plan is refused. */
  readonly min: number;
  readonly access: AccessToAll;
  /** How accounts are reached by whoever only reads; undefined where that is no other way. */
  readonly planAccess: AccessToAll | undefined;
}

/** The accounts that a selection looks into. */
export type SelectedAccounts =
  | { readonly kind: "accounts"; readonly accounts: readonly AccountId[] }
  /** Those under one of `units`, at whatever depth, or all where there are none; and with these tags. */
  | { readonly kind: "organization"; readonly units: readonly string[]; readonly tags: TagFilter };

/** Returns the way into one of the accounts; `*` is whichever of them. */
export function accessTo(access: AccessToAll, account: AccountId | "*", region: Region): Access {
  if (access.kind === "ambient") return access;
  const { name, externalId } = access;
  return { kind: "role", arn: `arn:${partitionOf(region).id}:iam::${account}:role/${name}`, externalId };
}

/** Returns a topology whose accounts are reached as by one who only reads. */
export function declaredForReading(declared: DeclaredTopology): DeclaredTopology {
  const { hub, spokes, selections, organization, network, accounts } = declared;
  const read = (reader: Reader): Reader => ({ ...reader, access: reader.planAccess ?? reader.access });
  return {
    ...declared,
    ...(accounts === undefined ? {} : { accounts: { ...accounts, access: accounts.planAccess ?? accounts.access } }),
    hub: { ...hub, access: hub.planAccess ?? hub.access },
    spokes: spokes.map((spoke) => ({ ...spoke, access: spoke.planAccess ?? spoke.access })),
    selections: selections.map((one) => ({ ...one, access: one.planAccess ?? one.access })),
    organization: organization && read(organization),
    network: network && read(network),
  };
}

/** Tells whether tags have all that a filter asks for. */
export function hasTags(tags: ReadonlyMap<string, string>, filter: TagFilter): boolean {
  return [...filter].every(([key, value]) => tags.get(key) === value);
}

/** Returns a VPC as it is written: its id, or its tags. */
export function vpcReferenceText(vpc: VpcReference): string {
  return vpc.kind === "id" ? vpc.id : tagsText(vpc.tags);
}

/** Returns tags as people write them, in order of their keys. */
export function tagsText(tags: TagFilter): string {
  return [...tags]
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(", ");
}
