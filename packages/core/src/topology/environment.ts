import type { AccountId, Cidr, DnsName, EndpointId, Region, SubnetId, VpcId, ZoneId } from "../words/ids.ts";
import type { Observed } from "../words/state.ts";
import type { Networks } from "./networks.ts";

/** What the topology leans on and does not own. The desired state depends on it, so it is observed first. */
export interface Environment {
  /** The interface endpoint services that the topology asks for, of the hub's Region and of others, by full service name. */
  readonly catalogue: Observed<ReadonlyMap<string, CatalogueService>>;
  /** Every service name of the Regions, read only of those where one that was asked for is missing; for did-you-mean. */
  readonly knownServiceNames: readonly string[];
  readonly hubVpc: Observed<Vpc>;
  /** The subnets that the topology names or its endpoints have; one that AWS does not know is missing from the map. */
  readonly subnets: Observed<ReadonlyMap<SubnetId, Subnet>>;
  /** By name of the spoke. */
  readonly spokeVpcs: ReadonlyMap<string, Observed<Vpc>>;
  /** The zones that a VPC sees, by `vpcRefText`. A VPC that was not asked is missing: nothing there would change. */
  readonly visibleZones: ReadonlyMap<string, Observed<readonly VisibleZone[]>>;
  /**
   * The gateway endpoints of VPCs, by `vpcRefText`: of those that are to join a zone of a service which has such. Of all
   * others nobody asked.
   */
  readonly gateways: ReadonlyMap<string, Observed<readonly GatewayEndpoint[]>>;
  /** The interface endpoints that spokes have of their own and that carry something, by `vpcRefText`. */
  readonly spokeEndpoints: ReadonlyMap<string, Observed<readonly SpokeEndpoint[]>>;
  /** Whether hosts of a VPC reach the internet, by `vpcRefText`; only where a name is to be public for a while. */
  readonly waysOut: ReadonlyMap<string, Observed<WayOut>>;
  /** Connections that endpoints of spokes had of late, by id; absent: nobody may look. Only of those that may be deleted. */
  readonly connections: ReadonlyMap<EndpointId, Observed<number>>;
  /** Milliseconds since 1970, when the endpoints of spokes were read. */
  readonly readAt: number;
  /** The networks of the hub and of spokes that are to get names. Undefined where nobody looked. */
  readonly networks: Networks | undefined;
}

/** An interface endpoint that a spoke has of its own. */
export interface SpokeEndpoint {
  readonly id: EndpointId;
  readonly serviceName: string;
  readonly isPrivateDnsOn: boolean;
  /** Whether a service of AWS made it and minds it (`RequesterManaged`). */
  readonly isManaged: boolean;
  /** Its private names with the hidden zone of each; none where private DNS is off. */
  readonly privateNames: readonly PrivateName[];
  readonly subnets: readonly SubnetId[];
  readonly tags: ReadonlyMap<string, string>;
  /** JSON text; undefined where AWS shows none. */
  readonly policy: string | undefined;
}

/** A name that private DNS of an endpoint serves, and the zone that AWS keeps for it (AWS-FACTS-2 K3). */
export interface PrivateName {
  readonly name: DnsName;
  readonly zone: ZoneId | undefined;
}

/** How hosts of a VPC reach public addresses, by its route tables. */
export interface WayOut {
  /** Tables that subnets use and that have no default route. */
  readonly closed: readonly string[];
  /** The main table where it has no default route and others are in use: whether a subnet uses it is not known. */
  readonly doubtful: string | undefined;
}

/** A gateway endpoint: it costs nothing, and carries what goes to the public addresses of its service (AWS-FACTS D5). */
export interface GatewayEndpoint {
  readonly id: EndpointId;
  readonly serviceName: string;
}

/** One interface endpoint service as DescribeVpcEndpointServices describes it (AWS-FACTS B2). */
export interface CatalogueService {
  readonly serviceName: string;
  /** The Region that it is in; undefined for the hub's. */
  readonly region: Region | undefined;
  /** Every private DNS name; several are normal, wildcards too (AWS-FACTS C1). */
  readonly privateDnsNames: readonly DnsName[];
  readonly availabilityZones: readonly string[];
  readonly isPolicySupported: boolean;
  readonly isAcceptanceRequired: boolean;
  /** Whether there are gateway endpoints for it, too. */
  readonly hasGateway: boolean;
}

/** A VPC of the hub or of a spoke. */
export interface Vpc {
  readonly id: VpcId;
  readonly region: Region;
  readonly cidrs: readonly Cidr[];
  /** `enableDnsSupport`; zones do not work without it (AWS-FACTS B3). Undefined where it was not asked. */
  readonly hasDnsSupport: boolean | undefined;
  /** `enableDnsHostnames`; zones do not work without it (AWS-FACTS B3). Undefined where it was not asked. */
  readonly hasDnsHostnames: boolean | undefined;
  /** Id of its DHCP options; undefined where it has none, or AWS does not say. */
  readonly dhcpOptions?: string | undefined;
}

/** A subnet that endpoints are placed in. */
export interface Subnet {
  readonly id: SubnetId;
  readonly vpc: VpcId;
  readonly availabilityZone: string;
  /** The id that a zone has in all accounts, such as `apne1-az2`; undefined where AWS does not say. */
  readonly availabilityZoneId: string | undefined;
  /** Addresses that nothing uses yet; undefined where AWS does not say. */
  readonly freeAddresses: number | undefined;
}

/** A zone that a VPC sees, as ListHostedZonesByVPC lists it. */
export interface VisibleZone {
  readonly id: ZoneId;
  readonly name: DnsName;
  readonly owner: ZoneOwner;
}

/** Who owns a zone that a VPC sees; `service` for the hidden zones of AWS itself. */
export type ZoneOwner =
  | { readonly kind: "account"; readonly account: AccountId }
  | { readonly kind: "service"; readonly service: string };
