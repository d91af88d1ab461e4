import { addEndpoint } from "../world/add-endpoint.ts";
import { addStack } from "../world/add-stack.ts";
import { addTraffic } from "../world/add-traffic.ts";
import { addZone } from "../world/add-zone.ts";
import { addAccount, addRole, addRoutes, addSecurityGroup, addSubnet, addVpc } from "../world/seed.ts";
import type { World } from "../world/world.ts";
import { seedHandmadeHub } from "./handmade-hub.ts";
import { seedLandingZoneHub } from "./landing-zone-hub.ts";
import { networkKinds, networkSowers } from "./network-seeds.ts";
import type { Seed, SeedProblem } from "./seed.ts";
import { seedSpokeEndpoints } from "./spoke-endpoints.ts";
import { seedTerraformHub } from "./terraform-hub.ts";

/** How one thing of each list is added. */
type Sowers = { readonly [Kind in keyof Seed]: (world: World, one: Seed[Kind][number]) => unknown };

const sowers: Sowers = {
  accounts: (world, { id, ...options }) => addAccount(world, id, options),
  roles: addRole,
  vpcs: addVpc,
  subnets: addSubnet,
  services: ({ catalogue }, service) => catalogue.add(service),
  routes: (world, { region, vpc, ...route }) => addRoutes(world, { region, vpc, routes: [route] }),
  quotas: ({ granted }, { account, ...quotas }) => granted.set(account, { ...granted.get(account), ...quotas }),
  securityGroups: addSecurityGroup,
  endpoints: addEndpoint,
  zones: addZone,
  terraformHubs: seedTerraformHub,
  landingZoneHubs: seedLandingZoneHub,
  handmadeHubs: seedHandmadeHub,
  spokeEndpoints: seedSpokeEndpoints,
  stacks: addStack,
  traffic: addTraffic,
  ...networkSowers,
};

/** Adds all that a seed lists; what cannot be is left out and told. */
export function sowSeed(world: World, seed: Partial<Seed>): readonly SeedProblem[] {
  return kinds.flatMap((kind) => sowKind(world, seed[kind] ?? [], kind));
}

const kinds: readonly (keyof Seed)[] = [
  "accounts",
  "roles",
  "vpcs",
  "subnets",
  "services",
  "routes",
  "quotas",
  "securityGroups",
  "endpoints",
  "zones",
  "terraformHubs",
  "landingZoneHubs",
  "handmadeHubs",
  "spokeEndpoints",
  "stacks",
  "traffic",
  ...networkKinds,
];

function sowKind<Kind extends keyof Seed>(
  world: World,
  list: readonly Seed[Kind][number][],
  kind: Kind,
): readonly SeedProblem[] {
  const sower: (to: World, one: Seed[Kind][number]) => unknown = sowers[kind];
  return list.flatMap((one, index): readonly SeedProblem[] => {
    try {
      sower(world, one);
      return [];
    } catch (error) {
      return [{ path: [kind, index], message: error instanceof Error ? error.message : String(error) }];
    }
  });
}
