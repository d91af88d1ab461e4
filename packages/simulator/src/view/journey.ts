import { holdsAddress } from "../base/cidr.ts";
import type { Subnet, Vpc } from "../world/network.ts";
import { isTargetThere } from "../world/network-parts.ts";
import type { TransitAttachment } from "../world/transit-gateway.ts";
import { attachmentOf, isAttached, longestOf, transitRoutesOf } from "../world/transit-routes.ts";
import { placeOf, type World } from "../world/world.ts";
import { stopsEntering, stopsLeaving } from "./acl-verdict.ts";
import { type Journey, lost, type Packet, type Translation } from "./packet.ts";
import { wayFrom } from "./route-lookup.ts";

/** How many networks a packet crosses at most. */
const longestWay = 16;

/** A packet on its way: what it is now, what stands for its client, and how far it came. */
interface Travel {
  readonly world: World;
  readonly packet: Packet;
  readonly via: readonly Translation[];
  readonly steps: number;
}

/** Follows a packet from an interface in a subnet. */
export function travel(world: World, subnet: Subnet, packet: Packet): Journey {
  return leave({ world, packet, via: [], steps: 0 }, subnet);
}

function leave(one: Travel, subnet: Subnet): Journey {
  const { world, packet } = one;
  const vpc = world.vpcs.get(placeOf(subnet.region, subnet.vpc));
  if (vpc === undefined || one.steps > longestWay) return lost("loop", subnet.id);
  const { table, target } = wayFrom(world, { subnet, vpc }, packet.destination);
  if (target === undefined) return lost("no-route", table);
  if (target === "local") return deliver(one, { vpc, from: subnet });
  const stopped = stopsLeaving(world, subnet, packet);
  if (stopped !== undefined) return stopped;
  if (!isTargetThere(world, subnet, target)) return lost("blackhole", table);
  return follow({ ...one, steps: one.steps + 1 }, { subnet, target, table });
}

/** Within a VPC: ACLs stand between subnets, and not within one. */
function deliver(one: Travel, { vpc, from }: { readonly vpc: Vpc; readonly from: Subnet }): Journey {
  const { world, packet, via } = one;
  const subnet = subnetWith(world, vpc, packet.destination);
  if (subnet === undefined) return lost("nobody", vpc.id);
  const stopped =
    subnet.id === from.id ? undefined : (stopsLeaving(world, from, packet) ?? stopsEntering(world, subnet, packet));
  return stopped ?? { kind: "arrived", subnet, packet, via };
}

interface Turn {
  readonly subnet: Subnet;
  readonly target: string;
  readonly table: string;
}

function follow(one: Travel, turn: Turn): Journey {
  switch (turn.target.split("-")[0]) {
    case "tgw":
      return toTransitGateway(one, turn);
    case "pcx":
      return throughPeering(one, turn);
    case "nat":
      return throughNat(one, turn);
    case "eni":
      return throughInterface(one, turn);
    case "igw":
      return toInternet(one, turn);
    case undefined:
    default:
      // Virtual private gateways, core networks, endpoints of load balancers, and whatever is still to come.
      return lost("elsewhere", turn.target);
  }
}

/** The VPC hands over in the zone of the subnet, or not at all (L1). */
function toTransitGateway(one: Travel, { subnet, target }: Turn): Journey {
  const { world, packet } = one;
  const attachment = [...world.transitAttachments.values()].find(
    (known) => known.transitGateway === target && isAttached(known) && isOfVpc(known, subnet),
  );
  if (attachment === undefined) return lost("blackhole", target);
  const gate = subnetsOf(world, attachment).find(({ availabilityZone: zone }) => zone === subnet.availabilityZone);
  if (gate === undefined) return lost("attachment-zone", attachment.id);
  return stopsEntering(world, gate, packet) ?? cross(one, { attachment, zone: subnet.availabilityZone });
}

function isOfVpc({ region, resource }: TransitAttachment, subnet: Subnet): boolean {
  return region === subnet.region && resource.kind === "vpc" && resource.vpc === subnet.vpc;
}

interface Crossing {
  /** Where it came in. */
  readonly attachment: TransitAttachment;
  readonly zone: string;
}

/** The table that the attachment is associated with decides where it goes out. */
function cross(one: Travel, { attachment, zone }: Crossing): Journey {
  const { world, packet } = one;
  if (one.steps > longestWay) return lost("loop", attachment.transitGateway);
  if (attachment.association === undefined) return lost("no-association", attachment.id);
  // What is in policy tables is not simulated.
  if (attachment.association.startsWith("tgw-ptb-")) return lost("elsewhere", attachment.association);
  const table = world.transitTables.get(placeOf(attachment.region, attachment.association));
  const route = table === undefined ? undefined : longestOf(transitRoutesOf(world, table), packet.destination);
  if (route === undefined) return lost("no-transit-route", attachment.association);
  const { attachment: exit, state } = route;
  if (exit === undefined || state === "blackhole") return lost("transit-blackhole", attachment.association);
  const further = { ...one, steps: one.steps + 1 };
  return exit.resource.kind === "vpc" ? enter(further, exit, zone) : toOtherGateway(further, { exit, zone });
}

