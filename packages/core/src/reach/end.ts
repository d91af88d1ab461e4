import type { NetworkSubnet, Networks, VpcNetwork } from "../topology/networks.ts";
import type { Vpc } from "../topology/environment.ts";
import type { Cidr, SubnetId } from "../words/ids.ts";
import { vpcRefText } from "../words/key.ts";
import { absent } from "../words/state.ts";

/** One of the two VPCs of a link. */
export interface End {
  /** How it is called in sentences: `the hub`, `spoke app`. */
  readonly who: string;
  readonly vpc: Vpc;
  readonly network: VpcNetwork;
}

/** Where packets come from or go to: addresses of one subnet. */
export interface Seat {
  readonly end: End;
  readonly subnet: NetworkSubnet;
  /** The whole subnet, or one address of it. */
  readonly block: Cidr;
  /** Whether every address of the block is meant, or one of it that is not known yet. */
  readonly means: "each" | "one";
}

const unread: VpcNetwork = {
  subnets: absent,
  routeTables: absent,
  acls: absent,
  attachments: absent,
  nameServers: absent,
  resolverRules: absent,
};

/** Returns a VPC as an end of links, with what was read of its network; of one that was not looked at nothing is known. */
export function endOf(who: string, vpc: Vpc, { vpcs }: Networks): End {
  return { who, vpc, network: vpcs.get(vpcRefText({ vpc: vpc.id, region: vpc.region })) ?? unread };
}

/** Returns subnets by their ids, as far as they are known. */
export function subnetsAt(ids: readonly SubnetId[], subnets: readonly NetworkSubnet[]): readonly NetworkSubnet[] {
  const wanted = new Set(ids);
  return subnets.filter(({ id }) => wanted.has(id));
}
