import { isCovered, isOverlapping, isWithin } from "../words/cidr.ts";
import type { Cidr } from "../words/ids.ts";

/** The routes to a block. */
export interface RoutesTo<Entry> {
  /** The one to all of it that is not led elsewhere, then those to parts of it. */
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
  const around = best(met.filter(({ cidr }) => isWithin(block, cidr)));
  const inside = met.filter(({ cidr }) => isWithin(cidr, block) && cidr !== block);
  const parts = inside.filter((part) => best(inside.filter(({ cidr }) => cidr === part.cidr)) === part);
  const isAllInside = isCovered(
    block,
    parts.map(({ cidr }) => cidr),
  );
  if (around === undefined || isAllInside) return { found: parts, isWhole: isAllInside };
  return { found: [around, ...parts], isWhole: true };
}
