import { parseIpv4Block } from "../base/cidr.ts";
import { stateOf, type Endpoint, type NetworkInterface } from "../world/endpoint.ts";
import type { Vpc } from "../world/network.ts";
import type { SecurityGroupRule } from "../world/security-group.ts";
import { vpcOf } from "./resolve.ts";
import { placeOf, type World } from "../world/world.ts";

export interface ReachQuery {
  readonly vpc: string;
  readonly region?: string;
  readonly address: string;
  /** TCP; default 443. */
  readonly port?: number;
}

/** What becomes of a connection. */
export type Reach =
  | { readonly kind: "answers" }
  | {
      readonly kind: "silent";
      /** `nobody`: no endpoint has the address. `deleted`: deletion has begun. `not-admitted`: no group of the endpoint lets all of the VPC in. */
      readonly why: "nobody" | "not-ready" | "deleted" | "not-admitted";
      readonly endpoint?: string;
    };

/** Connections from the VPCs of one world; what was found out is kept until something changes. */
export class Network {
  readonly #world: World;
  #version = "";
  #holders: ReadonlyMap<string, readonly Holder[]> = new Map();
  readonly #admitted = new Map<string, boolean>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Tells whether a host anywhere in the VPC is answered; routes and network ACLs are not looked at. */
  reach(query: ReachQuery): Reach {
    const vpc = vpcOf(this.#world, query);
    if (vpc === undefined) throw new Error(`there is no VPC ${query.vpc}`);
    if (publicAddresses.test(query.address)) return { kind: "answers" };
    this.#refresh();
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

  #whySilent(
    { endpoint, one }: Holder,
    vpc: Vpc,
    port: number,
  ): Exclude<Reach, { readonly kind: "answers" }>["why"] | undefined {
    if (endpoint.deletion !== undefined) return "deleted";
    if (!endpoint.isAccepted || one.readyAt > this.#world.clock.now()) return "not-ready";
    return this.#isAdmitted(endpoint, vpc, port) ? undefined : "not-admitted";
  }

  #isAdmitted(endpoint: Endpoint, vpc: Vpc, port: number): boolean {
    const key = [endpoint.region, endpoint.id, vpc.region, vpc.id, port].join(" ");
    const known = this.#admitted.get(key);
    if (known !== undefined) return known;
    const rules = endpoint.securityGroups.flatMap(
      (id) => this.#world.securityGroups.get(placeOf(endpoint.region, id))?.rules ?? [],
    );
    const isAdmitted = isCovered(vpc.cidrs, admittedBlocks(rules, port));
    this.#admitted.set(key, isAdmitted);
    return isAdmitted;
  }

  #refresh(): void {
    const { endpoints, securityGroups, vpcs } = this.#world;
    const version = [endpoints, securityGroups, vpcs].map((table) => table.version).join(" ");
    if (version === this.#version) return;
    this.#version = version;
    this.#admitted.clear();
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

interface Span {
  readonly first: number;
  readonly end: number;
}

function admittedBlocks(rules: readonly SecurityGroupRule[], port: number): readonly Span[] {
  return rules.flatMap(({ isEgress, protocol, fromPort, toPort, source }) => {
    const isOpen = protocol === "-1" || (protocol === "tcp" && fromPort <= port && port <= toPort);
    return !isEgress && isOpen && source.kind === "ipv4" ? spansOf([source.cidr]) : [];
  });
}

/** Says whether the blocks together contain every address of the CIDRs. */
function isCovered(cidrs: readonly string[], blocks: readonly Span[]): boolean {
  const sorted = [...blocks].sort((one, other) => one.first - other.first);
  return spansOf(cidrs).every(({ first, end }) => {
    const reached = sorted.reduce((at, block) => (block.first <= at && block.end > at ? block.end : at), first);
    return reached >= end;
  });
}

function spansOf(cidrs: readonly string[]): readonly Span[] {
  return cidrs.flatMap((cidr) => {
    const block = parseIpv4Block(cidr);
    return block === undefined ? [] : [{ first: block.first, end: block.first + block.size }];
  });
}
