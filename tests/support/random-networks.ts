import type { NatGatewaySeed, NetworkAclSeed, Simulator } from "@vpce-hub/simulator";
import fc from "fast-check";

/** The networks of a hub and its spokes as plain values, which mistakes are made in before they are sown. */
export interface Net {
  readonly hub: NetVpc;
  readonly spokes: readonly NetVpc[];
  readonly gateways: NetGateway[];
  readonly peerings: {
    id: string;
    vpcs: readonly [string, string];
    status: "active" | "pending-acceptance" | "deleted" | "expired";
  }[];
  readonly lists: { id: string; account: string; region: string; cidrs: string[] }[];
  readonly nats: NatGatewaySeed[];
  /** What the given group of the endpoints admits; undefined where the topology owns the group. */
  readonly admitted: NetRule[] | undefined;
  /** The ports of the service. */
  readonly ports: readonly number[];
  /** The account of the gateways. */
  readonly owner: string;
  /** Whether the file names somebody there who may read them. */
  isOwnerNamed: boolean;
  /** Appliances, by the id of their interface. */
  readonly appliances: {
    id: string;
    account: string;
    region: string;
    subnet: string;
    address: string;
    forwards: boolean;
  }[];
}

/** Whom a group lets in on which ports: a block, a prefix list or another group. */
export interface NetRule {
  readonly source: string;
  readonly ports: number[];
}

export interface NetVpc {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  /** What its ids have in them. */
  readonly letter: string;
  readonly cidrs: string[];
  dnsSupport: boolean;
  dnsHostnames: boolean;
  nameServers: string[] | undefined;
  readonly rules: { domain: string; type?: "SYSTEM" }[];
  readonly subnets: { id: string; cidr: string; zone: string; isHost: boolean }[];
  /** The first one is the main table, and names no subnets. */
  readonly tables: { id: string; subnets: string[]; routes: { destination: string; target: string }[] }[];
  /** Without subnets: the default one. */
  readonly acls: { id: string; subnets: string[] | undefined; entries: Entry[] }[];
}

type Entry = NetworkAclSeed["entries"][number];
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

interface NetGateway {
  readonly id: string;
  readonly region: string;
  readonly tables: { id: string; routes: { destination: string; attachment: string }[] }[];
  readonly attachments: NetAttachment[];
  /** Another gateway that it peers with, and the attachment that both call the same. */
  readonly peer: { gateway: string; attachment: string; association: string } | undefined;
}

interface NetAttachment {
  readonly id: string;
  readonly vpc: string;
  subnets: string[];
  state: "available" | "pendingAcceptance" | "modifying" | "deleting";
  association: string;
  propagations: string[];
}

export const region = "ap-northeast-1";
/** Where spokes are whose gateway peers with that of the hub. */
const farRegion = "eu-west-1";
const owner = "111111111111";
/** The account of gateways that are not the hub's. */
const networkAccount = "888888888888";
/** The VPC whose network a topology's hub is. */
export const netHub = { account: owner, region, vpc: "vpc-0a000000000000001" };
/** Group that admits what `admitted` says. */
export const givenGroup = "sg-0a000000000000001";
/** Another group of the hub's VPC, which clients of spokes do not have. */
export const clientGroup = "sg-0a000000000000002";

/** How one spoke is made, each way sound. */
interface SpokeShape {
  readonly join: "gateway" | "peering" | "far-gateway";
  readonly hosts: number;
  readonly firstZone: number;
  readonly routes: "exact" | "broad" | "default" | "list";
  readonly tables: "main" | "each";
  readonly attached: "own-subnets" | "host-subnets";
  readonly acl: Acl;
  /** A second block with a subnet: reached by routes of its own, or by a NAT gateway. */
  readonly second: "none" | "routed" | "nat" | "public-nat";
  readonly isolated: boolean;
}

type Acl = "open" | "narrow" | "ranges";

export interface Shape {
  readonly spokes: readonly SpokeShape[];
  readonly hubSubnets: number;
  readonly hubTables: "main" | "each";
  readonly hubRoutes: "exact" | "broad" | "list";
  readonly hubAttached: "own-subnets" | "host-subnets";
  readonly hubAcl: Acl;
  /** One table for all, or one for spokes and one for the hub. */
  readonly gatewayTables: "one" | "two";
  readonly gatewayRoutes: "propagated" | "static";
  /** The given group admits by blocks or by a list. */
  readonly groups: "owned" | "given" | "listed";
  readonly ports: "one" | "two";
  /** Whose the gateways are. */
  readonly gatewayOwner: "hub" | "network";
}

