import { plainName } from "../base/dns-name.ts";
import type { Endpoint } from "../world/endpoint.ts";
import { type Mistake, type MistakeSeed, sidesOfMistakes } from "./mistakes.ts";
import { attachmentIdOf, subnetsIn, tablesIn } from "./join.ts";
import type { Route, Vpc } from "../world/network.ts";
import { addNetworkInterface } from "../world/seed.ts";
import { type AclEntrySeed, addDhcpOptions, addNetworkAcl, addPeering, addPrefixList } from "../world/seed-network.ts";
import { addTransitRoute } from "../world/seed-transit.ts";
import type { TransitAttachment } from "../world/transit-gateway.ts";
import { placeOf, type World } from "../world/world.ts";

interface Ground {
  readonly world: World;
  /** The VPC in which the mistake is. */
  readonly vpc: Vpc;
  readonly other: Vpc;
  readonly isHub: boolean;
}

/** Makes a mistake. */
export function makeMistake(world: World, { mistake, side, hub, spoke }: MistakeSeed): void {
  const only = sidesOfMistakes[mistake];
  if (only !== undefined && only !== side) throw new Error(`${mistake} is a mistake of the ${only}`);
  const [home, far] = [hub, spoke].map(({ region, vpc }) => world.vpcs.get(placeOf(region, vpc)));
  if (home === undefined || far === undefined) throw new Error(`there is no VPC ${hub.vpc}, or no ${spoke.vpc}`);
  const isHub = side === "hub";
  makers[mistake]({ world, vpc: isHub ? home : far, other: isHub ? far : home, isHub });
}

const makers: Readonly<Record<Mistake, (ground: Ground) => void>> = {
  "no-route": (ground) => changeRoutes(ground, () => []),
  blackhole: (ground) => changeRoutes(ground, (route) => [{ ...route, target: "tgw-0f0f0f0f0f0f0f0f0" }]),
  "prefix-list": (ground) => {
    const { account, region, id } = ground.vpc;
    const list = id.replace("vpc-", "pl-");
    addPrefixList(ground.world, { account, region, id: list, cidrs: ["100.64.0.0/24"] });
    changeRoutes(ground, (route) => [{ ...route, destination: list }]);
  },
  "more-specific-route": (ground) =>
    changeRoutes(ground, (route) => [
      route,
      ...ground.other.cidrs.map((destination) => ({ destination, target: "igw-0f0f0f0f0f0f0f0f0" })),
    ]),
  firewall: throughFirewall,
  "attachment-zone": (ground) =>
    changeAttachment(ground, (one) =>
      one.resource.kind === "vpc"
        ? { ...one, resource: { ...one.resource, subnets: one.resource.subnets.slice(0, 1) } }
        : one,
    ),
  "attachment-pending": (ground) => changeAttachment(ground, (one) => ({ ...one, state: "pendingAcceptance" })),
  "no-association": (ground) => changeAttachment(ground, (one) => ({ ...one, association: undefined })),
  "no-propagation": ({ world, vpc }) => {
    const id = attachmentIdOf(world, vpc);
    for (const table of world.transitTables.values()) {
      const propagations = table.propagations.filter((attachment) => attachment !== id);
      world.transitTables.put(placeOf(table.region, table.id), { ...table, propagations });
    }
  },
  "transit-blackhole": ({ world, vpc, other }) => {
    const table = world.transitAttachments.get(placeOf(other.region, attachmentIdOf(world, other)))?.association;
    if (table === undefined) throw new Error(`${other.id} is not associated with any table`);
    for (const destination of vpc.cidrs)
      addTransitRoute(world, { region: other.region, table, destination, attachment: "none" });
  },
  "acl-in": (ground) => shut(ground, [{ ...deny, direction: "in" }]),
  "acl-out": (ground) => shut(ground, [{ ...deny, direction: "out" }]),
  "acl-ephemeral": (ground) =>
    shut(ground, [{ ...deny, direction: ground.isHub ? "out" : "in", protocol: "6", fromPort: 1024, toPort: 65_535 }]),
  overlap: (ground) => changeVpc(ground, { cidrs: [...ground.vpc.cidrs, ...ground.other.cidrs] }),
  "peering-pending": (ground) => {
    const { world, vpc, other } = ground;
    const id = vpc.id.replace("vpc-", "pcx-");
    const sides = { requester: { region: vpc.region, vpc: vpc.id }, accepter: { region: other.region, vpc: other.id } };
    addPeering(world, { id, ...sides, status: "pending-acceptance" });
    changeRoutes(ground, (route) => [{ ...route, target: id }]);
  },
  "dns-support-off": (ground) => changeVpc(ground, { dnsSupport: false }),
  "dns-hostnames-off": (ground) => changeVpc(ground, { dnsHostnames: false }),
  "custom-dns": (ground) => {
    const { account, region, id } = ground.vpc;
    const dhcpOptions = id.replace("vpc-", "dopt-");
    addDhcpOptions(ground.world, { account, region, id: dhcpOptions, nameServers: ["192.0.2.53"] });
    changeVpc(ground, { dhcpOptions });
  },
  "resolver-rule": ({ world, vpc: { region, id } }) => {
    // A rule wins over a zone of the same name: which zones there will be is not known yet.
    const services = world.catalogue.servicesOf(region).flatMap(({ privateDnsNames }) => privateDnsNames);
    for (const name of new Set(services.map((one) => plainName(one.replace(/^\*\./u, "")))))
      world.resolverRules.push({ region, vpc: id, domain: name, addresses: ["192.0.2.80"] });
  },
  "security-group": ({ world, vpc }) => {
    for (const id of endpointsIn(world, vpc).flatMap(({ securityGroups }) => securityGroups)) {
      const group = world.securityGroups.get(placeOf(vpc.region, id));
      const rules = group?.rules.filter(({ isEgress }) => isEgress) ?? [];
      if (group !== undefined) world.securityGroups.put(placeOf(vpc.region, id), { ...group, rules });
    }
  },
  "endpoint-pending": ({ world, vpc }) => {
    for (const endpoint of endpointsIn(world, vpc))
      world.endpoints.put(placeOf(vpc.region, endpoint.id), { ...endpoint, isAccepted: false });
  },
};

