import type { Endpoint, NetworkInterface, OtherInterface } from "../world/endpoint.ts";
import type { Subnet } from "../world/network.ts";
import { placeOf, type World } from "../world/world.ts";
import { isCovered, namesGroup, openBlocks } from "./admission.ts";
import { stopsEntering } from "./acl-verdict.ts";
import { travel } from "./journey.ts";
import type { Journey, Loss, LossReason, Packet, Translation } from "./packet.ts";

/** Who connects: a host in a subnet, whose groups let everything out where they are not told. */
export interface Client {
  readonly subnet: Subnet;
  readonly address: string;
  readonly groups: readonly string[] | undefined;
  readonly isPublic: boolean;
}

/** Who has an address. */
export type Holder =
  | { readonly kind: "endpoint"; readonly endpoint: Endpoint; readonly one: NetworkInterface }
  | { readonly kind: "other"; readonly one: OtherInterface };

/** Nothing comes there, or nothing comes back. */
export interface Obstacle {
  readonly why: LossReason | "egress" | "overlap";
  readonly id: string;
  readonly way: "there" | "back";
}

/** What networks make of a connection; what interfaces make of it at a moment is not looked at. */
export type Trip =
  | { readonly kind: "stopped"; readonly obstacle: Obstacle }
  | { readonly kind: "internet" }
  | {
      readonly kind: "met";
      readonly holder: Holder;
      /** Whether its groups let the client in. */
      readonly isAdmitted: boolean;
      /** What stops the answer. */
      readonly back: Obstacle | undefined;
    };

/** The ports that functions and NAT gateways answer to; hosts have fewer of them (L1). */
const ephemeral: Packet["ports"] = { from: 1024, to: 65_535 };

/** Follows a connection there and back. */
export function tripOf(
  world: World,
  client: Client,
  { address, port }: { readonly address: string; readonly port: number },
): Trip {
  if (!isLetOut(world, client, { address, port }))
    return stopped("egress", { id: client.groups?.[0] ?? "", way: "there" });
  const out = travel(world, client.subnet, {
    source: client.address,
    destination: address,
    ports: { from: port, to: port },
    isPublic: client.isPublic,
  });
  switch (out.kind) {
    case "lost":
      return stopped(isElsewhere(world, out, address) ? "overlap" : out.why, { id: out.id, way: "there" });
    case "internet":
      return fromInternet(world, client, { address, via: out.via });
    case "arrived":
      return meet(world, client, { out, address, port });
    default:
      throw new Error(`unreachable: ${JSON.stringify(out satisfies never)}`);
  }
}

function stopped(why: Obstacle["why"], { id, way }: Omit<Obstacle, "why">): Trip {
  return { kind: "stopped", obstacle: { why, id, way } };
}

/** Nobody has it here, and somebody has it elsewhere: the blocks of two VPCs overlap. */
function isElsewhere(world: World, { why }: Loss, address: string): boolean {
  return (
    why === "nobody" &&
    [...world.endpoints.values()].some((one) => one.interfaces.some((two) => two.address === address))
  );
}

function meet(
  world: World,
  client: Client,
  {
    out,
    address,
    port,
  }: { readonly out: Journey & { readonly kind: "arrived" }; readonly address: string; readonly port: number },
): Trip {
  const { subnet, packet, via } = out;
  const holder = holderOf(world, subnet, address);
  if (holder === undefined) {
    const why = isElsewhere(world, { kind: "lost", why: "nobody", id: "" }, address) ? "overlap" : "nobody";
    return stopped(why, { id: subnet.vpc, way: "there" });
  }
  const { region, ids } = groupsOf(holder);
  const inside = { port, isEgress: false };
  const isAdmitted =
    isCovered([`${packet.source}/32`], openBlocks(world, { region, ids }, inside)) ||
    (via.length === 0 &&
      knowsGroups(world, client.subnet, subnet) &&
      namesGroup(world, { region, ids }, { ...inside, others: client.groups ?? [] }));
  return { kind: "met", holder, isAdmitted, back: comesBack(world, client, { from: subnet, address, via }) };
}

