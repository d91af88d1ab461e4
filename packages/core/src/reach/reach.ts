import type { EndpointState } from "../resource/resource.ts";
import type { NetworkSubnet, Networks } from "../topology/networks.ts";
import { hostBlock } from "../words/cidr.ts";
import type { Cidr, DnsName, SubnetId } from "../words/ids.ts";
import { valueOr } from "../words/state.ts";
import { clientPorts } from "./acl.ts";
import { aclObstacles, crossedAcls } from "./acls.ts";
import type { WayChecks } from "./attachments.ts";
import { type Obstacle, type Reach, no, notKnown, reachOf, whyUnread } from "./answer.ts";
import type { End, Seat } from "./end.ts";
import { type Admission, groupObstacles } from "./groups.ts";
import { resolverObstacles, ruleObstacles } from "./names.ts";
import { isIsolated, tableOf } from "./routes.ts";
import { type Translator, wayOf } from "./way.ts";

/** The endpoint of a service, as what connections lead to. */
export interface Goal {
  readonly service: string;
  /** Undefined for one that is still to be made. */
  readonly state: EndpointState | undefined;
  readonly id: string | undefined;
  readonly places: readonly Place[];
  readonly admission: Admission;
  readonly ports: readonly number[];
  /** Names of the zones that lead to it. */
  readonly zones: readonly DnsName[];
}

/** Where an endpoint is in the hub. */
export interface Place {
  readonly subnet: SubnetId;
  /** Its address there; undefined where it is not known yet, and then any of the subnet is meant. */
  readonly address: string | undefined;
}

/** A question that `reach` answers: does one service work for one spoke. */
export interface ReachQuestion {
  readonly spoke: End;
  readonly hub: End;
  readonly goal: Goal;
  readonly networks: Networks;
}

/**
 * Tells whether a spoke reaches the endpoint of a service and its answers come back, and under the names of the service: as
 * far as the control plane says it (AWS-FACTS-2 L1). Less knowledge never turns a no into a yes. A hub in the VPC of the
 * spoke reaches itself.
 */
export function reach({ spoke, hub, goal, networks }: ReachQuestion): Reach {
  const ofNames = [...resolverObstacles(spoke), ...ruleObstacles(spoke, goal.zones)];
  const isSame = spoke.vpc.id === hub.vpc.id && spoke.vpc.region === hub.vpc.region;
  const ofPackets = isSame ? [] : packetObstacles({ spoke, hub, goal, networks });
  return reachOf([...ofNames, ...stateObstacles(goal), ...ofPackets]);
}

const there: WayChecks = {
  route: "spoke-route",
  entry: "spoke-attachment",
  gateway: "gateway-route",
  exit: "hub-attachment",
};
const back: WayChecks = {
  route: "hub-route",
  entry: "return-attachment",
  gateway: "gateway-return",
  exit: "spoke-attachment",
};

function packetObstacles(question: ReachQuestion): readonly Obstacle[] {
  const { spoke, hub, goal } = question;
  const clients = clientSubnets(spoke);
  const places = goal.places.map((place) => ({ place, seat: hubSeat(hub, place) }));
  if (clients === undefined) return [unread(spoke, "spoke-route")];
  const known = places.flatMap(({ seat }) => seat ?? []);
  return [
    ...(known.length < places.length || places.length === 0 ? [unread(hub, "endpoint")] : []),
    ...clients.flatMap(({ subnet, isCertain }) => {
      const from: Seat = { end: spoke, subnet, block: subnet.cidr, means: "each" };
      const obstacles = known.flatMap((to) => betweenSeats(from, to, question));
      return isCertain ? obstacles : obstacles.map((one) => ({ ...one, answer: "unknown" as const }));
    }),
  ];
}

const sides = { spoke: "spoke-acl", hub: "hub-acl" } as const;

