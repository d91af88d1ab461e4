import type { ServiceSeed } from "../catalogue/catalogue.ts";
import type { EndpointSeed } from "../world/add-endpoint.ts";
import type { StackSeed } from "../world/add-stack.ts";
import type { TrafficSeed } from "../world/add-traffic.ts";
import type { ZoneSeed } from "../world/add-zone.ts";
import type { ResourceQuotas } from "../world/resource-quotas.ts";
import type { RoleSeed, SecurityGroupSeed, SubnetSeed, VpcSeed } from "../world/seed.ts";
import type { HandmadeHubSeed } from "./handmade-hub.ts";
import type { NetworkSeeds } from "./network-seeds.ts";
import type { LandingZoneHubSeed } from "./landing-zone-hub.ts";
import type { SpokeEndpointsSeed } from "./spoke-endpoints.ts";
import type { TerraformHubSeed } from "./terraform-hub.ts";

/** What a seed file, or `POST /_sandbox/seed`, lists: plain data, added in this order. */
export interface Seed extends NetworkSeeds {
  readonly accounts: readonly {
    readonly id: string;
    readonly alias?: string;
    readonly organization?: string;
  }[];
  readonly roles: readonly RoleSeed[];
  readonly vpcs: readonly VpcSeed[];
  readonly subnets: readonly SubnetSeed[];
  readonly services: readonly ServiceSeed[];
  /** One route each, into the main table of its VPC. */
  readonly routes: readonly {
    readonly region: string;
    readonly vpc: string;
    readonly destination: string;
    readonly target: string;
  }[];
  /** What accounts were granted beyond what every account has. */
  readonly quotas: readonly ({ readonly account: string } & Partial<ResourceQuotas>)[];
  readonly securityGroups: readonly SecurityGroupSeed[];
  readonly endpoints: readonly EndpointSeed[];
  readonly zones: readonly ZoneSeed[];
  readonly terraformHubs: readonly TerraformHubSeed[];
  readonly landingZoneHubs: readonly LandingZoneHubSeed[];
  readonly handmadeHubs: readonly HandmadeHubSeed[];
  readonly spokeEndpoints: readonly SpokeEndpointsSeed[];
  readonly stacks: readonly StackSeed[];
  readonly traffic: readonly TrafficSeed[];
}

/** What is wrong with a seed, and where. */
export interface SeedProblem {
  /** Such as `["zones", 0]`. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}
