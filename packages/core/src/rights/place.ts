import { partitionOf } from "../topology/partitions.ts";
import type { DeclaredTopology, TagFilter } from "../topology/declared.ts";
import type { Adoption } from "../topology/topology.ts";
import { type MeantVpc, meantBy } from "./meant.ts";

/** Where the rights of one role hold: what resources and conditions are written with. */
export interface Place {
  readonly partition: string;
  readonly account: string;
  readonly topology: string;
  readonly hubRegion: string;
  /** Its id; `*` where it is looked up by `hubVpcTags`. */
  readonly hubVpc: string;
  readonly hubVpcTags: TagFilter;
  readonly hasOwnGroups: boolean;
  readonly adopt: readonly Adoption[];
  /** The Regions of the hub and of all spokes. */
  readonly networkRegions: readonly string[];
  /** The Regions of the spokes that the role serves. */
  readonly spokeRegions: readonly string[];
  /** The VPCs of those spokes as conditions on `route53:VPCs` compare them. */
  readonly spokeVpcs: readonly string[];
  /** The same VPCs as ARNs. */
  readonly spokeVpcArns: readonly string[];
  /** The ids of those VPCs. */
  readonly spokeVpcIds: readonly string[];
  /** The role itself; its path starts and ends with a slash. */
  readonly role: { readonly path: string; readonly name: string };
}

/** How an account and its VPCs are written: as they are, or as what stands for them in a template. */
export interface Spelling {
  readonly partition: string;
  readonly account: string;
  readonly spokeVpcs: readonly string[];
  readonly spokeVpcArns: readonly string[];
  readonly spokeVpcIds: readonly string[];
}

/** VPCs that a policy names at most; more of them would not fit into one (10,240 characters), so all of a Region are meant. */
const mostNamed = 40;

/** Returns the place of a role that serves some VPCs of one account. */
export function placeOf(
  topology: DeclaredTopology,
  role: Place["role"] & { readonly vpcs: readonly MeantVpc[] },
  spelling: Spelling,
): Place {
  const { hub, name, adopt } = topology;
  return {
    ...spelling,
    topology: name,
    hubRegion: hub.region,
    hubVpc: meantBy(hub.vpc),
    hubVpcTags: hub.vpc.kind === "tags" ? hub.vpc.tags : new Map(),
    hasOwnGroups: hub.securityGroups.kind === "owned",
    adopt,
    networkRegions: networkRegionsOf(topology),
    spokeRegions: regionsOf(role.vpcs),
    role: { path: role.path, name: role.name },
  };
}

function networkRegionsOf({ hub, spokes, selections }: DeclaredTopology): readonly string[] {
  const regions = [hub, ...spokes].map(({ region }) => region);
  return [...new Set([...regions, ...selections.flatMap((selection) => selection.regions)])].sort();
}

/** Spells the VPCs of an account one by one. */
export function exactly({ hub }: DeclaredTopology, account: string, vpcs: readonly MeantVpc[]): Spelling {
  const partition = partitionOf(hub.region).id;
  if (vpcs.length > mostNamed) return anyVpc({ partition, account }, regionsOf(vpcs));
  return {
    partition,
    account,
    spokeVpcs: vpcs.map(({ vpc, region }) => vpcText(vpc, region)).sort(),
    spokeVpcArns: vpcs.map(({ vpc, region }) => vpcArn({ partition, account, region }, vpc)).sort(),
    spokeVpcIds: [...new Set(vpcs.map(({ vpc }) => vpc))].sort(),
  };
}

/** Spells all VPCs that an account has in some Regions; AWS lets nobody associate those of another account. */
export function anyVpc(
  { partition, account }: Pick<Spelling, "partition" | "account">,
  regions: readonly string[],
): Spelling {
  return {
    partition,
    account,
    spokeVpcs: regions.map((region) => vpcText("*", region)),
    spokeVpcArns: regions.map((region) => vpcArn({ partition, account, region }, "*")),
    spokeVpcIds: ["*"],
  };
}

/** Returns the Regions of VPCs, each once, in order. */
export function regionsOf(vpcs: readonly MeantVpc[]): readonly string[] {
  return [...new Set(vpcs.map(({ region }) => region))].sort();
}

/** Writes a VPC as `route53:VPCs` has it; an ARN would silently never match (AWS-FACTS H). */
export function vpcText(vpc: string, region: string): string {
  return `VPCId=${vpc},VPCRegion=${region}`;
}

interface Owner {
  readonly partition: string;
  readonly account: string;
  readonly region: string;
}

function vpcArn({ partition, account, region }: Owner, vpc: string): string {
  return `arn:${partition}:ec2:${region}:${account}:vpc/${vpc}`;
}