const spokeShapes: fc.Arbitrary<SpokeShape> = fc.record({
  join: fc.constantFrom("gateway", "peering", "far-gateway"),
  hosts: fc.integer({ min: 1, max: 3 }),
  firstZone: fc.integer({ min: 0, max: 2 }),
  routes: fc.constantFrom("exact", "broad", "default", "list"),
  tables: fc.constantFrom("main", "each"),
  attached: fc.constantFrom("own-subnets", "host-subnets"),
  acl: fc.constantFrom("open", "narrow", "ranges"),
  second: fc.constantFrom("none", "routed", "nat", "public-nat"),
  isolated: fc.boolean(),
});

export const shapes: fc.Arbitrary<Shape> = fc.record({
  spokes: fc.array(spokeShapes, { minLength: 1, maxLength: 2 }),
  hubSubnets: fc.integer({ min: 1, max: 3 }),
  hubTables: fc.constantFrom("main", "each"),
  hubRoutes: fc.constantFrom("exact", "broad", "list"),
  hubAttached: fc.constantFrom("own-subnets", "host-subnets"),
  hubAcl: fc.constantFrom("open", "narrow", "ranges"),
  gatewayTables: fc.constantFrom("one", "two"),
  gatewayRoutes: fc.constantFrom("propagated", "static"),
  groups: fc.constantFrom("owned", "given", "listed"),
  ports: fc.constantFrom("one", "two"),
  gatewayOwner: fc.constantFrom("hub", "network"),
});

const zones = ["a", "b", "c"];
const near = "tgw-0a000000000000001";
const far = "tgw-0b000000000000001";

/** Returns a sound network of a shape. */
export function netOf(shape: Shape): Net {
  const hub = vpcOf({ account: owner, region, id: netHub.vpc, letter: "a", block: "10.0" }, shape.hubSubnets, 0);
  const spokes = shape.spokes.map((spoke, place) =>
    vpcOf(
      {
        account: `22222222222${place}`,
        region: spoke.join === "far-gateway" ? farRegion : region,
        id: `vpc-0b00000000000000${place}`,
        letter: place === 0 ? "b" : "c",
        block: `10.${place + 1}`,
      },
      spoke.hosts,
      spoke.firstZone,
    ),
  );
  const net: Net = {
    hub,
    spokes,
    gateways: [],
    peerings: [],
    lists: [],
    nats: [],
    admitted: shape.groups === "owned" ? undefined : [],
    ports: shape.ports === "one" ? [443] : [443, 8_443],
    owner: shape.gatewayOwner === "hub" ? owner : networkAccount,
    isOwnerNamed: shape.gatewayOwner === "network",
    appliances: [],
  };
  admitClients(net, shape.groups);
  spokes.forEach((vpc, place) => {
    const spoke = shape.spokes[place];
    if (spoke !== undefined) addSecond(net, vpc, place, spoke.second);
  });
  joinByGateways(net, shape);
  routeSpokes(net, shape);
  routeHub(net, shape);
  closeAcls(hub, { acl: shape.hubAcl, side: "hub", ports: net.ports });
  spokes.forEach((vpc, place) =>
    closeAcls(vpc, { acl: shape.spokes[place]?.acl ?? "open", side: "spoke", ports: net.ports }),
  );
  return net;
}

function admitClients({ admitted, lists, ports }: Net, groups: Shape["groups"]): void {
  const blocks = ["10.0.0.0/8", "100.64.0.0/10"];
  const list = "pl-0a9";
  if (groups === "listed") lists.push({ id: list, account: owner, region, cidrs: blocks });
  admitted?.push(...(groups === "listed" ? [list] : blocks).map((source) => ({ source, ports: [...ports] })));
}

function vpcOf(
  {
    account,
    region: home,
    id,
    letter,
    block,
  }: Pick<NetVpc, "account" | "region" | "id" | "letter"> & { readonly block: string },
  hosts: number,
  firstZone: number,
): NetVpc {
  const zoneOf = (at: number): string => zones[(firstZone + at) % zones.length] ?? "a";
  return {
    account,
    region: home,
    id,
    letter,
    cidrs: [`${block}.0.0/16`],
    dnsSupport: true,
    dnsHostnames: true,
    nameServers: undefined,
    rules: [],
    subnets: Array.from({ length: hosts }, (_, at) => ({
      id: subnetId(letter, at + 1),
      cidr: `${block}.${at + 1}.0/24`,
      zone: zoneOf(at),
      isHost: true,
    })),
    tables: [{ id: `rtb-0${letter}0`, subnets: [], routes: [] }],
    acls: [],
  };
}

/** Returns the id of a subnet of a VPC. */
export function subnetId(letter: string, number: number): string {
  return `subnet-0${letter}${String(number).padStart(15, "0")}`;
}

