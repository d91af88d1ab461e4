import type { Tags } from "../tags.ts";

export interface Vpc {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly cidrs: readonly string[];
  readonly dnsSupport: boolean;
  readonly dnsHostnames: boolean;
  readonly tags: Tags;
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

/** A main route table: it knows the local routes of its VPC only. */
export interface RouteTable {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly vpc: string;
  readonly associationId: string;
  readonly tags: Tags;
}
