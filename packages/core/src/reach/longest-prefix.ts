import { addressesApart, isOverlapping, isWithin } from "../words/cidr.ts";
import type { Cidr } from "../words/ids.ts";

/** The routes to a block. */
export interface RoutesTo<Entry> {
  /** Those that some address of it goes by. */
  readonly found: readonly Entry[];
  /** Whether they lead to every address. */
  readonly isWhole: boolean;
}

/** Returns the routes that a block goes by: for each of its parts the most specific; `best` chooses among several. */
export function routesToBlock<Entry extends { readonly cidr: Cidr }>(
  block: Cidr,
  entries: readonly Entry[],
  best: (of: readonly Entry[]) => Entry | undefined,
): RoutesTo<Entry> {
  const met = entries.filter(({ cidr }) => isOverlapping(cidr, block));
  const cidrs = met.map(({ cidr }) => cidr);
  const chosen = addressesApart(block, cidrs).map((address) => best(met.filter(({ cidr }) => isWithin(address, cidr))));
  return { found: [...new Set(chosen.flatMap((entry) => entry ?? []))], isWhole: !chosen.includes(undefined) };
}
