import type { World } from "../world/world.ts";

/** What counts its changes, and knows when the last one was. */
interface Changing {
  readonly version: number;
  readonly changedAt: number;
}

/** What decides on the ways of packets, beside VPCs, groups and endpoints. */
export function networkTables(world: World): readonly Changing[] {
  const { subnets, routeTables, networkAcls, prefixLists, natGateways, otherInterfaces } = world;
  const { peerings, transitGateways, transitAttachments, transitTables } = world;
  const within = [subnets, routeTables, networkAcls, prefixLists, natGateways, otherInterfaces];
  return [...within, peerings, transitGateways, transitAttachments, transitTables];
}
