import type { Environment } from "../topology/environment.ts";
import type { Topology } from "../topology/topology.ts";
import { vpcRefText } from "../words/key.ts";
import { type Scope, isNarrow, isSpokeInScope } from "./scope.ts";

/**
 * Returns an environment without what is wrong with spokes that are out of scope: one that could not be read, or does
 * not exist, is left to whoever plans it. Known CIDRs stay, since the rules of the group are for all.
 */
export function environmentInScope(environment: Environment, { spokes }: Topology, scope: Scope): Environment {
  if (!isNarrow(scope)) return environment;
  const outside = spokes.filter((spoke) => !isSpokeInScope(spoke, scope));
  if (outside.length === 0) return environment;
  const names = new Set(outside.map(({ name }) => name));
  const inside = new Set(spokes.filter(({ name }) => !names.has(name)).map(vpcRefText));
  const left = new Set(outside.map(vpcRefText).filter((ref) => !inside.has(ref)));
  return {
    ...environment,
    spokeVpcs: new Map([...environment.spokeVpcs].filter(([name, vpc]) => !names.has(name) || vpc.kind === "present")),
    visibleZones: new Map([...environment.visibleZones].filter(([ref]) => !left.has(ref))),
    spokeEndpoints: new Map([...environment.spokeEndpoints].filter(([ref]) => !left.has(ref))),
  };
}
