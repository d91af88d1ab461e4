import { ipv4Text, parseIpv4Block } from "../base/cidr.ts";
import { amazonDns } from "../world/dhcp-options.ts";
import { placeOf, type World } from "../world/world.ts";
import type { VpcReference } from "../world/zone.ts";

/** The resolvers that hosts of a VPC are given: others by its DHCP options, or the third address of the VPC. */
export function nameServersOf({ vpcs, dhcpOptions }: World, { region, vpc }: VpcReference): readonly string[] {
  const known = vpcs.get(placeOf(region, vpc));
  const options = known?.dhcpOptions === undefined ? undefined : dhcpOptions.get(placeOf(region, known.dhcpOptions));
  const own = ipv4Text((parseIpv4Block(known?.cidrs[0] ?? "")?.first ?? 0) + 2);
  return options === undefined ? [own] : options.nameServers.map((name) => (name === amazonDns ? own : name));
}
