import type { Simulator } from "@vpce-hub/simulator";
import type { Draft } from "./topologies.ts";

/** Who owns the Transit Gateway. */
export const networkAccount = "888888888888";
export const gateway = "tgw-0a1b2c3d4e5f60001";
const table = "tgw-rtb-0a1b2c3d4e5f60001";

/** What a test breaks, or reads the ids of. */
export interface Joined {
  readonly table: string;
  readonly attachmentOf: (vpc: string) => string;
  readonly subnetOf: (vpc: string) => string;
}

/** Names made of an id, so that they are the same in every run. */
const attachmentOf = (vpc: string): string => vpc.replace("vpc-", "tgw-attach-");
const subnetOf = (vpc: string): string => vpc.replace("vpc-", "subnet-");

/** What is not as it should be. */
export interface Unsound {
  /** VPCs without a route to the gateway. */
  readonly routeless?: readonly string[];
  /** Whose gateway it is; default: a third account's. */
  readonly owner?: string;
}

/** Joins hub and spokes of a draft by one Transit Gateway, each spoke with one subnet, soundly but for what is said. */
export function joinNetworks(
  simulator: Simulator,
  { hub, spokes }: Draft,
  { routeless = [], owner = networkAccount }: Unsound = {},
): Joined {
  const { region } = hub;
  const near = spokes.filter((spoke) => (spoke.region ?? region) === region);
  const sharedWith = [hub.account, ...near.map(({ account }) => account)].filter((account) => account !== owner);
  simulator.addTransitGateway({ account: owner, region, id: gateway, sharedWith, defaultTable: table });
  const subnets = simulator.snapshot().vpcs.length === 0 ? [] : hub.subnets;
  const to = { region, transitGateway: gateway };
  simulator.addTransitAttachment({ ...to, id: attachmentOf(hub.vpc), vpc: hub.vpc, subnets: [...subnets] });
  for (const { account, vpc } of near) {
    const [cidr = ""] = simulator.snapshot().vpcs.find(({ id }) => id === vpc)?.cidrs ?? [];
    const zone = `${region}a`;
    const inside = cidr.replace(/\/\d+$/, "/28");
    simulator.addSubnet({ account, region, id: subnetOf(vpc), vpc, cidr: inside, availabilityZone: zone });
    simulator.addTransitAttachment({ ...to, id: attachmentOf(vpc), vpc, subnets: [subnetOf(vpc)] });
  }
  for (const vpc of [hub.vpc, ...near.map((spoke) => spoke.vpc)])
    if (!routeless.includes(vpc))
      simulator.addRoutes({ region, vpc, routes: [{ destination: "10.0.0.0/8", target: gateway }] });
  return { table, attachmentOf, subnetOf };
}
