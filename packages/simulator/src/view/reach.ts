import { ipv4Text, parseIpv4Block } from "../base/cidr.ts";
import { stateOf, type Endpoint, type NetworkInterface, type OtherInterface } from "../world/endpoint.ts";
import { followsRoutes } from "../world/network-parts.ts";
import type { Subnet, Vpc } from "../world/network.ts";
import { type World } from "../world/world.ts";
import { isCovered, openBlocks } from "./admission.ts";
import { networkTables } from "./network-tables.ts";
import { vpcOf } from "./resolve.ts";
import { type Client, type Obstacle, type Trip, tripOf } from "./trip.ts";

export interface ReachQuery {
  readonly vpc: string;
  readonly region?: string;
  /** Where the client is; default: everywhere in the VPC, and what is wrong with one subnet is the answer. */
  readonly subnet?: string;
  /** The client's address; default: the first and the last one of the subnet. */
  readonly from?: string;
  /** The client's security groups; default: they let everything out. */
  readonly groups?: readonly string[];
  /** Whether internet gateways take what it sends; default: they do, as for a host with a public address. */
  readonly isPublic?: boolean;
  readonly address: string;
  /** TCP; default 443. */
  readonly port?: number;
}

/** What becomes of a connection. */
export type Reach =
  | { readonly kind: "answers" }
  /** Something has the address, lets the client in, and does not listen. */
  | { readonly kind: "refused"; readonly interface: string }
  | {
      readonly kind: "silent";
      /**
       * `nobody`: no endpoint has the address. `deleted`: deletion has begun. `not-admitted`: no group of the endpoint
       * lets the client in (without routes: all of the VPC). `egress`: no group of the client lets it out. `overlap`:
       * the VPC has that block as well. The others are what `LossReason` says.
       */
      readonly why: "nobody" | "not-ready" | "deleted" | "not-admitted" | Obstacle["why"];
      readonly endpoint?: string;
      /** What decides: a route table, an attachment, an ACL… Where routes are followed. */
      readonly id?: string;
      /** Where it is lost: the question, or the answer. Where routes are followed. */
      readonly way?: "there" | "back";
    };

type Silence = Extract<Reach, { readonly kind: "silent" }>["why"];

/** Connections from the VPCs of one world; what was found out is kept until something changes. */
export class Network {
  readonly #world: World;
  #version = "";
  #holders: ReadonlyMap<string, readonly Holder[]> = new Map();
  readonly #admitted = new Map<string, boolean>();
  readonly #clients = new Map<string, readonly Client[]>();
  readonly #trips = new Map<string, Trip>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Tells whether a host in the VPC is answered. Where networks are joined, its packets are followed there and back. */
  reach(query: ReachQuery): Reach {
    const vpc = vpcOf(this.#world, query);
    if (vpc === undefined) throw new Error(`there is no VPC ${query.vpc}`);
    this.#refresh();
    const clients = followsRoutes(this.#world) ? this.#clientsOf(vpc, query) : [];
    // Without subnets there are no hosts, and no routes to follow.
    if (clients.length === 0) return this.#reachAnyhow(vpc, query);
    const reaches = clients.map((client) => this.#reachFrom(client, query));
    return reaches.find(({ kind }) => kind !== "answers") ?? { kind: "answers" };
  }

  #clientsOf(vpc: Vpc, query: ReachQuery): readonly Client[] {
    const { subnet, from, groups, isPublic } = query;
    const key = JSON.stringify([vpc.region, vpc.id, subnet, from, groups, isPublic]);
    const clients = this.#clients.get(key) ?? clientsOf(this.#world, vpc, query);
    this.#clients.set(key, clients);
    return clients;
  }

  #reachFrom(client: Client, { address, port = 443 }: ReachQuery): Reach {
    const { subnet, address: from, groups, isPublic } = client;
    const key = JSON.stringify([subnet.region, subnet.id, from, groups, isPublic, address, port]);
    const trip = this.#trips.get(key) ?? tripOf(this.#world, client, { address, port });
    this.#trips.set(key, trip);
    if (trip.kind === "internet") return { kind: "answers" };
    if (trip.kind === "stopped") return { kind: "silent", ...trip.obstacle };
    const { holder, isAdmitted, back } = trip;
    const endpoint = holder.kind === "endpoint" ? { endpoint: holder.endpoint.id } : {};
    const silent = (why: Silence, id: string): Reach => ({ kind: "silent", why, ...endpoint, id, way: "there" });
    const asleep = holder.kind === "endpoint" ? this.#whyAsleep(holder) : this.#whyGone(holder.one);
    if (asleep !== undefined) return silent(asleep, endpoint.endpoint ?? holder.one.id);
    if (!isAdmitted) return silent("not-admitted", endpoint.endpoint ?? holder.one.id);
    if (back !== undefined) return { kind: "silent", ...back };
    return holder.kind === "endpoint" ? { kind: "answers" } : { kind: "refused", interface: holder.one.id };
  }

  /** Every VPC is taken to be joined with every other one: routes and network ACLs are not looked at. */
  #reachAnyhow(vpc: Vpc, query: ReachQuery): Reach {
    if (publicAddresses.test(query.address)) return { kind: "answers" };
    const now = this.#world.clock.now();
    const found = (this.#holders.get(query.address) ?? []).filter(
      ({ endpoint }) => stateOf(endpoint, now) !== "deleted",
    );
    // An address of the VPC's own comes before the same one elsewhere.
    const holder = found.find(({ endpoint }) => endpoint.vpc === vpc.id && endpoint.region === vpc.region) ?? found[0];
    if (holder === undefined) return { kind: "silent", why: "nobody" };
    const why = this.#whySilent(holder, vpc, query.port ?? 443);
    return why === undefined ? { kind: "answers" } : { kind: "silent", why, endpoint: holder.endpoint.id };
  }

