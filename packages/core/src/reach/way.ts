import type { NatGateway, Networks, NetworkSubnet } from "../topology/networks.ts";
import { hostBlock } from "../words/cidr.ts";
import { type Observed, valueOr } from "../words/state.ts";
import { type Obstacle, no, notKnown, oneOf, whyUnread } from "./answer.ts";
import { type Journey, type WayChecks, arrive, entryOf } from "./attachments.ts";
import { type End, type Seat, subnetsAt } from "./end.ts";
import { cross } from "./gateway.ts";
import { type Hop, hopsTo, tableOf } from "./routes.ts";

/** A way from one seat to another: what is in it, and the subnets of the attachments that it leads through. */
export interface Way {
  readonly obstacles: readonly Obstacle[];
  readonly entries: readonly NetworkSubnet[];
  readonly exits: readonly NetworkSubnet[];
  /** The NAT gateways that it leads to, and no further. */
  readonly translators: readonly Translator[];
  /** Whether some of it leads further than to NAT gateways. */
  readonly isDirect: boolean;
}

/** A NAT gateway, and the addresses that it sends on under. */
export interface Translator {
  readonly id: string;
  readonly seats: readonly Seat[];
}

/** Follows packets by routes, as far as they can be read. */
export function wayOf(from: Seat, to: Seat, checks: WayChecks, networks: Networks): Way {
  const { network, vpc, who } = from.end;
  const tables = network.routeTables;
  const table = tableOf(valueOr(tables, []), from.subnet.id);
  if (table === undefined)
    return stopped(
      notKnown(checks.route, vpc.id, {
        message: `the route tables of ${who} were not read${whyUnread(tables)}`,
        hint: `permit ec2:DescribeRouteTables in the account of ${who}`,
      }),
    );
  const journey = { from, to, checks, networks };
  const ways = hopsTo(to.block, table, vpc.cidrs, networks).map((hop) => take(hop, { table: table.id }, journey));
  return together(to.means === "one" ? oneOf(ways) : ways);
}

/** Where on the way a route is taken. */
interface At {
  readonly table: string;
}

function take(hop: Hop, at: At, journey: Journey): Way {
  const { from, to, checks } = journey;
  const where = `${to.block} (${to.end.who})`;
  switch (hop.kind) {
    case "local":
      return stopped(overlap(from.end, to));
    case "unknown":
      return stopped(
        notKnown(checks.route, hop.list, {
          message: `${at.table} of ${from.end.who} names the prefix list ${hop.list}, which was not read${whyUnread(journey.networks.prefixLists.get(hop.list))}`,
          hint: `permit ec2:GetManagedPrefixListEntries in the account of ${from.end.who}`,
        }),
      );
    case "none":
      return stopped(
        no(checks.route, at.table, {
          message: `${at.table} of ${from.end.who} has no route to ${where}`,
          hint: `add a route for ${to.block} to ${at.table}, to the Transit Gateway or the peering that leads to ${to.end.vpc.id}`,
        }),
      );
    case "target":
      if (!hop.isBlackhole) return lead(hop.target, { ...at, destination: hop.destination }, journey);
      return stopped(
        whyGone(hop, at, journey) ??
          no(checks.route, at.table, {
            message: `the route ${hop.destination} of ${at.table} (${from.end.who}) leads to ${hop.target.id}, which is gone`,
            hint: `replace the route ${hop.destination} of ${at.table} by one that leads to ${to.end.vpc.id}`,
          }),
      );
  }
}

/** AWS calls a route a blackhole where its VPC is not attached, or a peering not active; undefined where it is neither, or not known. */
function whyGone({ target: { kind, id }, destination }: TargetHop, at: At, journey: Journey): Obstacle | undefined {
  const { from, networks } = journey;
  if (kind === "transit-gateway") {
    const entry = entryOf(id, from.subnet, journey);
    return "obstacle" in entry && entry.obstacle.answer === "no" ? entry.obstacle : undefined;
  }
  if (kind !== "peering" || networks.peerings.get(id)?.kind !== "present") return undefined;
  return peeringObstacles(id, `the route ${destination} of ${at.table} (${from.end.who})`, journey)[0];
}

function overlap(end: End, { block, end: other }: Seat): Obstacle {
  return no("overlap", end.vpc.id, {
    message: `${block} of ${other.who} is within the CIDRs of ${end.who} (${end.vpc.cidrs.join(", ")}), so packets to it stay there`,
    hint: `give ${end.who} CIDRs of its own, or leave it out of the spokes`,
  });
}

type TargetHop = Extract<Hop, { readonly kind: "target" }>;
type Target = TargetHop["target"];