/** Replaces a VPC; its DHCP options and tags stay. */
function changeVpc({ world, vpc }: Ground, change: Partial<Vpc>): void {
  world.vpcs.put(placeOf(vpc.region, vpc.id), { ...vpc, ...change });
}

const deny = { ruleNumber: 1, action: "deny", cidr: "0.0.0.0/0" } as const;

/** Lets everything through but what is said. */
function shut({ world, vpc }: Ground, entries: readonly AclEntrySeed[]): void {
  const open = (["in", "out"] as const).map(
    (direction) => ({ ...deny, direction, ruleNumber: 100, action: "allow" }) as const,
  );
  const denied = entries.map((entry, index) => ({ ...entry, ruleNumber: index + 1 }));
  addNetworkAcl(world, { region: vpc.region, vpc: vpc.id, entries: [...denied, ...open] });
}

/** Changes the routes that lead to a transit gateway. */
function changeRoutes({ world, vpc }: Ground, change: (route: Route) => readonly Route[]): void {
  for (const table of tablesIn(world, vpc)) {
    const routes = table.routes.flatMap((one) => (one.target.startsWith("tgw-") ? change(one) : [one]));
    world.routeTables.put(placeOf(vpc.region, table.id), { ...table, routes });
  }
}

function changeAttachment({ world, vpc }: Ground, change: (one: TransitAttachment) => TransitAttachment): void {
  const place = placeOf(vpc.region, attachmentIdOf(world, vpc));
  const one = world.transitAttachments.get(place);
  if (one === undefined) throw new Error(`nothing joins ${vpc.id}`);
  world.transitAttachments.put(place, change(one));
}

function throughFirewall(ground: Ground): void {
  const { world, vpc } = ground;
  const [subnet] = subnetsIn(world, vpc);
  if (subnet === undefined) throw new Error(`${vpc.id} has no subnet`);
  const { account, region } = vpc;
  const id = vpc.id.replace("vpc-", "eni-");
  const address = subnet.cidr.replace(/\d+\/\d+$/u, "9");
  addNetworkInterface(world, { account, region, id, subnet: subnet.id, address, securityGroups: [] });
  changeRoutes(ground, (route) => [{ ...route, target: id }]);
}

function endpointsIn({ endpoints }: World, { region, id }: Vpc): readonly Endpoint[] {
  const here = [...endpoints.values()].filter((one) => one.vpc === id && one.region === region);
  if (here.length === 0) throw new Error(`${id} has no endpoints yet`);
  return here;
}