function hostsOf({ subnets }: NetVpc): NetVpc["subnets"] {
  return subnets.filter(({ isHost }) => isHost);
}

/** Subnets for attachments: those of hosts, one of each zone, or small ones beside them. */
function gatesOf(vpc: NetVpc, attached: SpokeShape["attached"]): string[] {
  const byZone = new Map(hostsOf(vpc).map((subnet) => [subnet.zone, subnet]));
  if (attached === "host-subnets") return [...byZone.values()].map(({ id }) => id);
  const prefix = vpc.cidrs[0]?.split(".").slice(0, 2).join(".") ?? "";
  const gates = [...byZone.keys()].map((zone, at) => ({
    id: subnetId(vpc.letter, 80 + at),
    cidr: `${prefix}.240.${at * 16}/28`,
    zone,
    isHost: false,
  }));
  vpc.subnets.push(...gates);
  vpc.tables.push({ id: `rtb-0${vpc.letter}8`, subnets: gates.map(({ id }) => id), routes: [] });
  return gates.map(({ id }) => id);
}

function addSecond(net: Net, vpc: NetVpc, place: number, second: SpokeShape["second"]): void {
  const [host] = hostsOf(vpc);
  if (second === "none" || host === undefined) return;
  const cidr = `100.64.${place}.0/24`;
  vpc.cidrs.push(cidr);
  const id = subnetId(vpc.letter, 70);
  vpc.subnets.push({ id, cidr, zone: host.zone, isHost: true });
  if (second === "routed") return;
  const nat = `nat-0${vpc.letter}1`;
  net.nats.push({
    region: vpc.region,
    id: nat,
    subnet: host.id,
    address: host.cidr.replace("0/24", "200"),
    connectivity: second === "nat" ? "private" : "public",
  });
  vpc.tables.push({ id: `rtb-0${vpc.letter}7`, subnets: [id], routes: [{ destination: "0.0.0.0/0", target: nat }] });
}

function joinByGateways(net: Net, shape: Shape): void {
  const members = net.spokes.flatMap((vpc, place) => {
    const spoke = shape.spokes[place];
    return spoke === undefined || spoke.join === "peering" ? [] : [{ vpc, spoke }];
  });
  if (members.length === 0) return;
  const isFar = members.some(({ spoke }) => spoke.join === "far-gateway");
  const isTwo = shape.gatewayTables === "two";
  const [table, hubTable] = ["tgw-rtb-0a1", isTwo ? "tgw-rtb-0a2" : "tgw-rtb-0a1"];
  const home: NetGateway = {
    id: near,
    region,
    tables: [...new Set([table, hubTable])].map((id) => ({ id, routes: [] })),
    attachments: [],
    peer: isFar ? { gateway: far, attachment: "tgw-attach-0f1", association: table } : undefined,
  };
  const away: NetGateway = {
    id: far,
    region: farRegion,
    tables: [{ id: "tgw-rtb-0b1", routes: [] }],
    attachments: [],
    peer: { gateway: near, attachment: "tgw-attach-0f1", association: "tgw-rtb-0b1" },
  };
  const attach = (
    gateway: NetGateway,
    vpc: NetVpc,
    {
      gates,
      association,
      to,
    }: { readonly gates: string[]; readonly association: string; readonly to: readonly string[] },
  ): void => {
    const id = `tgw-attach-0${vpc.letter}1`;
    const isPropagated = shape.gatewayRoutes === "propagated";
    const propagations = isPropagated ? [...to] : [];
    gateway.attachments.push({ id, vpc: vpc.id, subnets: gates, state: "available", association, propagations });
    if (!isPropagated) for (const one of to) addTo(gateway, one, vpc.cidrs, id);
  };
  attach(home, net.hub, { gates: gatesOf(net.hub, shape.hubAttached), association: hubTable, to: [table] });
  for (const { vpc, spoke } of members) {
    const gates = gatesOf(vpc, spoke.attached);
    if (spoke.join === "gateway") attach(home, vpc, { gates, association: table, to: [hubTable] });
    else {
      attach(away, vpc, { gates, association: "tgw-rtb-0b1", to: ["tgw-rtb-0b1"] });
      addTo(home, hubTable, vpc.cidrs, "tgw-attach-0f1");
    }
  }
  if (isFar) addTo(away, "tgw-rtb-0b1", net.hub.cidrs, "tgw-attach-0f1");
  net.gateways.push(home, ...(isFar ? [away] : []));
}

function addTo({ tables }: NetGateway, id: string, cidrs: readonly string[], attachment: string): void {
  const table = tables.find((one) => one.id === id);
  table?.routes.push(...cidrs.map((destination) => ({ destination, attachment })));
}