function lead({ kind, id }: Target, at: At & { readonly destination: string }, journey: Journey): Way {
  const { from, to, checks, networks } = journey;
  const route = `the route ${at.destination} of ${at.table} (${from.end.who})`;
  switch (kind) {
    case "local":
      return stopped(overlap(from.end, to));
    case "transit-gateway":
      return throughGateway(id, journey);
    case "peering":
      return { ...direct, obstacles: peeringObstacles(id, route, journey) };
    case "internet":
      return stopped(
        no(checks.route, at.table, {
          message: `${route} sends ${to.block} of ${to.end.who} to the internet (${id}), where private addresses lead nowhere`,
          hint: `add a route for ${to.block} to ${at.table}, to the Transit Gateway or the peering that leads to ${to.end.vpc.id}`,
        }),
      );
    case "nat":
      return toNat(networks.natGateways.get(id), { id, route }, journey);
    case "other":
      return stopped(
        notKnown(checks.route, id, {
          message: `${route} leads to ${id}, and what that lets pass cannot be read`,
          hint: `see that ${id} sends packets on to ${to.end.vpc.id}, or say reachability: assume`,
        }),
      );
  }
}

function peeringObstacles(id: string, route: string, { from, to, checks, networks }: Journey): readonly Obstacle[] {
  const peering = networks.peerings.get(id);
  if (peering?.kind !== "present") {
    const text = {
      message: `${route} leads to ${id}, and that peering was not read${whyUnread(peering)}`,
      hint: `permit ec2:DescribeVpcPeeringConnections in the account of ${from.end.who}`,
    };
    return [notKnown(checks.route, id, text)];
  }
  const { status, vpcs } = peering.value;
  if (status !== "active") {
    const text = { message: `${id} is ${status}`, hint: `accept the peering ${id}, or make a new one` };
    return [no(checks.route, id, text)];
  }
  if (vpcs.includes(to.end.vpc.id)) return [];
  const text = {
    message: `${route} leads to ${id}, which is a peering with ${vpcs.filter((vpc) => vpc !== from.end.vpc.id).join(", ")}: a peering leads no further than to its other side`,
    hint: `add a route for ${to.block} to a peering with ${to.end.vpc.id}, or to a Transit Gateway`,
  };
  return [no(checks.route, id, text)];
}

/** A NAT gateway sends on from its own subnet, under its own address. */
function toNat(
  observed: Observed<NatGateway> | undefined,
  { id, route }: { readonly id: string; readonly route: string },
  { from, checks }: Journey,
): Way {
  const { who, network } = from.end;
  if (observed?.kind !== "present")
    return stopped(
      notKnown(checks.route, id, {
        message: `${route} leads to ${id}, and where that NAT gateway is was not read${whyUnread(observed)}`,
        hint: `permit ec2:DescribeNatGateways in the account of ${who}`,
      }),
    );
  const { subnet: home, addresses } = observed.value;
  const [subnet] = subnetsAt([home], valueOr(network.subnets, []));
  if (subnet === undefined)
    return stopped(
      notKnown(checks.route, id, {
        message: `the subnet of the NAT gateway ${id} was not read`,
        hint: `permit ec2:DescribeSubnets in the account of ${who}`,
      }),
    );
  const blocks = addresses.length === 0 ? [subnet.cidr] : addresses.map((one) => hostBlock(one) ?? subnet.cidr);
  const seats = blocks.map((block): Seat => ({ end: from.end, subnet, block, means: "one" }));
  return { obstacles: [], entries: [], exits: [], translators: [{ id, seats }], isDirect: false };
}

function throughGateway(gateway: string, journey: Journey): Way {
  const { from, to, checks, networks } = journey;
  const entry = entryOf(gateway, from.subnet, journey);
  if ("obstacle" in entry) return stopped(entry.obstacle);
  const crossed = cross(
    {
      check: checks.gateway,
      gateway,
      attachment: entry.attachment.id,
      from: from.end.vpc.id,
      to: { vpc: to.end.vpc.id, block: to.block, means: to.means },
    },
    networks,
  );
  const arrivals = crossed.exits.map((attachment) => arrive(attachment, journey));
  return {
    ...direct,
    entries: entry.subnets,
    exits: arrivals.flatMap(({ exits }) => exits),
    obstacles: [...crossed.obstacles, ...arrivals.flatMap(({ obstacles }) => obstacles)],
  };
}

const direct: Way = { obstacles: [], entries: [], exits: [], translators: [], isDirect: true };

function stopped(obstacle: Obstacle): Way {
  return { ...direct, obstacles: [obstacle] };
}

function together(all: readonly Way[]): Way {
  return {
    obstacles: all.flatMap(({ obstacles }) => obstacles),
    entries: all.flatMap(({ entries }) => entries),
    exits: all.flatMap(({ exits }) => exits),
    translators: all.flatMap(({ translators }) => translators),
    isDirect: all.some(({ isDirect }) => isDirect),
  };
}
