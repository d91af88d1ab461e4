import { holdsAddress } from "../base/cidr.ts";
import type { AclEntry, NetworkAcl } from "../world/network-acl.ts";
import { aclsOf } from "../world/network-parts.ts";
import type { Subnet } from "../world/network.ts";
import type { World } from "../world/world.ts";
import { type Loss, lost, type Packet } from "./packet.ts";

/** Says by which ACL a packet does not leave a subnet; undefined: it does. */
export function stopsLeaving(world: World, subnet: Subnet, packet: Packet): Loss | undefined {
  return stops(world, subnet, { ...packet, isEgress: true, peer: packet.destination });
}

/** Says by which ACL a packet does not enter a subnet; undefined: it does. */
export function stopsEntering(world: World, subnet: Subnet, packet: Packet): Loss | undefined {
  return stops(world, subnet, { ...packet, isEgress: false, peer: packet.source });
}

interface Passage extends Packet {
  readonly isEgress: boolean;
  readonly peer: string;
}

function stops(world: World, subnet: Subnet, passage: Passage): Loss | undefined {
  const acl = aclOf(world, subnet);
  if (acl === undefined) return undefined;
  const entries = acl.entries
    .filter(({ isEgress, cidr, protocol }) => {
      const isTcp = protocol === "-1" || protocol === "6";
      return isEgress === passage.isEgress && isTcp && holdsAddress(cidr, passage.peer);
    })
    .toSorted((one, other) => one.ruleNumber - other.ruleNumber);
  return portsToAsk(entries, passage.ports).every((port) => isAllowed(entries, port))
    ? undefined
    : lost("network-acl", acl.id);
}

/** Between two of these ports nothing changes. */
function portsToAsk(entries: readonly AclEntry[], { from, to }: Packet["ports"]): readonly number[] {
  const edges = entries
    .filter(hasPorts)
    .flatMap(({ fromPort, toPort }) => [fromPort - 1, fromPort, toPort, toPort + 1]);
  return [from, to, ...edges.filter((port) => from <= port && port <= to)];
}

/** The first entry that fits decides; where none does, the last one denies. */
function isAllowed(entries: readonly AclEntry[], port: number): boolean {
  const entry = entries.find((one) => !hasPorts(one) || (one.fromPort <= port && port <= one.toPort));
  return entry?.isAllowed ?? false;
}

function hasPorts({ protocol }: AclEntry): boolean {
  return protocol === "6";
}

function aclOf(world: World, subnet: Subnet): NetworkAcl | undefined {
  const all = aclsOf(world, subnet);
  return all.find(({ subnets }) => subnets.includes(subnet.id)) ?? all.find(({ isDefault }) => isDefault);
}