  #whySilent(holder: Holder, vpc: Vpc, port: number): Silence | undefined {
    return this.#whyAsleep(holder) ?? (this.#isAdmitted(holder.endpoint, vpc, port) ? undefined : "not-admitted");
  }

  #whyAsleep({ endpoint, one }: Holder): "nobody" | "deleted" | "not-ready" | undefined {
    const now = this.#world.clock.now();
    if (stateOf(endpoint, now) === "deleted") return "nobody";
    if (endpoint.deletion !== undefined) return "deleted";
    return !endpoint.isAccepted || one.readyAt > now ? "not-ready" : undefined;
  }

  #whyGone({ goneAt = Infinity }: OtherInterface): "nobody" | undefined {
    return goneAt > this.#world.clock.now() ? undefined : "nobody";
  }

  #isAdmitted(endpoint: Endpoint, vpc: Vpc, port: number): boolean {
    const key = [endpoint.region, endpoint.id, vpc.region, vpc.id, port].join(" ");
    const known = this.#admitted.get(key);
    if (known !== undefined) return known;
    const groups = { region: endpoint.region, ids: endpoint.securityGroups };
    const isAdmitted = isCovered(vpc.cidrs, openBlocks(this.#world, groups, { port, isEgress: false }));
    this.#admitted.set(key, isAdmitted);
    return isAdmitted;
  }

  #refresh(): void {
    const { endpoints, securityGroups, vpcs } = this.#world;
    const tables = [...networkTables(this.#world), endpoints, securityGroups, vpcs];
    const version = tables.map((table) => table.version).join(" ");
    if (version === this.#version) return;
    this.#version = version;
    this.#admitted.clear();
    this.#clients.clear();
    this.#trips.clear();
    const holders = new Map<string, Holder[]>();
    for (const endpoint of endpoints.values()) {
      for (const one of endpoint.interfaces)
        holders.set(one.address, [...(holders.get(one.address) ?? []), { endpoint, one }]);
    }
    this.#holders = holders;
  }
}

interface Holder {
  readonly endpoint: Endpoint;
  readonly one: NetworkInterface;
}

/** What the catalogue's names have in public. */
const publicAddresses = /^203\.0\.113\./u;

/** The hosts that a question is about. */
function clientsOf({ subnets }: World, vpc: Vpc, query: ReachQuery): readonly Client[] {
  const { subnet: name, from, groups, isPublic = true } = query;
  const here = [...subnets.values()].filter(
    (subnet) => subnet.vpc === vpc.id && subnet.region === vpc.region && (name === undefined || subnet.id === name),
  );
  if (name !== undefined && here.length === 0) throw new Error(`${vpc.id} has no subnet ${name}`);
  return here.flatMap((subnet) =>
    (from === undefined ? edgesOf(subnet) : [from]).map((address) => ({ subnet, address, groups, isPublic })),
  );
}

/** The first and the last address that a host can have. */
function edgesOf({ cidr }: Subnet): readonly string[] {
  const block = parseIpv4Block(cidr);
  if (block === undefined) return [];
  return [...new Set([4, block.size - 2].map((at) => ipv4Text(block.first + Math.max(0, at))))];
}
