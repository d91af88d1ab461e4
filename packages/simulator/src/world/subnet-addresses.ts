import { AwsError } from "../base/aws-error.ts";
import { ipv4Text, parseIpv4Block } from "../base/cidr.ts";
import type { World } from "./world.ts";
import type { Subnet } from "./network.ts";

/** The addresses of the subnet that endpoints hold, also those that are being deleted, and other interfaces. */
export function usedAddresses(world: World, subnet: Subnet): ReadonlySet<string> {
  const now = world.clock.now();
  const held = [...world.endpoints.values()]
    .filter(
      ({ region, vpc, deletion }) =>
        region === subnet.region && vpc === subnet.vpc && (deletion?.goneAt ?? Infinity) > now,
    )
    .flatMap(({ interfaces }) => interfaces.filter((one) => one.subnet === subnet.id));
  const others = [...world.otherInterfaces.values()].filter(
    (one) => one.region === subnet.region && one.subnet === subnet.id && (one.goneAt ?? Infinity) > now,
  );
  const nats = [...world.natGateways.values()].filter(
    (one) => one.region === subnet.region && one.subnet === subnet.id && one.state !== "deleted",
  );
  return new Set([...held, ...others, ...nats].map(({ address }) => address));
}

/** Picks a free address inside the subnet. */
export function freeAddress(world: World, subnet: Subnet): string {
  const block = parseIpv4Block(subnet.cidr) ?? { first: 0, size: 0 };
  const used = usedAddresses(world, subnet);
  // EC2 keeps the first four addresses and the last one of every subnet.
  const usable = Math.max(0, block.size - 5);
  const start = Number.parseInt(world.ids.fixed("address", subnet.id).slice(0, 8), 16);
  for (let step = 0; step < usable; step += 1) {
    const address = ipv4Text(block.first + 4 + ((start + step) % usable));
    if (!used.has(address)) return address;
  }
  throw new AwsError(
    "InsufficientFreeAddressesInSubnet",
    `There are not enough free addresses in subnet '${subnet.id}' to satisfy the requested number of instances.`,
  );
}
