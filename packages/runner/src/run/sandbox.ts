import type { Access, Hub, Region, Service, Spoke, SubnetId, Topology } from "@vpce-hub/core";
import { type Simulator, VirtualClock, createSimulator } from "@vpce-hub/simulator";
import type { RunOptions } from "./run-options.ts";

/** A simulated AWS with what the topologies lean on, and how to run against it. */
export interface Sandbox extends Required<Pick<RunOptions, "clock" | "credentials" | "requestHandler">> {
  readonly simulator: Simulator;
}

/**
 * Returns a sandbox in which the accounts, roles, VPCs and subnets of the topologies exist, and nothing of what
 * vpce-hub makes. Its time is its own: minutes of waiting pass at once.
 */
export function createSandbox(topologies: readonly Topology[]): Sandbox {
  const clock = new VirtualClock();
  const simulator = createSimulator({ clock, latencyMs: typicalLatencyMs });
  seedSimulator(simulator, topologies);
  const account = topologies[0]?.hub.account ?? "111111111111";
  return { simulator, clock, requestHandler: simulator.requestHandler, credentials: simulator.addAccount(account) };
}

/** Adds to a simulated AWS what the topologies lean on: accounts, roles, VPCs, subnets, services of others. */
export function seedSimulator(simulator: Simulator, topologies: readonly Topology[]): void {
  const cidrs = cidrSource();
  for (const topology of topologies) seed(simulator, topology, cidrs);
}

/** What a call to AWS takes within a Region, so that the times shown are of the right order. */
const typicalLatencyMs = 40;

/** Hands out a block for each VPC, the same for the same VPC. */
type CidrSource = (vpc: string) => VpcBlock;

/** The addresses of a VPC: `10.<number>.0.0/16`, or a part of it once there are more VPCs than that gives. */
interface VpcBlock {
  readonly cidr: string;
  readonly subnet: (index: number) => string;
}

function cidrSource(): CidrSource {
  const numbers = new Map<string, number>();
  return (vpc) => {
    const number = numbers.get(vpc) ?? numbers.size;
    numbers.set(vpc, number);
    // 16 VPCs in each 10.x.0.0/16 beyond the first 128, so that thousands fit.
    const isWhole = number < 128;
    const second = isWhole ? number : 128 + Math.floor((number - 128) / 16);
    const third = isWhole ? 0 : ((number - 128) % 16) * 16;
    return {
      cidr: `10.${second}.${third}.0/${isWhole ? 16 : 20}`,
      subnet: (index) => `10.${second}.${third + index}.0/24`,
    };
  };
}

function seed(simulator: Simulator, topology: Topology, cidrs: CidrSource): void {
  const { hub, spokes, services } = topology;
  seedVpc(simulator, hub, cidrs);
  for (const spoke of spokes) seedVpc(simulator, spoke, cidrs);
  seedSubnets(simulator, topology, cidrs);
  seedSecurityGroups(simulator, hub);
  for (const service of services) seedService(simulator, service, hub.region);
  for (const { account, access, planAccess = access } of [hub, ...spokes])
    for (const way of [access, planAccess]) seedRole(simulator, account, way);
}

function seedVpc(simulator: Simulator, { account, region, vpc }: Hub | Spoke, cidrs: CidrSource): void {
  simulator.addAccount(account);
  simulator.addVpc({ account, region, id: vpc, cidrs: [cidrs(`${region}/${vpc}`).cidr] });
}

function seedSubnets(simulator: Simulator, { hub, services }: Topology, cidrs: CidrSource): void {
  const zoneByIndex = ["a", "b", "c", "d", "e", "f"];
  const own = services.flatMap(({ subnets }) =>
    subnets.filter((id) => !hub.subnets.includes(id)).map((id) => ({ id, index: subnets.indexOf(id) })),
  );
  const all: ReadonlyMap<SubnetId, number> = new Map([
    ...own.map(({ id, index }) => [id, index] as const),
    ...hub.subnets.map((id, index) => [id, index] as const),
  ]);
  for (const [position, [id, index]] of [...all].entries()) {
    const availabilityZone = `${hub.region}${zoneByIndex[index % zoneByIndex.length] ?? "a"}`;
    const cidr = cidrs(`${hub.region}/${hub.vpc}`).subnet(position);
    simulator.addSubnet({ account: hub.account, region: hub.region, id, vpc: hub.vpc, cidr, availabilityZone });
  }
}

function seedSecurityGroups(simulator: Simulator, { securityGroups, region, vpc }: Hub): void {
  if (securityGroups.kind === "owned") return;
  for (const id of securityGroups.ids) simulator.addSecurityGroup({ region, id, vpc, name: id });
}

/** AWS's own services are in the catalogue; those of others are known to the topology alone. */
function seedService(simulator: Simulator, { serviceNames, dnsNames }: Service, region: Region): void {
  const serviceName = serviceNames.find((name) => name.includes(".vpce-svc-"));
  if (serviceName === undefined) return;
  simulator.addService({ region, serviceName, privateDnsNames: dnsNames.kind === "given" ? dnsNames.names : [] });
}

function seedRole(simulator: Simulator, account: string, access: Access): void {
  if (access.kind === "ambient") return;
  const name = access.arn.slice(access.arn.indexOf(":role/") + ":role/".length);
  simulator.addRole({ account, name, ...(access.externalId === undefined ? {} : { externalId: access.externalId }) });
}
