import { parseIpv4Block } from "../base/cidr.ts";
import { noTags, type PlainTags, type Tags, tagsOf } from "../base/tags.ts";
import { addAccount } from "./seed.ts";
import type { AttachmentState, TransitAttachment, TransitGateway, TransitRouteTable } from "./transit-gateway.ts";
import { placeOf, type World } from "./world.ts";

export interface TransitGatewaySeed {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly description?: string;
  /** Accounts that it is shared with by RAM. */
  readonly sharedWith?: readonly string[];
  /**
   * The id of the table that attachments are associated with and propagate to by themselves; default: drawn. `none`:
   * there is no such table.
   */
  readonly defaultTable?: string;
  readonly tags?: Tags | PlainTags;
}

/** Adds a transit gateway with its default route table; from then on routes are followed. */
export function addTransitGateway(world: World, seed: TransitGatewaySeed): void {
  const { account, region, id, description = "", sharedWith = [], tags } = seed;
  for (const one of [account, ...sharedWith]) addAccount(world, one);
  const drawn = `tgw-rtb-0${world.ids.fixed("transit table", id).slice(0, 16)}`;
  const defaultTable = seed.defaultTable === "none" ? undefined : (seed.defaultTable ?? drawn);
  const gateway: TransitGateway = {
    account,
    region,
    id,
    description,
    sharedWith,
    defaultTable,
    createdAt: world.clock.now(),
    tags: tagsOf(tags) ?? noTags,
  };
  world.transitGateways.put(placeOf(region, id), gateway);
  const isNew = defaultTable !== undefined && world.transitTables.get(placeOf(region, defaultTable)) === undefined;
  if (isNew) addTransitTable(world, { region, transitGateway: id, id: defaultTable });
}

export interface TransitTableSeed {
  readonly region: string;
  readonly transitGateway: string;
  readonly id: string;
  readonly tags?: Tags | PlainTags;
}

export function addTransitTable(world: World, { region, transitGateway, id, tags }: TransitTableSeed): void {
  const { account } = gatewayOf(world, region, transitGateway);
  const now = world.clock.now();
  const parts = { propagations: [], routes: [], createdAt: now, tags: tagsOf(tags) ?? noTags };
  world.transitTables.put(placeOf(region, id), { account, region, id, transitGateway, ...parts });
}

export interface TransitAttachmentSeed {
  readonly region: string;
  readonly id: string;
  readonly transitGateway: string;
  readonly vpc: string;
  /** One of each zone that is to be served. */
  readonly subnets: readonly string[];
  /** Default `available`. */
  readonly state?: AttachmentState;
  readonly applianceMode?: boolean;
  /** The table that it is associated with; default: the gateway's. `none`: with none. */
  readonly association?: string;
  /** The tables that it propagates to; default: the gateway's. */
  readonly propagations?: readonly string[];
  readonly tags?: Tags | PlainTags;
}

/** Attaches a VPC to a transit gateway of its Region; an attachment that is there is replaced. */
export function addTransitAttachment(world: World, seed: TransitAttachmentSeed): void {
  const { region, id, transitGateway, vpc, subnets, state = "available", applianceMode = false } = seed;
  const { defaultTable } = gatewayOf(world, region, transitGateway);
  const known = world.vpcs.get(placeOf(region, vpc));
  if (known === undefined) throw new Error(`there is no VPC ${vpc} in ${region}`);
  const lost = subnets.find((subnet) => world.subnets.get(placeOf(region, subnet))?.vpc !== vpc);
  if (lost !== undefined) throw new Error(`${vpc} has no subnet ${lost}`);
  put(world, {
    account: known.account,
    region,
    id,
    transitGateway,
    resource: { kind: "vpc", vpc, subnets, applianceMode },
    state,
    association: seed.association === "none" ? undefined : (seed.association ?? defaultTable),
    createdAt: world.clock.now(),
    tags: tagsOf(seed.tags) ?? noTags,
  });
  propagate(world, { region, id, tables: seed.propagations ?? [defaultTable ?? []].flat() });
}

/** Two transit gateways, of one Region or two, that are attached to one another. */
export interface TransitPeeringSeed {
  readonly requester: TransitPeeringSide;
  readonly accepter: TransitPeeringSide;
  /** Default `available`. */
  readonly state?: AttachmentState;
}

export interface TransitPeeringSide {
  readonly region: string;
  readonly transitGateway: string;
  /** Of its attachment. */
  readonly id: string;
  /** The table that the attachment is associated with; default: none, for that is up to people. */
  readonly association?: string;
}

export function addTransitPeering(
  world: World,
  { requester, accepter, state = "available" }: TransitPeeringSeed,
): void {
  for (const [side, peer] of [
    [requester, accepter],
    [accepter, requester],
  ] as const) {
    const { account } = gatewayOf(world, side.region, side.transitGateway);
    const other = gatewayOf(world, peer.region, peer.transitGateway);
    put(world, {
      account,
      region: side.region,
      id: side.id,
      transitGateway: side.transitGateway,
      resource: {
        kind: "peering",
        transitGateway: other.id,
        region: other.region,
        account: other.account,
        isRequester: side === requester,
      },
      state,
      association: side.association,
      createdAt: world.clock.now(),
      tags: noTags,
    });
  }
}

export interface TransitRouteSeed {
  readonly region: string;
  readonly table: string;
  readonly destination: string;
  /** Where it leads; `none`: it drops what it matches. */
  readonly attachment: string;
}

/** Adds a static route to a table of a transit gateway; one to the same destination is replaced. */
export function addTransitRoute(world: World, { region, table: id, destination, attachment }: TransitRouteSeed): void {
  const table = tableOf(world, region, id);
  if (parseIpv4Block(destination) === undefined) throw new Error(`not an IPv4 CIDR: "${destination}"`);
  const others = table.routes.filter((route) => route.destination !== destination);
  const route = { destination, attachment: attachment === "none" ? undefined : attachment };
  world.transitTables.put(placeOf(region, id), { ...table, routes: [...others, route] });
}

function put(world: World, attachment: TransitAttachment): void {
  world.transitAttachments.put(placeOf(attachment.region, attachment.id), attachment);
}

/** Lets an attachment propagate to these tables, and to no others. */
function propagate(
  world: World,
  { region, id, tables }: { readonly region: string; readonly id: string; readonly tables: readonly string[] },
): void {
  for (const named of tables) tableOf(world, region, named);
  for (const table of world.transitTables.values()) {
    if (table.region !== region) continue;
    const others = table.propagations.filter((attachment) => attachment !== id);
    const propagations = tables.includes(table.id) ? [...others, id] : others;
    if (propagations.length !== table.propagations.length || tables.includes(table.id))
      world.transitTables.put(placeOf(region, table.id), { ...table, propagations });
  }
}

function gatewayOf(world: World, region: string, id: string): TransitGateway {
  const gateway = world.transitGateways.get(placeOf(region, id));
  if (gateway === undefined) throw new Error(`there is no transit gateway ${id} in ${region}`);
  return gateway;
}

function tableOf(world: World, region: string, id: string): TransitRouteTable {
  const table = world.transitTables.get(placeOf(region, id));
  if (table === undefined) throw new Error(`there is no route table ${id} of a transit gateway in ${region}`);
  return table;
}
