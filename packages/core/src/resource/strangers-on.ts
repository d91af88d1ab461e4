import type { Topology } from "../topology/topology.ts";
import { type VpcRef, vpcRefText } from "../words/key.ts";
import { valueOr } from "../words/state.ts";
import { ownedBy } from "./owned.ts";
import type { ObservedState } from "./resource.ts";

/** Returns the VPCs on the zones of a topology that are none of its own, in order. */
export function strangersOn({ name, hub, spokes }: Topology, state: ObservedState): readonly VpcRef[] {
  const known = new Set([vpcRefText(hub), ...spokes.map(vpcRefText)]);
  const found = valueOr(ownedBy(name, state).zones, []).flatMap(({ vpcs }) => valueOr(vpcs, []));
  const strangers = new Map(found.map((vpc) => [vpcRefText(vpc), vpc]));
  return [...strangers]
    .filter(([text]) => !known.has(text))
    .toSorted(byText)
    .map(([, vpc]) => vpc);
}

function byText([a]: readonly [string, VpcRef], [b]: readonly [string, VpcRef]): number {
  return a < b ? -1 : 1;
}