/** Groups know those of their own VPC and of peered ones; transit gateways tell nothing of groups here. */
function knowsGroups(world: World, one: Subnet, other: Subnet): boolean {
  if (one.vpc === other.vpc && one.region === other.region) return true;
  return [...world.peerings.values()].some(({ status, requester, accepter }) => {
    const ends = [requester.vpc, accepter.vpc];
    return status === "active" && ends.includes(one.vpc) && ends.includes(other.vpc);
  });
}

function groupsOf(holder: Holder): { readonly region: string; readonly ids: readonly string[] } {
  const { region, securityGroups: ids } = holder.kind === "endpoint" ? holder.endpoint : holder.one;
  return { region, ids };
}

/** The endpoint that has an address in a VPC and is not gone, or else another interface. */
function holderOf(world: World, subnet: Subnet, address: string): Holder | undefined {
  const now = world.clock.now();
  for (const endpoint of world.endpoints.values()) {
    if (endpoint.region !== subnet.region || endpoint.vpc !== subnet.vpc) continue;
    const one = endpoint.interfaces.find((known) => known.address === address);
    if (one !== undefined && (endpoint.deletion?.goneAt ?? Infinity) > now) return { kind: "endpoint", endpoint, one };
  }
  const other = [...world.otherInterfaces.values()].find(
    (one) =>
      one.region === subnet.region &&
      one.vpc === subnet.vpc &&
      one.address === address &&
      (one.goneAt ?? Infinity) > now,
  );
  return other === undefined ? undefined : { kind: "other", one: other };
}

function isLetOut(
  world: World,
  { groups, subnet }: Client,
  { address, port }: { readonly address: string; readonly port: number },
): boolean {
  if (groups === undefined) return true;
  const [out, own] = [
    { port, isEgress: true },
    { region: subnet.region, ids: groups },
  ];
  const holder = [...world.endpoints.values()].find((one) => one.interfaces.some((two) => two.address === address));
  return (
    isCovered([`${address}/32`], openBlocks(world, own, out)) ||
    namesGroup(world, own, { ...out, others: holder?.securityGroups ?? [] })
  );
}

/** The answer finds its way by the routes of who answers; NAT gateways undo what they did. */
function comesBack(
  world: World,
  client: Client,
  { from, address, via }: { readonly from: Subnet; readonly address: string; readonly via: readonly Translation[] },
): Obstacle | undefined {
  const last = via.at(-1);
  const destination = last?.natAddress ?? client.address;
  const back = travel(world, from, { source: address, destination, ports: ephemeral, isPublic: false });
  if (back.kind === "internet") return { why: "internet", id: from.vpc, way: "back" };
  if (back.kind === "lost") {
    // Delivered in a VPC that has that block as well.
    const why = back.why === "nobody" && back.id !== client.subnet.vpc ? "overlap" : back.why;
    return { why, id: back.id, way: "back" };
  }
  const [translator] = back.via;
  if (translator !== undefined) return { why: "translated", id: translator.subnet, way: "back" };
  const wanted = last === undefined ? client.subnet.id : last.subnet;
  if (back.subnet.id !== wanted) return { why: "overlap", id: back.subnet.vpc, way: "back" };
  if (last === undefined) return undefined;
  return comesBack(world, client, { from: back.subnet, address, via: via.slice(0, -1) });
}

/** What answers from the internet passes the ACLs of the subnets that it comes by. */
function fromInternet(
  world: World,
  client: Client,
  { address, via }: { readonly address: string; readonly via: readonly Translation[] },
): Trip {
  const last = via.at(-1);
  const first = last === undefined ? client.subnet : world.subnets.get(placeOf(last.region, last.subnet));
  if (first === undefined) return stopped("blackhole", { id: last?.subnet ?? "", way: "back" });
  const destination = last?.natAddress ?? client.address;
  const shut = stopsEntering(world, first, { source: address, destination, ports: ephemeral, isPublic: true });
  if (shut !== undefined) return stopped(shut.why, { id: shut.id, way: "back" });
  if (last === undefined) return { kind: "internet" };
  const back = comesBack(world, client, { from: first, address, via: via.slice(0, -1) });
  return back === undefined ? { kind: "internet" } : { kind: "stopped", obstacle: back };
}