function routeSpokes(net: Net, shape: Shape): void {
  net.spokes.forEach((vpc, place) => {
    const spoke = shape.spokes[place];
    if (spoke === undefined) return;
    const target = spoke.join === "peering" ? `pcx-0${vpc.letter}1` : spoke.join === "gateway" ? near : far;
    if (spoke.join === "peering") net.peerings.push({ id: target, vpcs: [vpc.id, net.hub.id], status: "active" });
    const list = `pl-0${vpc.letter}1`;
    if (spoke.routes === "list")
      net.lists.push({ id: list, account: vpc.account, region: vpc.region, cidrs: ["10.0.0.0/17", "10.0.128.0/17"] });
    const destinations = { exact: ["10.0.0.0/16"], broad: ["10.0.0.0/8"], default: ["0.0.0.0/0"], list: [list] };
    give(
      vpc,
      spoke.tables,
      destinations[spoke.routes].map((destination) => ({ destination, target })),
    );
    if (!spoke.isolated) return;
    const id = subnetId(vpc.letter, 60);
    vpc.subnets.push({ id, cidr: `10.${place + 1}.60.0/24`, zone: "a", isHost: false });
    vpc.tables.push({ id: `rtb-0${vpc.letter}6`, subnets: [id], routes: [] });
  });
}

function routeHub(net: Net, shape: Shape): void {
  const { hub } = net;
  const routes = net.spokes.flatMap((vpc, place) => {
    const join = shape.spokes[place]?.join;
    const target = join === "peering" ? `pcx-0${vpc.letter}1` : near;
    if (shape.hubRoutes === "broad" && join !== "peering")
      return ["10.0.0.0/8", "100.64.0.0/10"].map((destination) => ({ destination, target }));
    if (shape.hubRoutes === "list") {
      const list = `pl-0a${vpc.letter}`;
      net.lists.push({ id: list, account: hub.account, region, cidrs: [...vpc.cidrs] });
      return [{ destination: list, target }];
    }
    return vpc.cidrs.map((destination) => ({ destination, target }));
  });
  const unique = [...new Map(routes.map((route) => [route.destination, route])).values()];
  give(hub, shape.hubTables, unique);
}

/** Gives routes to all subnets of hosts that have no table yet. */
function give(vpc: NetVpc, tables: "main" | "each", routes: NetVpc["tables"][number]["routes"]): void {
  if (tables === "main") return void vpc.tables[0]?.routes.push(...routes);
  const taken = new Set(vpc.tables.flatMap(({ subnets }) => subnets));
  hostsOf(vpc)
    .filter(({ id }) => !taken.has(id))
    .forEach(({ id }, at) =>
      vpc.tables.push({ id: `rtb-0${vpc.letter}${at + 1}`, subnets: [id], routes: routes.map((one) => ({ ...one })) }),
    );
}

/** Hosts of a narrow VPC speak to the other side alone, and within it. */
function closeAcls(
  vpc: NetVpc,
  { acl, side, ports }: { readonly acl: Acl; readonly side: "hub" | "spoke"; readonly ports: readonly number[] },
): void {
  if (acl === "open") return;
  const peers = ["10.0.0.0/8", "100.64.0.0/10"];
  const client =
    acl === "narrow"
      ? [[1_024, 65_535]]
      : [
          [1_024, 32_767],
          [32_768, 65_535],
        ];
  const served = ports.map((port): [number, number] => [port, port]);
  const all: readonly [number, number][] = [[1_024, 65_535]];
  const [asked, answered] = side === "spoke" ? (["out", "in"] as const) : (["in", "out"] as const);
  const entries = peers.flatMap((cidr, at) => [
    ...served.map((of, part) => entry(100 + 10 * part + at, asked, "allow", { cidr, ports: of })),
    ...client.map(([from = 0, to = 0], part) =>
      entry(200 + 10 * at + part, answered, "allow", { cidr, ports: [from, to] }),
    ),
    // What goes into a gateway in the very subnet that it comes from comes in there too, as it does at a NAT gateway.
    ...(side === "spoke" ? served : all).map((of, part) =>
      entry(300 + 10 * part + at, "in", "allow", { cidr, ports: of }),
    ),
    // And what comes out of one is passed on to the other subnets.
    ...(side === "spoke" ? all : served).map((of, part) =>
      entry(400 + 10 * part + at, "out", "allow", { cidr, ports: of }),
    ),
  ]);
  const subnets = hostsOf(vpc).map(({ id }) => id);
  vpc.acls.push({ id: `acl-0${vpc.letter}1`, subnets, entries });
}

