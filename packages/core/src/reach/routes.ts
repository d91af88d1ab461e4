import type { Networks, Route, RouteTable, RouteTarget } from "../topology/networks.ts";
import { prefixLengthOf } from "../words/cidr.ts";
import type { Cidr, SubnetId } from "../words/ids.ts";
import { routesToBlock } from "./longest-prefix.ts";

/** Where packets to a block go: one answer for each part of it that goes its own way. */
export type Hop =
  | {
      readonly kind: "target";
      readonly target: RouteTarget;
      readonly isBlackhole: boolean;
      readonly destination: string;
    }
  /** The VPC itself. */
  | { readonly kind: "local" }
  /** No route leads there. */
  | { readonly kind: "none" }
  /** A route names a prefix list that was not read, and would go before all others. */
  | { readonly kind: "unknown"; readonly list: string };

/** Returns the table that a subnet uses: its own, or the main one. */
export function tableOf(tables: readonly RouteTable[], subnet: SubnetId): RouteTable | undefined {
  return tables.find(({ subnets }) => subnets.includes(subnet)) ?? tables.find(({ isMain }) => isMain);
}

/** Returns where packets to a block go; routes to parts of it count, each for its part. */
export function hopsTo(block: Cidr, table: RouteTable, local: readonly Cidr[], networks: Networks): readonly Hop[] {
  const { known, unread } = expanded(table.routes, networks);
  const routes = [...known, ...local.map((cidr): Entry => ({ cidr, hop: { kind: "local" } }))];
  const { found, isWhole } = routesToBlock(block, routes, longest);
  const hops = [...(isWhole ? [] : [none]), ...found.map(({ hop }) => hop)];
  // The local route goes before all others of its length; a list that was not read may have any.
  const mayDiffer = unread.length > 0 && hops.some(({ kind }) => kind !== "local");
  return mayDiffer ? [...hops.filter(isLocal), ...unread.map((list): Hop => ({ kind: "unknown", list }))] : hops;
}

/** Tells whether a table leads anywhere but to its own VPC. */
export function isIsolated({ routes }: RouteTable): boolean {
  return routes.every(({ target, isBlackhole }) => target.kind === "local" || isBlackhole);
}

interface Entry {
  readonly cidr: Cidr;
  readonly hop: Hop;
}

const none: Hop = { kind: "none" };

function isLocal({ kind }: Hop): boolean {
  return kind === "local";
}

/** Of two of one length the local one wins, then the one that is written as a CIDR, which comes first. */
function longest(entries: readonly Entry[]): Entry | undefined {
  return entries.reduce<Entry | undefined>((best, entry) => {
    if (best === undefined) return entry;
    const more = prefixLengthOf(entry.cidr) - prefixLengthOf(best.cidr);
    return more > 0 || (more === 0 && entry.hop.kind === "local") ? entry : best;
  }, undefined);
}

function expanded(
  routes: readonly Route[],
  { prefixLists }: Networks,
): { readonly known: readonly Entry[]; readonly unread: readonly string[] } {
  const known: Entry[] = [];
  const unread: string[] = [];
  for (const { destination, target, isBlackhole } of routes) {
    if (destination.kind === "cidr") {
      known.push({
        cidr: destination.cidr,
        hop: { kind: "target", target, isBlackhole, destination: destination.cidr },
      });
      continue;
    }
    const list = prefixLists.get(destination.id);
    if (list?.kind !== "present") unread.push(destination.id);
    else
      for (const cidr of list.value)
        known.push({ cidr, hop: { kind: "target", target, isBlackhole, destination: destination.id } });
  }
  // Of two of one length the one that is written as a CIDR goes first; beyond that the order of a table means nothing.
  const rank = ({ hop }: Entry): string => (hop.kind === "target" ? `${hop.destination} ${hop.target.id}` : "");
  return { known: known.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1)), unread: unread.toSorted() };
}
