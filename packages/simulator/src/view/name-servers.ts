import { ipv4Text, parseIpv4Block } from "../base/cidr.ts";
import { amazonDns } from "../world/dhcp-options.ts";
import type { Vpc } from "../world/network.ts";
import { placeOf, type World } from "../world/world.ts";
import type { VpcReference } from "../world/zone.ts";

/** The resolvers that hosts of a VPC are given: others by its DHCP options, or the third address of the VPC. */
export function nameServersOf({ vpcs, dhcpOptions }: World, { region, vpc }: VpcReference): readonly string[] {
  const known = vpcs.get(placeOf(region, vpc));
  const options = known?.dhcpOptions === undefined ? undefined : dhcpOptions.get(placeOf(region, known.dhcpOptions));
  const own = thirdAddressOf(known?.cidrs ?? []);
  return options === undefined ? [own] : options.nameServers.map((name) => (name === amazonDns ? own : name));
}

/** What the VPC's own resolver is called: by its word, by the third address of the VPC, or by the one that it has in every VPC. */
export function ownResolverOf({ cidrs }: Vpc): readonly string[] {
  return [amazonDns, "169.254.169.253", thirdAddressOf(cidrs)];
}

function thirdAddressOf([cidr = ""]: readonly string[]): string {
  return ipv4Text((parseIpv4Block(cidr)?.first ?? 0) + 2);
}
