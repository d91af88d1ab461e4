import type { World } from "../world/world.ts";
import type { ResolverRule } from "../world/resolver-rule.ts";
import {
  addDhcpOptions,
  addNatGateway,
  addNetworkAcl,
  addPeering,
  addPrefixList,
  addResolverRule,
  type DhcpOptionsSeed,
  type NatGatewaySeed,
  type NetworkAclSeed,
  type PeeringSeed,
  type PrefixListSeed,
} from "../world/seed-network.ts";
import {
  addTransitAttachment,
  addTransitGateway,
  addTransitPeering,
  addTransitRoute,
  addTransitTable,
  type TransitAttachmentSeed,
  type TransitGatewaySeed,
  type TransitPeeringSeed,
  type TransitRouteSeed,
  type TransitTableSeed,
} from "../world/seed-transit.ts";
import { type JoinSeed, joinVpcs } from "./join.ts";
import { makeMistake } from "./mistake.ts";
import type { MistakeSeed } from "./mistakes.ts";

/** Networks in a seed: first what is there, then what joins it, then what is wrong with it. */
export interface NetworkSeeds {
  readonly dhcpOptions: readonly DhcpOptionsSeed[];
  readonly prefixLists: readonly PrefixListSeed[];
  readonly natGateways: readonly NatGatewaySeed[];
  readonly transitGateways: readonly TransitGatewaySeed[];
  readonly transitTables: readonly TransitTableSeed[];
  readonly transitAttachments: readonly TransitAttachmentSeed[];
  readonly transitPeerings: readonly TransitPeeringSeed[];
  readonly transitRoutes: readonly TransitRouteSeed[];
  readonly peerings: readonly PeeringSeed[];
  readonly networkAcls: readonly NetworkAclSeed[];
  readonly resolverRules: readonly ResolverRule[];
  readonly networks: readonly JoinSeed[];
  readonly mistakes: readonly MistakeSeed[];
}

type Sowers = { readonly [Kind in keyof NetworkSeeds]: (world: World, one: NetworkSeeds[Kind][number]) => void };

export const networkSowers: Sowers = {
  dhcpOptions: addDhcpOptions,
  prefixLists: addPrefixList,
  natGateways: addNatGateway,
  transitGateways: addTransitGateway,
  transitTables: addTransitTable,
  transitAttachments: addTransitAttachment,
  transitPeerings: addTransitPeering,
  transitRoutes: addTransitRoute,
  peerings: addPeering,
  networkAcls: addNetworkAcl,
  resolverRules: addResolverRule,
  networks: joinVpcs,
  mistakes: makeMistake,
};

/** In the order in which they are read and added. */
export const networkKinds: readonly (keyof NetworkSeeds)[] = [
  "dhcpOptions",
  "prefixLists",
  "natGateways",
  "transitGateways",
  "transitTables",
  "transitAttachments",
  "transitPeerings",
  "transitRoutes",
  "peerings",
  "networkAcls",
  "resolverRules",
  "networks",
  "mistakes",
];
