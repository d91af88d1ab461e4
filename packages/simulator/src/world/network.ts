import type { Tags } from "../base/tags.ts";

export interface Vpc {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly cidrs: readonly string[];
  readonly dnsSupport: boolean;
  readonly dnsHostnames: boolean;
  readonly tags: Tags;
  /** Accounts that its owner shares it with. */
  readonly sharedWith: readonly string[];
  /** The id of its DHCP options; undefined: those that every VPC starts with. */
  readonly dhcpOptions: string | undefined;
}

export interface Subnet {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly vpc: string;
  readonly cidr: string;
  readonly availabilityZone: string;
  readonly tags: Tags;
}

/**
 * A route beside the local ones; the target's prefix says what it is: `tgw-…`, `pcx-…`, `nat-…`, `igw-…`, `eni-…`,
 * `vpce-…`, or the ARN of a core network.
 */
export interface Route {
  /** A block, or `pl-…`. */
  readonly destination: string;
  readonly target: string;
}

export interface RouteTable {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly vpc: string;
  readonly isMain: boolean;
  /** The subnets that use it explicitly. */
  readonly subnets: readonly string[];
  readonly routes: readonly Route[];
  readonly tags: Tags;
}
