import { holdsBlock, ipv4Text, parseIpv4Block } from "../base/cidr.ts";
import type { RouteTable, Subnet, Vpc } from "../world/network.ts";
import { addSubnet } from "../world/seed.ts";
import { addTransitAttachment, addTransitGateway, addTransitPeering, addTransitRoute } from "../world/seed-transit.ts";
import { placeOf, type World } from "../world/world.ts";
import type { VpcReference } from "../world/zone.ts";

/** A hub and its spokes, which transit gateways of one account join: one gateway in each Region. */
export interface JoinSeed {
  /** The account of the gateways, which are shared with the accounts of the VPCs. */
  readonly account: string;
  readonly hub: VpcReference;
  readonly spokes: readonly VpcReference[];
  /** Whether what leads to none of them leads to the internet, where a VPC has no default route; default true. */
  readonly internet?: boolean;
}

/**
 * Joins a hub and its spokes so that every spoke reaches the hub and the other way round. VPCs without subnets get one in
 * each of three zones. Repeating it changes nothing.
 */
export function joinVpcs(world: World, { account, hub: home, spokes, internet = true }: JoinSeed): void {
  const hub = vpcAt(world, home);
  const others = spokes.map((one) => vpcAt(world, one)).filter((vpc) => !isSame(vpc, hub));
  const vpcs = [hub, ...others];
  for (const vpc of vpcs) ensureSubnets(world, vpc);
  for (const region of new Set(vpcs.map((vpc) => vpc.region))) ensureGateway(world, { account, region, vpcs });
  for (const vpc of vpcs) attach(world, vpc, account);
  for (const vpc of others) if (vpc.region !== hub.region) joinRegions(world, { account, hub, vpc });
  for (const vpc of vpcs) route(world, vpc, { account, others: isSame(vpc, hub) ? others : [hub], internet });
}

function vpcAt(world: World, { region, vpc }: VpcReference): Vpc {
  const found = world.vpcs.get(placeOf(region, vpc));
  if (found === undefined) throw new Error(`there is no VPC ${vpc} in ${region}`);
  return found;
}

function isSame(one: Vpc, other: Vpc): boolean {
  return one.id === other.id && one.region === other.region;
}

/** The subnets of a VPC. */
export function subnetsIn({ subnets }: World, { region, id }: Vpc): readonly Subnet[] {
  return [...subnets.values()].filter((subnet) => subnet.vpc === id && subnet.region === region);
}

/** The route tables of a VPC. */
export function tablesIn({ routeTables }: World, { region, id }: Vpc): readonly RouteTable[] {
  return [...routeTables.values()].filter((table) => table.vpc === id && table.region === region);
}

function ensureSubnets(world: World, vpc: Vpc): void {
  const block = parseIpv4Block(vpc.cidrs[0] ?? "");
  if (subnetsIn(world, vpc).length > 0 || block === undefined) return;
  const { account, region, id } = vpc;
  const size = Math.max(16, Math.min(256, block.size / 4));
  for (const [index, letter] of ["a", "b", "c"].entries()) {
    const cidr = `${ipv4Text(block.first + index * size)}/${32 - Math.log2(size)}`;
    const name = `subnet-0${world.ids.fixed("joined subnet", region, id, letter).slice(0, 16)}`;
    if ((index + 1) * size <= block.size)
      addSubnet(world, { account, region, id: name, vpc: id, cidr, availabilityZone: `${region}${letter}` });
  }
}

/** The id of the gateway that joins the VPCs of a Region. */
export function gatewayIdOf({ ids }: World, account: string, region: string): string {
  return `tgw-0${ids.fixed("joining gateway", account, region).slice(0, 16)}`;
}

/** The id of the attachment that joins a VPC. */
export function attachmentIdOf({ ids }: World, { region, id }: Vpc): string {
  return `tgw-attach-0${ids.fixed("joining attachment", region, id).slice(0, 16)}`;
}

function ensureGateway(
  world: World,
  { account, region, vpcs }: { readonly account: string; readonly region: string; readonly vpcs: readonly Vpc[] },
): void {
  const id = gatewayIdOf(world, account, region);
  const known = world.transitGateways.get(placeOf(region, id))?.sharedWith ?? [];
  const owners = vpcs.filter((vpc) => vpc.region === region && vpc.account !== account).map((vpc) => vpc.account);
  addTransitGateway(world, { account, region, id, sharedWith: [...new Set([...known, ...owners])] });
}

/** One subnet of each zone. */
function attach(world: World, vpc: Vpc, account: string): void {
  const byZone = new Map(subnetsIn(world, vpc).map(({ availabilityZone, id }) => [availabilityZone, id]));
  addTransitAttachment(world, {
    region: vpc.region,
    id: attachmentIdOf(world, vpc),
    transitGateway: gatewayIdOf(world, account, vpc.region),
    vpc: vpc.id,
    subnets: [...byZone.values()],
  });
}

/** What is of another Region goes by a peering of the two gateways, whose routes are static. */
function joinRegions(
  world: World,
  { account, hub, vpc }: { readonly account: string; readonly hub: Vpc; readonly vpc: Vpc },
): void {
  const sideOf = ({ region }: Vpc, other: Vpc) => {
    const transitGateway = gatewayIdOf(world, account, region);
    // One attachment, which both sides call the same [memory].
    const words = ["joining peering", account, ...[region, other.region].toSorted()];
    const id = `tgw-attach-0${world.ids.fixed(...words).slice(0, 16)}`;
    const table = world.transitGateways.get(placeOf(region, transitGateway))?.defaultTable ?? "";
    return { region, transitGateway, id, association: table };
  };
  const [near, far] = [sideOf(hub, vpc), sideOf(vpc, hub)];
  addTransitPeering(world, { requester: near, accepter: far });
  for (const destination of vpc.cidrs)
    addTransitRoute(world, { region: near.region, table: near.association, destination, attachment: near.id });
  for (const destination of hub.cidrs)
    addTransitRoute(world, { region: far.region, table: far.association, destination, attachment: far.id });
}

const privateBlocks = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

/** Few routes are enough: what is private goes to the gateway, and the rest to the internet. */
function route(
  world: World,
  vpc: Vpc,
  {
    account,
    others,
    internet,
  }: { readonly account: string; readonly others: readonly Vpc[]; readonly internet: boolean },
): void {
  const target = gatewayIdOf(world, account, vpc.region);
  const cidrs = others.flatMap((other) => other.cidrs);
  const blocks = new Set(cidrs.map((cidr) => privateBlocks.find((block) => holdsBlock(block, cidr)) ?? cidr));
  const igw = `igw-0${world.ids.fixed("joined internet", vpc.region, vpc.id).slice(0, 16)}`;
  for (const table of tablesIn(world, vpc)) {
    const wanted = [...blocks].map((destination) => ({ destination, target }));
    const routes = [...wanted, ...(internet && table.isMain ? [{ destination: "0.0.0.0/0", target: igw }] : [])];
    const missing = routes.filter(
      ({ destination }) => !table.routes.some((known) => known.destination === destination),
    );
    if (missing.length > 0)
      world.routeTables.put(placeOf(vpc.region, table.id), { ...table, routes: [...table.routes, ...missing] });
  }
}