function entry(
  ruleNumber: number,
  direction: "in" | "out",
  action: "allow" | "deny",
  { cidr, ports }: { readonly cidr: string; readonly ports?: readonly [number, number] },
): Entry {
  const of = ports === undefined ? {} : { protocol: "6", fromPort: ports[0], toPort: ports[1] };
  return { ruleNumber, direction, action, cidr, ...of };
}

/** What may go wrong, and numbers that say where and how. */
export interface NetMistake {
  readonly kind: string;
  readonly picks: readonly number[];
}

/** Draws one thing of several by the next number. */
type Draw = <T>(of: readonly T[]) => T;

/** Makes a mistake; it may be none: then the network is as sound as before. */
export function mistakeIn(net: Net, { kind, picks }: NetMistake): void {
  let at = 0;
  const pick: Draw = (of) => {
    const one = of[(picks[at++ % picks.length] ?? 0) % of.length];
    if (one === undefined) throw nothingToPick;
    return one;
  };
  try {
    makers[kind]?.(net, pick);
  } catch (error) {
    if (error !== nothingToPick) throw error;
  }
}

const nothingToPick = new Error("nothing to pick");

const makers: Readonly<Record<string, (net: Net, pick: Draw) => void>> = {
  "take a route away": (net: Net, pick: Draw) => {
    const { routes } = pick(tablesWithRoutes(net, pick));
    routes.splice(routes.indexOf(pick(routes)), 1);
  },
  "lead a route elsewhere": (net: Net, pick: Draw) => {
    const vpc = anyVpc(net, pick);
    const { routes } = pick(vpc.tables.filter((table) => table.routes.length > 0));
    pick(routes).target = targetIn(net, vpc, pick);
  },
  "add a route": (net: Net, pick: Draw) => {
    const vpc = anyVpc(net, pick);
    const { routes } = pick(vpc.tables);
    const destination = blockIn(net, pick);
    // AWS takes none to a block of the VPC itself, or within it, that leads out of it.
    const isOwn = vpc.cidrs.some((cidr) => holds(cidr, destination));
    if (isOwn || routes.some((route) => route.destination === destination)) throw nothingToPick;
    routes.push({ destination, target: targetIn(net, vpc, pick) });
  },
  "give a subnet another table": (net: Net, pick: Draw) => {
    const vpc = anyVpc(net, pick);
    const { id } = pick(vpc.subnets);
    const table = pick(vpc.tables);
    for (const one of vpc.tables) if (one.subnets.includes(id)) one.subnets.splice(one.subnets.indexOf(id), 1);
    if (table !== vpc.tables[0]) table.subnets.push(id);
  },
  "shorten a prefix list": (net: Net, pick: Draw) => {
    const { cidrs } = pick(net.lists);
    cidrs.splice(cidrs.indexOf(pick(cidrs)), 1);
  },
  "take a subnet from an attachment": (net: Net, pick: Draw) => {
    const one = pick(pick(net.gateways).attachments);
    if (one.subnets.length < 2) throw nothingToPick;
    one.subnets.splice(one.subnets.indexOf(pick(one.subnets)), 1);
  },
  "change the state of an attachment": (net: Net, pick: Draw) => {
    pick(pick(net.gateways).attachments).state = pick(["pendingAcceptance", "modifying", "deleting"] as const);
  },
  "associate an attachment otherwise": (net: Net, pick: Draw) => {
    const { attachments, tables } = pick(net.gateways);
    pick(attachments).association = pick(["none", "tgw-ptb-0a1", ...tables.map(({ id }) => id)]);
  },
  "end a propagation": (net: Net, pick: Draw) => {
    pick(pick(net.gateways).attachments.filter((one) => one.propagations.length > 0)).propagations = [];
  },
  "propagate to all": (net: Net, pick: Draw) => {
    const { attachments, tables } = pick(net.gateways);
    pick(attachments).propagations = tables.map(({ id }) => id);
  },
  "route in a gateway": (net: Net, pick: Draw) => {
    const { attachments, tables, peer } = pick(net.gateways);
    const table = pick(tables);
    const ids = [...attachments.map(({ id }) => id), ...(peer === undefined ? [] : [peer.attachment]), "none"];
    const destination = blockIn(net, pick);
    table.routes.splice(0, table.routes.length, ...table.routes.filter((route) => route.destination !== destination));
    table.routes.push({ destination, attachment: pick(ids) });
  },
  "take a route from a gateway": (net: Net, pick: Draw) => {
    const { routes } = pick(pick(net.gateways).tables.filter((table) => table.routes.length > 0));
    routes.splice(routes.indexOf(pick(routes)), 1);
  },
  "change a peering": (net: Net, pick: Draw) => {
    pick(net.peerings).status = "pending-acceptance";
  },
  "add to an ACL": (net: Net, pick: Draw) => {
    const vpc = anyVpc(net, pick);
    if (vpc.acls.every(({ subnets }) => subnets !== undefined)) {
      const open = (["in", "out"] as const).map((way) => entry(1_000, way, "allow", { cidr: "0.0.0.0/0" }));
      vpc.acls.push({ id: `acl-0${vpc.letter}0`, subnets: undefined, entries: open });
    }
    const { entries } = pick(vpc.acls);
    const ruleNumber = pick([1, 50, 105, 205, 999]);
    const ports = pick([undefined, [443, 443], [1_024, 65_535], [1_024, 9_999], [40_000, 65_535]] as const);
    const direction = pick(["in", "out"] as const);
    if (entries.some((one) => one.ruleNumber === ruleNumber && one.direction === direction)) throw nothingToPick;
    const cidr = blockIn(net, pick);
    entries.push(
      entry(ruleNumber, direction, pick(["deny", "deny", "allow"] as const), { cidr, ...(ports && { ports }) }),
    );
  },
  "take from an ACL": (net: Net, pick: Draw) => {
    const { entries } = pick(pick([net.hub, ...net.spokes].filter(({ acls }) => acls.length > 0)).acls);
    entries.splice(entries.indexOf(pick(entries)), 1);
  },
  "give a subnet another ACL": (net: Net, pick: Draw) => {
    const vpc = anyVpc(net, pick);
    const acl = pick(vpc.acls.filter(({ subnets }) => subnets !== undefined));
    const { id } = pick(vpc.subnets);
    const at = acl.subnets?.indexOf(id) ?? -1;
    if (at < 0) acl.subnets?.push(id);
    else acl.subnets?.splice(at, 1);
  },
  "add a block to a VPC": (net: Net, pick: Draw) => {
    const vpc = anyVpc(net, pick);
    const cidr = pick(["10.0.0.0/16", "10.1.0.0/16", "10.2.0.0/16", "10.0.1.0/24", "10.1.1.0/24", "100.64.0.0/24"]);
    const destinations = vpc.tables.flatMap(({ routes }) => routes.map(({ destination }) => destination));
    // AWS refuses a block that overlaps another of the VPC, or that is the same as a route or larger.
    const isRefused =
      vpc.cidrs.some((one) => holds(one, cidr) || holds(cidr, one)) || destinations.some((one) => holds(cidr, one));
    if (isRefused) throw nothingToPick;
    vpc.cidrs.push(cidr);
  },
  "change a NAT gateway": (net: Net, pick: Draw) => {
    const nat: Writable<NatGatewaySeed> = pick(net.nats);
    const [what, value] = pick([
      ["state", "deleted"],
      ["state", "failed"],
      ["connectivity", "public"],
      ["connectivity", "private"],
    ] as const);
    Object.assign(nat, { [what]: value });
  },
  "switch off an attribute of DNS": (net: Net, pick: Draw) => {
    pick(net.spokes)[pick(["dnsSupport", "dnsHostnames"] as const)] = false;
  },
  "name other servers": (net: Net, pick: Draw) => {
    pick(net.spokes).nameServers = pick([["192.0.2.53"], ["AmazonProvidedDNS"], ["169.254.169.253"]]);
  },
  "forward names": (net: Net, pick: Draw) => {
    const ssm = `ssm.${region}.amazonaws.com`;
    const domain = pick([ssm, `a.${ssm}`, "amazonaws.com", `kms.${region}.amazonaws.com`]);
    pick(net.spokes).rules.push({ domain, ...(pick([true, false, false]) && { type: "SYSTEM" as const }) });
  },
  "admit less": ({ admitted, ports }: Net, pick: Draw) => {
    if (admitted === undefined) throw nothingToPick;
    const sources = pick([[], ["10.1.0.0/16"], ["10.1.1.0/25"], ["10.2.0.0/16"], ["10.1.0.0/17"]]);
    admitted.splice(0, 1, ...sources.map((source) => ({ source, ports: [...ports] })));
  },
  "admit on fewer ports": ({ admitted = [] }: Net, pick: Draw) => {
    const { ports } = pick(admitted.filter((rule) => rule.ports.length > 0));
    ports.splice(ports.indexOf(pick(ports)), 1);
  },
  "admit a group": ({ admitted, ports }: Net, pick: Draw) => {
    if (admitted === undefined) throw nothingToPick;
    admitted.splice(pick([0, 1]), 1, { source: clientGroup, ports: [...ports] });
  },
  "name nobody for the gateways": (net: Net) => {
    net.isOwnerNamed = false;
  },
};