/** `passed` are the NAT gateways that stand for the client already. */
function betweenSeats(
  from: Seat,
  to: Seat,
  question: ReachQuestion,
  passed: readonly string[] = [],
): readonly Obstacle[] {
  const { goal, networks } = question;
  const forth = wayOf(from, to, there, networks);
  const behind = forth.translators.flatMap((one) => behindNat({ from, to, passed, ...one }, question));
  if (!forth.isDirect) return behind;
  const home = wayOf(to, from, back, networks);
  const { service, admission } = goal;
  return [
    ...behind,
    ...forth.obstacles,
    ...home.translators.map(({ id }) => answerTranslated(id, to)),
    ...home.obstacles,
    ...goal.ports.flatMap((port) => [
      ...aclObstacles({ from, to, ports: [port, port], way: forth, checks: { from: sides.spoke, to: sides.hub } }),
      ...groupObstacles(admission, { from, port, service }, networks),
    ]),
    ...aclObstacles({
      from: to,
      to: from,
      ports: clientPorts,
      way: home,
      checks: { from: sides.hub, to: sides.spoke },
    }),
  ];
}

interface Behind extends Translator {
  readonly from: Seat;
  readonly to: Seat;
  readonly passed: readonly string[];
}

/** What is between a client and a NAT gateway, and between that, which stands for it, and the endpoint. */
function behindNat({ id, seats, from, to, passed }: Behind, question: ReachQuestion): readonly Obstacle[] {
  if (passed.includes(id)) return [circle(id, from)];
  return seats.flatMap((nat) => [
    ...betweenSeats(nat, to, question, [...passed, id]),
    ...question.goal.ports.flatMap((port) =>
      crossedAcls({
        from,
        to: nat,
        ends: { source: from.block, destination: to.block },
        ports: [port, port],
        check: sides.spoke,
      }),
    ),
    ...crossedAcls({
      from: nat,
      to: from,
      ends: { source: to.block, destination: from.block },
      ports: clientPorts,
      check: sides.spoke,
    }),
  ]);
}

function circle(id: string, { end, subnet }: Seat): Obstacle {
  return no(there.route, id, {
    message: `${id} of ${end.who} leads back to itself: the routes of ${subnet.id}, where it is, lead to it`,
    hint: `give ${subnet.id} a table of its own that leads to the hub by the Transit Gateway or the peering`,
  });
}

/** Nobody waits for what comes from another address than was asked. */
function answerTranslated(id: string, { end }: Seat): Obstacle {
  return no(back.route, id, {
    message: `the routes of ${end.who} send answers through ${id}, which gives them an address that no client has asked`,
    hint: `route answers of ${end.who} to the Transit Gateway or the peering that leads to the spoke`,
  });
}

/**
 * The subnets of a spoke that clients may be in. One whose table leads nowhere has no way to the service today, so nothing is
 * lost there; unless it is so with all of them.
 */
function clientSubnets({ network }: End): readonly ClientSubnet[] | undefined {
  if (network.subnets.kind !== "present") return undefined;
  const tables = valueOr(network.routeTables, []);
  const all = network.subnets.value.map((subnet) => ({ subnet, table: tableOf(tables, subnet.id) }));
  const open = all.filter(({ table }) => table === undefined || !isIsolated(table));
  return (open.length > 0 ? open : all).map(({ subnet, table }) => ({ subnet, isCertain: table !== undefined }));
}

interface ClientSubnet {
  readonly subnet: NetworkSubnet;
  /** False where its table was not read: it may lead nowhere. */
  readonly isCertain: boolean;
}

function hubSeat(hub: End, { subnet: id, address }: Place): Seat | undefined {
  const subnet = valueOr(hub.network.subnets, []).find((one) => one.id === id);
  if (subnet === undefined) return undefined;
  const block: Cidr = address === undefined ? subnet.cidr : (hostBlock(address) ?? subnet.cidr);
  return { end: hub, subnet, block, means: "one" };
}

function unread({ who, vpc, network }: End, check: "spoke-route" | "endpoint"): Obstacle {
  return notKnown(check, vpc.id, {
    message: `the subnets of ${who} were not read${whyUnread(network.subnets)}`,
    hint: `permit ec2:DescribeSubnets in the account of ${who}`,
  });
}

function stateObstacles({ service, state, id }: Goal): readonly Obstacle[] {
  if (state === undefined || state === "available") return [];
  const name = id ?? service;
  const text = { message: `the endpoint ${name} of ${service} is ${state}`, hint: `see why ${name} is ${state}` };
  // What is on its way serves soon; one that serves in part may serve here.
  const mayServe = state === "pending" || state === "partial";
  return [(mayServe ? notKnown : no)("endpoint", name, text)];
}
