import { type Topology, isSpokeInScope, withFoundSpokes } from "@vpce-hub/core";
import type { RunOptions } from "./run-options.ts";

/** What is out of scope is not asked: an account that cannot be entered must not keep the others from being planned. */
export function inScope(topology: Topology, { scope }: RunOptions): Topology {
  if (scope === undefined) return topology;
  const found = withFoundSpokes(scope, topology);
  return { ...topology, spokes: topology.spokes.filter((spoke) => isSpokeInScope(spoke, found)) };
}