/** It comes out in the zone that it came from where the VPC is attached there, and is routed on from that subnet. */
function enter(one: Travel, exit: TransitAttachment, zone: string): Journey {
  const gates = subnetsOf(one.world, exit);
  const gate = gates.find((subnet) => subnet.availabilityZone === zone) ?? gates[0];
  return gate === undefined ? lost("blackhole", exit.id) : leave(one, gate);
}

function toOtherGateway(
  one: Travel,
  { exit, zone }: { readonly exit: TransitAttachment; readonly zone: string },
): Journey {
  const { resource } = exit;
  if (resource.kind !== "peering") return lost("elsewhere", exit.id);
  const other = [...one.world.transitAttachments.values()].find(
    (known) =>
      known.transitGateway === resource.transitGateway &&
      known.region === resource.region &&
      known.resource.kind === "peering" &&
      known.resource.transitGateway === exit.transitGateway,
  );
  if (other === undefined || !isAttached(other)) return lost("transit-blackhole", exit.id);
  return cross(one, { attachment: other, zone });
}

function subnetsOf(world: World, attachment: TransitAttachment): readonly Subnet[] {
  const known = attachmentOf(world, attachment.region, attachment.id)?.resource;
  if (known?.kind !== "vpc") return [];
  return known.subnets.flatMap((id) => world.subnets.get(placeOf(attachment.region, id)) ?? []);
}

/** The other VPC is as far as a peering leads: what is not there is not passed on. */
function throughPeering({ world, packet, via }: Travel, { subnet, target }: Turn): Journey {
  const peering = world.peerings.get(target);
  if (peering === undefined) return lost("blackhole", target);
  const { requester, accepter } = peering;
  const isRequester = requester.vpc === subnet.vpc && requester.region === subnet.region;
  const far = isRequester ? accepter : requester;
  const vpc = world.vpcs.get(placeOf(far.region, far.vpc));
  const arrival = vpc === undefined ? undefined : subnetWith(world, vpc, packet.destination);
  if (arrival === undefined) return lost("peering", target);
  return stopsEntering(world, arrival, packet) ?? { kind: "arrived", subnet: arrival, packet, via };
}

/** A NAT gateway sends on under its own address, from its own subnet. */
function throughNat(one: Travel, turn: Turn): Journey {
  const { subnet, target } = turn;
  const { world, packet, via } = one;
  const nat = world.natGateways.get(placeOf(subnet.region, target));
  if (nat === undefined) return toInternet({ ...one, packet: { ...packet, isPublic: true } }, turn);
  const home = world.subnets.get(placeOf(nat.region, nat.subnet));
  if (home === undefined) return lost("blackhole", target);
  const stopped = home.id === subnet.id ? undefined : stopsEntering(world, home, packet);
  if (stopped !== undefined) return stopped;
  const translation = { region: nat.region, subnet: nat.subnet, natAddress: nat.address };
  const translated = { ...packet, source: nat.address, isPublic: nat.connectivity === "public" };
  return leave({ ...one, packet: translated, via: [...via, translation] }, home);
}

/** An appliance, such as a firewall, passes on what is not for itself. */
function throughInterface(one: Travel, { subnet, target }: Turn): Journey {
  const { world, packet } = one;
  const found = world.otherInterfaces.get(placeOf(subnet.region, target));
  const home = found === undefined ? undefined : world.subnets.get(placeOf(found.region, found.subnet));
  if (found === undefined || home === undefined) return lost("blackhole", target);
  if (!found.forwards) return lost("not-forwarded", target);
  const stopped = home.id === subnet.id ? undefined : stopsEntering(world, home, packet);
  return stopped ?? leave(one, home);
}

function toInternet({ packet, via }: Travel, { target }: Turn): Journey {
  return packet.isPublic && !isPrivate(packet.destination) ? { kind: "internet", via } : lost("internet", target);
}

const privateBlocks = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"];

/** Whether the internet does not know an address. */
export function isPrivate(address: string): boolean {
  return privateBlocks.some((cidr) => holdsAddress(cidr, address));
}

/** The subnet of a VPC in which an address is. */
export function subnetWith(world: World, { region, id }: Vpc, address: string): Subnet | undefined {
  return [...world.subnets.values()].find(
    (subnet) => subnet.vpc === id && subnet.region === region && holdsAddress(subnet.cidr, address),
  );
}
