import type { GatewayRoute, GatewayTarget, Networks } from "../topology/networks.ts";
import type { Cidr, VpcId } from "../words/ids.ts";
import { prefixLengthOf } from "../words/cidr.ts";
import { type Obstacle, type ReachCheck, no, notKnown, oneOf, whyUnread } from "./answer.ts";
import { type RoutesTo, routesToBlock } from "./longest-prefix.ts";

/** A way through Transit Gateways: in by the attachment of one VPC, out by that of another. */
export interface Crossing {
  readonly check: ReachCheck;
  readonly gateway: string;
  /** Attachment of the VPC that packets come from. */
  readonly attachment: string;
  readonly from: VpcId;
  readonly to: { readonly vpc: VpcId; readonly block: Cidr; readonly means: "each" | "one" };
}

/** What became of a packet: out by these attachments of the VPC it is for, or stopped. */
export interface Crossed {
  readonly exits: readonly string[];
  readonly obstacles: readonly Obstacle[];
}

/** Gateways that peer in a row; more than that is a loop. */
const mostGateways = 4;

/** Follows packets through Transit Gateways, as far as their owners let it be read. */
export function cross(crossing: Crossing, networks: Networks): Crossed {
  return follow(crossing, crossing.gateway, crossing.attachment, { networks, gatewaysLeft: mostGateways });
}

interface Walk {
  readonly networks: Networks;
  readonly gatewaysLeft: number;
}

function follow(crossing: Crossing, gateway: string, attachment: string, walk: Walk): Crossed {
  const { check, from, to } = crossing;
  const observed = walk.networks.transitGateways.get(gateway);
  if (observed?.kind !== "present")
    return stopped(
      notKnown(check, gateway, {
        message: `what ${gateway} does with packets from ${from} to ${to.vpc} was not looked at${whyUnread(observed)}`,
        hint: "give access.network the account that owns the Transit Gateway, and a role there that may read its route tables",
      }),
    );
  const policies = observed.value.policyTableOfAttachment.get(attachment);
  if (policies !== undefined)
    return stopped(
      notKnown(check, policies, {
        message: `the policy table ${policies} decides which table of ${gateway} is asked of packets from ${attachment}, and its rules are not read`,
        hint: `see that ${policies} leads packets from ${from} to ${to.vpc}, or say reachability: assume`,
      }),
    );
  const table = observed.value.tableOfAttachment.get(attachment);
  if (table === undefined)
    return stopped(
      no(check, attachment, {
        message: `the attachment ${attachment} of ${gateway} is associated with no route table`,
        hint: `associate ${attachment} with a route table of ${gateway} that leads to ${to.vpc}`,
      }),
    );
  const routes = observed.value.tables.get(table);
  if (routes?.kind !== "present")
    return stopped(
      notKnown(check, table, {
        message: `the routes of ${table} were not read${whyUnread(routes)}`,
        hint: `permit ec2:SearchTransitGatewayRoutes on ${table}`,
      }),
    );
  const { found, isWhole } = routesIn(routes.value, to.block);
  const left = found.map((route) => leave(crossing, { gateway, table, route }, walk));
  const ways = isWhole ? left : [stopped(noRoute(crossing, table)), ...left];
  return together(to.means === "one" ? oneOf(ways) : ways);
}

/**
 * What was found before, by table: all spokes share one, with a route to each of them, and ask it for every endpoint and for the
 * way back, so that looking through it each time would take the square of their number.
 */
const foundBefore = new WeakMap<readonly GatewayRoute[], Map<Cidr, RoutesTo<GatewayRoute>>>();

function routesIn(table: readonly GatewayRoute[], block: Cidr): RoutesTo<GatewayRoute> {
  const known = foundBefore.get(table) ?? new Map<Cidr, RoutesTo<GatewayRoute>>();
  foundBefore.set(table, known);
  const routes = known.get(block) ?? routesToBlock(block, table, (of) => of.toSorted(byPreference)[0]);
  known.set(block, routes);
  return routes;
}

interface Step {
  readonly gateway: string;
  readonly table: string;
  readonly route: GatewayRoute;
}

function leave(crossing: Crossing, { gateway, table, route }: Step, walk: Walk): Crossed {
  const { check, to } = crossing;
  if (route.isBlackhole)
    return stopped(
      no(check, table, {
        message: `${table} drops packets to ${route.cidr}: its route there is a blackhole`,
        hint: `replace the route ${route.cidr} of ${table} by one to the attachment of ${to.vpc}`,
      }),
    );
  return together(
    route.attachments.map((target) => {
      if (target.kind === "vpc") return arrive(crossing, table, target);
      if (target.kind === "peering" && walk.gatewaysLeft > 1)
        return follow(crossing, target.resource, target.attachment, { ...walk, gatewaysLeft: walk.gatewaysLeft - 1 });
      return stopped(
        notKnown(check, target.attachment, {
          message: `${table} sends packets for ${to.vpc} from ${gateway} to ${target.attachment} (${target.resource}), and what comes of them there cannot be read`,
          hint: `see that ${target.resource} sends packets on to ${to.vpc}, or say reachability: assume`,
        }),
      );
    }),
  );
}

/** A gateway may lead through a VPC with an appliance in between: what that lets pass cannot be read. */
function arrive({ check, to }: Crossing, table: string, { attachment, resource }: GatewayTarget): Crossed {
  if (resource === to.vpc) return { exits: [attachment], obstacles: [] };
  return stopped(
    notKnown(check, attachment, {
      message: `${table} sends packets for ${to.vpc} through ${resource}, and what that lets pass cannot be read`,
      hint: `see that ${resource} sends packets on to ${to.vpc}; if it is not meant to be in between, correct the route in ${table}`,
    }),
  );
}

function noRoute({ check, to }: Crossing, table: string): Obstacle {
  return no(check, table, {
    message: `${table} has no route to ${to.block} in ${to.vpc}`,
    hint: `propagate the attachment of ${to.vpc} to ${table}, or add a static route for ${to.block}`,
  });
}

function byPreference(one: GatewayRoute, other: GatewayRoute): number {
  const length = prefixLengthOf(other.cidr) - prefixLengthOf(one.cidr);
  if (length !== 0) return length;
  if (one.isStatic !== other.isStatic) return one.isStatic ? -1 : 1;
  const name = ({ attachments }: GatewayRoute): string => attachments.map(({ attachment }) => attachment).join(" ");
  return name(one) < name(other) ? -1 : 1;
}

function stopped(obstacle: Obstacle): Crossed {
  return { exits: [], obstacles: [obstacle] };
}

function together(all: readonly Crossed[]): Crossed {
  return { exits: all.flatMap(({ exits }) => exits), obstacles: all.flatMap(({ obstacles }) => obstacles) };
}
