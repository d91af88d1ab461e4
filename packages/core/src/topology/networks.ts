import type { Cidr, DnsName, SubnetId, VpcId } from "../words/ids.ts";
import type { Observed } from "../words/state.ts";

/**
 * What was read of networks (AWS-FACTS-2 L1). A VPC, gateway or peering that is missing from a map was not looked at, which
 * is as good as unknown (law 5).
 */
export interface Networks {
  /** By `vpcRefText`. */
  readonly vpcs: ReadonlyMap<string, VpcNetwork>;
  /** Transit Gateways as their owner sees them, by id; nobody else may read their tables. */
  readonly transitGateways: ReadonlyMap<string, Observed<TransitGateway>>;
  readonly peerings: ReadonlyMap<string, Observed<Peering>>;
  readonly prefixLists: ReadonlyMap<string, Observed<readonly Cidr[]>>;
  readonly natGateways: ReadonlyMap<string, Observed<NatGateway>>;
}

/** What a VPC is made of, as its owner sees it. */
export interface VpcNetwork {
  readonly subnets: Observed<readonly NetworkSubnet[]>;
  readonly routeTables: Observed<readonly RouteTable[]>;
  readonly acls: Observed<readonly NetworkAcl[]>;
  /** Its attachments to Transit Gateways. */
  readonly attachments: Observed<readonly VpcAttachment[]>;
  /** The name servers of its DHCP options. */
  readonly nameServers: Observed<NameServers>;
  /** Absent where nobody asked. */
  readonly resolverRules: Observed<readonly ResolverRule[]>;
}

/** A subnet as routes and ACLs see it. */
export interface NetworkSubnet {
  readonly id: SubnetId;
  readonly cidr: Cidr;
  /** The id that a zone has in all accounts; names differ from account to account (AWS-FACTS-2 L1). */
  readonly availabilityZoneId: string | undefined;
}

/** Where packets of some subnets go. */
export interface RouteTable {
  readonly id: string;
  /** Whether it is that of all subnets that have none of their own. */
  readonly isMain: boolean;
  readonly subnets: readonly SubnetId[];
  /** Beside the local ones, which every table has for each CIDR of its VPC. */
  readonly routes: readonly Route[];
}

/** One route. */
export interface Route {
  readonly destination: RouteDestination;
  readonly target: RouteTarget;
  /** Whether what it leads to is gone. */
  readonly isBlackhole: boolean;
}

/** Whom a route is for. */
export type RouteDestination =
  | { readonly kind: "cidr"; readonly cidr: Cidr }
  | { readonly kind: "prefix-list"; readonly id: string };

/** What a route leads to; `other` is whatever packets may or may not come out of: appliances, Cloud WAN, gateways of VPNs. */
export interface RouteTarget {
  readonly kind: "transit-gateway" | "peering" | "internet" | "nat" | "local" | "other";
  readonly id: string;
}

/** A network ACL; the first entry that fits decides, and `*` denies. */
export interface NetworkAcl {
  readonly id: string;
  readonly subnets: readonly SubnetId[];
  /** In whatever order. */
  readonly entries: readonly AclEntry[];
}

/** One IPv4 entry of a network ACL. */
export interface AclEntry {
  readonly number: number;
  readonly isEgress: boolean;
  /** `-1` for all, `6` for TCP. */
  readonly protocol: string;
  /** First and last port; undefined for all of them. */
  readonly ports: readonly [number, number] | undefined;
  readonly cidr: Cidr;
  readonly isAllowed: boolean;
}

/** An attachment of a VPC to a Transit Gateway. */
export interface VpcAttachment {
  readonly id: string;
  readonly gateway: string;
  /** As AWS spells it; `available` carries packets. */
  readonly state: string;
  readonly subnets: readonly SubnetId[];
}

/** Where a VPC's hosts ask for names. */
export type NameServers =
  | { readonly kind: "amazon" }
  | { readonly kind: "custom"; readonly options: string; readonly servers: readonly string[] };

/** A rule of Route 53 Resolver that a VPC has. */
export interface ResolverRule {
  readonly id: string;
  readonly domain: DnsName;
  readonly kind: "forward" | "system" | "other";
}

/** A Transit Gateway, as its owner sees it. */
export interface TransitGateway {
  readonly id: string;
  /** By id of the attachment; one that is missing here and below is associated with no table. */
  readonly tableOfAttachment: ReadonlyMap<string, string>;
  /** Attachments with a policy table instead, which chooses among route tables (AWS: vpc/latest/tgw/tgw-policy-tables-associate). */
  readonly policyTableOfAttachment: ReadonlyMap<string, string>;
  /** By id of the table. */
  readonly tables: ReadonlyMap<string, Observed<readonly GatewayRoute[]>>;
}

/** A route in a table of a Transit Gateway. */
export interface GatewayRoute {
  readonly cidr: Cidr;
  readonly isBlackhole: boolean;
  /** A static one goes before a propagated one of the same length. */
  readonly isStatic: boolean;
  /** More than one where paths are equal. */
  readonly attachments: readonly GatewayTarget[];
}

/** What a route of a Transit Gateway leads to. */
export interface GatewayTarget {
  readonly attachment: string;
  /** `peering`: another Transit Gateway, whose id is `resource`. `other`: VPNs, Connect, Direct Connect. */
  readonly kind: "vpc" | "peering" | "other";
  readonly resource: string;
}

/** A peering of two VPCs. */
export interface Peering {
  readonly id: string;
  /** As AWS spells it; `active` carries packets. */
  readonly status: string;
  readonly vpcs: readonly VpcId[];
}

/** A NAT gateway; a public one leads to other VPCs as well as a private one, by the routes of its subnet. */
export interface NatGateway {
  readonly id: string;
  readonly subnet: SubnetId;
  /** Its private addresses, under any of which it sends on. */
  readonly addresses: readonly string[];
}