export const netMistakes: fc.Arbitrary<NetMistake> = fc.record({
  kind: fc.constantFrom(...Object.keys(makers)),
  picks: fc.array(fc.nat({ max: 1_000 }), { minLength: 6, maxLength: 6 }),
});

function anyVpc({ hub, spokes }: Net, pick: Draw): NetVpc {
  return pick([hub, ...spokes]);
}

function tablesWithRoutes(net: Net, pick: Draw): NetVpc["tables"] {
  return anyVpc(net, pick).tables.filter(({ routes }) => routes.length > 0);
}

function targetIn(net: Net, vpc: NetVpc, pick: Draw): string {
  const own = net.nats.filter(({ subnet }) => vpc.subnets.some(({ id }) => id === subnet)).map(({ id }) => id);
  const gone = ["tgw-0f000000000000001", "pcx-0f000000000000001", "eni-0f000000000000001"];
  const there = [...net.gateways.map(({ id }) => id), ...net.peerings.map(({ id }) => id), ...own];
  const target = pick([...there, ...gone, "igw-0f1", "vgw-0f1", "appliance", "firewall"]);
  if (target !== "appliance" && target !== "firewall") return target;
  const { id: subnet, cidr } = pick(vpc.subnets);
  const id = `eni-0${vpc.letter}${net.appliances.length + 1}`;
  const address = addressAt(startOf(cidr) + 6 + net.appliances.length);
  net.appliances.push({
    id,
    account: vpc.account,
    region: vpc.region,
    subnet,
    address,
    forwards: target === "appliance",
  });
  return id;
}

