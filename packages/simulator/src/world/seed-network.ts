import { parseIpv4Block } from "../base/cidr.ts";
import { plainName } from "../base/dns-name.ts";
import { noTags, type PlainTags, type Tags, tagsOf } from "../base/tags.ts";
import { amazonDns } from "./dhcp-options.ts";
import type { NatState } from "./nat-gateway.ts";
import type { AclEntry } from "./network-acl.ts";
import type { PeeringSide, PeeringStatus } from "./peering.ts";
import type { ResolverRule } from "./resolver-rule.ts";
import { addAccount } from "./seed.ts";
import { placeOf, type World } from "./world.ts";
import type { VpcReference } from "./zone.ts";

export interface DhcpOptionsSeed {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly domainName?: string;
  /** Default: `AmazonProvidedDNS`. */
  readonly nameServers?: readonly string[];
  /** The VPC whose resolver other servers ask; default: they know public names alone. */
  readonly forwardsTo?: VpcReference;
  readonly tags?: Tags | PlainTags;
}

/** Adds DHCP options, and gives them to VPCs by `addVpc`. */
export function addDhcpOptions(
  world: World,
  { account, region, id, domainName, nameServers = [amazonDns], forwardsTo, tags }: DhcpOptionsSeed,
): void {
  addAccount(world, account);
  const options = { account, region, id, domainName, nameServers, forwardsTo, tags: tagsOf(tags) ?? noTags };
  world.dhcpOptions.put(placeOf(region, id), options);
}

/** A rule of a network ACL; all protocols and ports where it says nothing of them. */
export interface AclEntrySeed {
  readonly direction: "in" | "out";
  readonly ruleNumber: number;
  readonly action: "allow" | "deny";
  readonly cidr: string;
  /** `-1` for all, `6` for TCP; default: `-1`, and `6` where there are ports. */
  readonly protocol?: string;
  readonly fromPort?: number;
  readonly toPort?: number;
}

export interface NetworkAclSeed {
  readonly region: string;
  readonly vpc: string;
  /** Default: drawn. */
  readonly id?: string;
  /** The subnets that have it; default: it takes the place of the rules of the VPC's default ACL. */
  readonly subnets?: readonly string[];
  readonly entries: readonly AclEntrySeed[];
  readonly tags?: Tags | PlainTags;
}

/** Adds a network ACL for some subnets, which no other one has from then on, or replaces what the default one says. */
export function addNetworkAcl(world: World, { region, vpc, id, subnets, entries, tags }: NetworkAclSeed): void {
  const all = [...world.networkAcls.values()].filter((acl) => acl.vpc === vpc && acl.region === region);
  const open = all.find(({ isDefault }) => isDefault);
  if (open === undefined) throw new Error(`there is no VPC ${vpc} in ${region}`);
  const read = entries.map(entryOf);
  if (subnets === undefined) return world.networkAcls.put(placeOf(region, open.id), { ...open, entries: read });
  for (const acl of all.filter((one) => one.subnets.some((subnet) => subnets.includes(subnet)))) {
    const left = acl.subnets.filter((subnet) => !subnets.includes(subnet));
    world.networkAcls.put(placeOf(region, acl.id), { ...acl, subnets: left });
  }
  const own = { ...open, id: id ?? world.ids.ec2("acl"), isDefault: false, subnets, entries: read };
  world.networkAcls.put(placeOf(region, own.id), { ...own, tags: tagsOf(tags) ?? noTags });
}

function entryOf({ direction, ruleNumber, action, cidr, protocol, fromPort, toPort }: AclEntrySeed): AclEntry {
  if (parseIpv4Block(cidr) === undefined) throw new Error(`not an IPv4 CIDR: "${cidr}"`);
  return {
    isEgress: direction === "out",
    ruleNumber,
    isAllowed: action === "allow",
    protocol: protocol ?? (fromPort === undefined ? "-1" : "6"),
    cidr,
    fromPort: fromPort ?? 0,
    toPort: toPort ?? fromPort ?? 65_535,
  };
}

export interface PrefixListSeed {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly name?: string;
  readonly cidrs: readonly string[];
  readonly maxEntries?: number;
  readonly sharedWith?: readonly string[];
  readonly tags?: Tags | PlainTags;
}

export function addPrefixList(world: World, seed: PrefixListSeed): void {
  const { account, region, id, name = id, cidrs, maxEntries = cidrs.length, sharedWith = [], tags } = seed;
  addAccount(world, account);
  for (const cidr of cidrs) if (parseIpv4Block(cidr) === undefined) throw new Error(`not an IPv4 CIDR: "${cidr}"`);
  const entries = cidrs.map((cidr) => ({ cidr, description: undefined }));
  const list = { account, region, id, name, entries, maxEntries, sharedWith, tags: tagsOf(tags) ?? noTags };
  world.prefixLists.put(placeOf(region, id), list);
}

export interface NatGatewaySeed {
  readonly region: string;
  readonly id: string;
  readonly subnet: string;
  /** Its private address in that subnet. */
  readonly address: string;
  /** Default `public`. */
  readonly connectivity?: "public" | "private";
  /** Default `available`. */
  readonly state?: NatState;
  readonly tags?: Tags | PlainTags;
}

export function addNatGateway(
  world: World,
  { region, id, subnet: name, address, connectivity = "public", state = "available", tags }: NatGatewaySeed,
): void {
  const subnet = world.subnets.get(placeOf(region, name));
  if (subnet === undefined) throw new Error(`there is no subnet ${name} in ${region}`);
  world.natGateways.put(placeOf(region, id), {
    account: subnet.account,
    region,
    id,
    vpc: subnet.vpc,
    subnet: name,
    connectivity,
    address,
    publicAddress: connectivity === "public" ? "198.51.100.1" : undefined,
    interface: `eni-0${world.ids.fixed("nat interface", id).slice(0, 16)}`,
    state,
    createdAt: world.clock.now(),
    tags: tagsOf(tags) ?? noTags,
  });
}

export interface PeeringSeed {
  readonly id: string;
  readonly requester: Omit<PeeringSide, "account">;
  readonly accepter: Omit<PeeringSide, "account">;
  /** Default `active`. */
  readonly status?: PeeringStatus;
  readonly tags?: Tags | PlainTags;
}

/** Joins two VPCs; from then on routes are followed. */
export function addPeering(world: World, { id, requester, accepter, status = "active", tags }: PeeringSeed): void {
  const sideOf = ({ region, vpc }: Omit<PeeringSide, "account">): PeeringSide => {
    const known = world.vpcs.get(placeOf(region, vpc));
    if (known === undefined) throw new Error(`there is no VPC ${vpc} in ${region}`);
    return { account: known.account, region, vpc };
  };
  const sides = { requester: sideOf(requester), accepter: sideOf(accepter) };
  world.peerings.put(id, { id, ...sides, status, tags: tagsOf(tags) ?? noTags });
}

/** Adds a rule that forwards a domain elsewhere for one VPC. */
export function addResolverRule({ resolverRules }: World, rule: ResolverRule): void {
  resolverRules.push({ ...rule, domain: plainName(rule.domain) });
}
