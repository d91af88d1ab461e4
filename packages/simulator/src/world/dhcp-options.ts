import type { Ids } from "../base/ids.ts";
import type { Tags } from "../base/tags.ts";
import type { VpcReference } from "./zone.ts";

/** What hosts of a VPC are told of names. */
export interface DhcpOptions {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly domainName: string | undefined;
  /** `AmazonProvidedDNS`, or addresses of servers of somebody's own. */
  readonly nameServers: readonly string[];
  /** The VPC whose resolver those servers ask; undefined: they know public names alone. */
  readonly forwardsTo: VpcReference | undefined;
  readonly tags: Tags;
}

/** The name that stands for the VPC's own resolver. */
export const amazonDns = "AmazonProvidedDNS";

/** The id of the options that the VPCs of an account start with in a Region. */
export function defaultDhcpId(ids: Ids, account: string, region: string): string {
  return `dopt-0${ids.fixed("dhcp options", account, region).slice(0, 16)}`;
}