/** A block that is somebody's, a part of one, or one around several. */
function blockIn(net: Net, pick: Draw): string {
  const { cidrs, subnets } = anyVpc(net, pick);
  const cidr = pick([...cidrs, ...subnets.map((subnet) => subnet.cidr), "10.0.0.0/8", "0.0.0.0/0"]);
  const length = lengthOf(cidr);
  const longer = pick([0, 0, 0, 1, 2]);
  const part = length === 0 || length + longer > 28 ? length : length + longer;
  const isUpper = pick([true, false]);
  const start = isUpper && part > length ? startOf(cidr) + sizeOf(length) - sizeOf(part) : startOf(cidr);
  return `${addressAt(start)}/${part}`;
}

function lengthOf(cidr: string): number {
  return Number(cidr.split("/")[1]);
}

function sizeOf(length: number): number {
  return 2 ** (32 - length);
}

function startOf(cidr: string): number {
  return (cidr.split("/")[0] ?? "").split(".").reduce((sum, octet) => sum * 256 + Number(octet), 0);
}

function addressAt(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join(".");
}

/** Whether a block has all of another; prefix lists have none. */
function holds(outer: string, inner: string): boolean {
  if (outer.startsWith("pl-") || inner.startsWith("pl-")) return false;
  const [start, other] = [startOf(outer), startOf(inner)];
  return start <= other && other + sizeOf(lengthOf(inner)) <= start + sizeOf(lengthOf(outer));
}

/** Adds the VPCs of a network, with their subnets, and what the endpoints' own group names. */
export function sowVpcs(simulator: Simulator, net: Net): void {
  for (const vpc of [net.hub, ...net.spokes]) {
    const { account, region: home, id, cidrs, subnets } = vpc;
    simulator.addVpc({ account, region: home, id, cidrs });
    for (const { id: subnet, cidr, zone } of subnets)
      simulator.addSubnet({ account, region: home, id: subnet, vpc: id, cidr, availabilityZone: `${home}${zone}` });
  }
  for (const list of net.lists.filter(({ id }) => net.admitted?.some(({ source }) => source === id) === true))
    simulator.addPrefixList(list);
}

/** Adds what joins them, and what is wrong with it. */
export function sowNetwork(simulator: Simulator, net: Net): void {
  const vpcs = [net.hub, ...net.spokes];
  for (const vpc of vpcs) {
    const { account, region: home, id, cidrs, dnsSupport, dnsHostnames, nameServers } = vpc;
    const place = { account, region: home };
    const dhcpOptions = `dopt-0${vpc.letter}1`;
    if (nameServers !== undefined) simulator.addDhcpOptions({ ...place, id: dhcpOptions, nameServers });
    const options = nameServers === undefined ? {} : { dhcpOptions };
    simulator.addVpc({ ...place, id, cidrs, dnsSupport, dnsHostnames, ...options });
    for (const rule of vpc.rules)
      simulator.addResolverRule({ region: home, vpc: id, addresses: ["192.0.2.80"], ...rule });
  }
  for (const list of net.lists) simulator.addPrefixList(list);
  for (const nat of net.nats) simulator.addNatGateway(nat);
  for (const one of net.appliances) simulator.addNetworkInterface({ ...one, securityGroups: [] });
  sowGateways(simulator, net);
  for (const { id, vpcs: ends, status } of net.peerings) {
    for (const vpc of ends)
      if (vpcs.every((one) => one.id !== vpc))
        simulator.addVpc({ account: "555555555555", region, id: vpc, cidrs: ["10.200.0.0/16"] });
    const [requester, accepter] = ends.map((vpc) => ({ region, vpc }));
    if (requester !== undefined && accepter !== undefined) simulator.addPeering({ id, requester, accepter, status });
  }
  for (const { region: home, id: vpc, tables, acls } of vpcs) {
    const place = { region: home, vpc };
    for (const [at, { id, subnets, routes }] of tables.entries()) {
      if (at === 0) simulator.addRoutes({ ...place, routes });
      else if (subnets.length > 0) simulator.addRoutes({ ...place, id, subnets, routes });
    }
    for (const { id, subnets, entries } of acls)
      simulator.addNetworkAcl(subnets === undefined ? { ...place, entries } : { ...place, id, subnets, entries });
  }
}

