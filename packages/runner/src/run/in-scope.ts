import type { AskedTopology } from "@vpce-hub/aws-adapter";
import { type AccountId, type Topology, isSpokeInScope, withFoundSpokes } from "@vpce-hub/core";
import type { RunOptions } from "./run-options.ts";

/** What is out of scope is not asked: an account that cannot be entered must not keep the others from being planned. */
export function inScope(topology: Topology, { scope }: RunOptions): AskedTopology {
  if (scope === undefined) return topology;
  const found = withFoundSpokes(scope, topology);
  const spokes = topology.spokes.filter((spoke) => isSpokeInScope(spoke, found));
  const accountsOf = (some: Topology["spokes"]): ReadonlySet<AccountId> => new Set(some.map(({ account }) => account));
  const [inside, all] = [accountsOf(spokes), accountsOf(topology.spokes)];
  // An account of no spoke any more is asked when what it has there may be meant.
  const isEntered = (account: AccountId): boolean =>
    all.has(account) ? inside.has(account) : isSpokeInScope({ name: "", account }, found);
  return { ...topology, spokes, isEntered };
}
