import { type DeclaredTopology, type Topology, settle } from "@vpce-hub/core";

/** Returns a topology that names everything by its id, without asking AWS; undefined for one that looks something up. */
export function settledByIds(declared: DeclaredTopology): Topology | undefined {
  const settled = settle(declared, { accounts: undefined, vpcs: new Map(), subnets: undefined });
  if (settled.kind !== "settled" || settled.sought.gaps.length + declared.selections.length > 0) return undefined;
  return settled.topology;
}