function sowGateways(simulator: Simulator, { gateways, spokes, hub, owner: account }: Net): void {
  const sharedWith = [hub, ...spokes].map((vpc) => vpc.account).filter((other) => other !== account);
  for (const { id, region: home, tables } of gateways) {
    simulator.addTransitGateway({ account, region: home, id, sharedWith, defaultTable: "none" });
    for (const table of tables) simulator.addTransitTable({ region: home, transitGateway: id, id: table.id });
  }
  for (const { id: transitGateway, region: home, attachments } of gateways)
    for (const one of attachments) simulator.addTransitAttachment({ region: home, transitGateway, ...one });
  const [one, other] = gateways.flatMap(({ id: transitGateway, region: home, peer }) =>
    peer === undefined ? [] : { region: home, transitGateway, id: peer.attachment, association: peer.association },
  );
  if (one !== undefined && other !== undefined) simulator.addTransitPeering({ requester: one, accepter: other });
  for (const { region: home, tables } of gateways)
    for (const { id: table, routes } of tables)
      for (const route of routes) simulator.addTransitRoute({ region: home, table, ...route });
}

/** The subnets of a spoke in which there are clients: all whose tables lead out of the VPC, or all where none does. */
export function clientSubnetsOf(net: Net, vpc: NetVpc): readonly NetVpc["subnets"][number][] {
  const open = vpc.subnets.filter(({ id }) => {
    const table = vpc.tables.find(({ subnets }) => subnets.includes(id)) ?? vpc.tables[0];
    return table?.routes.some(({ target }) => isThere(net, vpc, target)) ?? false;
  });
  return open.length > 0 ? open : vpc.subnets;
}

/** Whether AWS calls routes to it active. */
function isThere({ gateways, peerings, nats, appliances }: Net, vpc: NetVpc, target: string): boolean {
  const gateway = gateways.find(({ id }) => id === target);
  if (gateway !== undefined)
    return gateway.attachments.some(
      ({ vpc: of, state }) => of === vpc.id && (state === "available" || state === "modifying"),
    );
  const peering = peerings.find(({ id }) => id === target);
  if (peering !== undefined) return peering.status === "active";
  const nat = nats.find(({ id }) => id === target);
  if (nat !== undefined) return (nat.state ?? "available") === "available";
  return appliances.some(({ id }) => id === target) || target.startsWith("igw-") || target.startsWith("vgw-");
}

/** Addresses of a subnet, of which one is on each side of every border that any block of a network has in it. */
export function addressesIn(net: Net, cidr: string): readonly string[] {
  const [first, end] = [startOf(cidr), startOf(cidr) + sizeOf(lengthOf(cidr))];
  const borders = blocksOf(net).flatMap((block) => [startOf(block), startOf(block) + sizeOf(lengthOf(block))]);
  const inside = borders.filter((border) => first < border && border < end);
  return [...new Set([first + 4, end - 2, ...inside.flatMap((border) => [border, border - 1])])].map(addressAt);
}

function blocksOf({ hub, spokes, gateways, lists, admitted = [] }: Net): readonly string[] {
  const vpcs = [hub, ...spokes];
  return [
    ...vpcs.flatMap(({ cidrs }) => cidrs),
    ...vpcs.flatMap(({ tables }) => tables.flatMap(({ routes }) => routes.map(({ destination }) => destination))),
    ...vpcs.flatMap(({ acls }) => acls.flatMap(({ entries }) => entries.map(({ cidr }) => cidr))),
    ...gateways.flatMap(({ tables }) => tables.flatMap(({ routes }) => routes.map(({ destination }) => destination))),
    ...lists.flatMap(({ cidrs }) => cidrs),
    ...admitted.map(({ source }) => source),
  ].filter((block) => !/^(?:pl|sg)-/.test(block));
}
