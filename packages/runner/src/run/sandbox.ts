import type {
  Access,
  DeclaredTopology,
  Discovery,
  Finding,
  Hub,
  Region,
  ResourceQuotas,
  Service,
  Spoke,
  SubnetId,
  TagFilter,
  Topology,
} from "@vpce-hub/core";
import { absent, valueOr, vpcRefText } from "@vpce-hub/core";
import {
  type Credentials,
  type Simulator,
  VirtualClock,
  controlPath,
  createSimulator,
  startSandbox,
} from "@vpce-hub/simulator";
import { invent } from "./invent.ts";
import type { RunOptions } from "./run-options.ts";

/** A simulated AWS with what the topologies lean on, and how to run against it. */
export interface Sandbox extends Required<Pick<RunOptions, "clock" | "credentials" | "requestHandler" | "reword">> {
  readonly simulator: Simulator;
}

/**
 * Returns a sandbox in which the accounts, roles, VPCs and subnets of the topologies exist, and nothing of what
 * vpce-hub makes. Its time is its own: minutes of waiting pass at once. What only `bases` lean on, the topologies before
 * an edit, exists too, and changes nothing for the others.
 */
export function createSandbox(
  topologies: readonly DeclaredTopology[],
  bases: readonly DeclaredTopology[] = [],
): Sandbox {
  const clock = new VirtualClock();
  const simulator = createSimulator({ clock, latencyMs: typicalLatencyMs });
  // In whatever order they are named, or a plan that was saved of them would not be theirs.
  seedSimulator(
    simulator,
    topologies.toSorted((a, b) => Number(a.name > b.name) - Number(a.name < b.name)),
    bases,
  );
  const credentials = simulator.addAccount(hubAccount(topologies));
  return { simulator, clock, requestHandler: simulator.requestHandler, credentials, reword };
}

/** A service that is missing here may be one that AWS has had for long: the list of the sandbox is never complete. */
function reword(finding: Finding): Finding {
  if (finding.code !== "service.unknown") return finding;
  return {
    ...finding,
    message: `the sandbox does not know the service: as far as it knows, ${finding.message}`,
    hint: `${finding.hint}; where AWS does offer it, give serviceName and dnsNames, and the sandbox believes them`,
  };
}

/** A simulated AWS that other programs reach, until it is closed. */
export interface ServedSandbox {
  readonly url: string;
  /** Those of an administrator of the first hub's account. */
  readonly credentials: Credentials;
  /** Where it can be steered: faults, time, what hosts see. */
  readonly control: string;
  close(): Promise<void>;
}

/** How a sandbox is served. */
export interface ServeOptions {
  /** 0 is a free one. */
  readonly port: number;
  /** `fast`: changes spread and endpoints become available in a moment. */
  readonly pace: "as-aws" | "fast";
}

/** Serves, in real time and on this machine only, an AWS in which the accounts, VPCs and so on of topologies exist. */
export async function serveSandbox(
  topologies: readonly DeclaredTopology[],
  { port, pace }: ServeOptions,
): Promise<ServedSandbox> {
  const times = pace === "fast" ? { propagationMs: 200, endpointReadyMs: 500, hiddenZoneLagMs: 200 } : {};
  const served = await startSandbox({ ...times, port });
  seedSimulator(served.simulator, topologies);
  return {
    url: served.url,
    control: `${served.url}${controlPath}/`,
    credentials: served.simulator.addAccount(hubAccount(topologies)),
    close: async () => served.close(),
  };
}

function hubAccount(topologies: readonly DeclaredTopology[]): string {
  return topologies[0]?.hub.account ?? "111111111111";
}

/** Adds to a simulated AWS what the topologies lean on: accounts, roles, VPCs, subnets, services of others. */
export function seedSimulator(
  simulator: Simulator,
  declared: readonly DeclaredTopology[],
  bases: readonly DeclaredTopology[] = [],
): void {
  const edited = declared.map(invent);
  const cidrs = cidrSource(edited.map(({ topology }) => topology));
  // Once more at the end: where a base says otherwise of one VPC, what was edited counts.
  for (const { topology, discovery } of bases.length === 0 ? edited : [...edited, ...bases.map(invent), ...edited])
    seed(simulator, topology, { cidrs, tags: tagsIn(discovery) });
  for (const topology of [...bases, ...declared]) seedOrganization(simulator, topology);
  seedQuotas(simulator, declared);
}

/** What a call to AWS takes within a Region, so that the times shown are of the right order. */
const typicalLatencyMs = 40;

/** Hands out a block for each VPC, the same for the same VPC. */
type CidrSource = (vpc: string) => VpcBlock;

/** The addresses of a VPC. */
interface VpcBlock {
  readonly cidr: string;
  readonly subnet: (index: number) => string;
}

/** The first VPCs get a `/16` each, and the hubs are the first: they need room for subnets. */
function cidrSource(topologies: readonly Topology[]): CidrSource {
  const numbers = new Map<string, number>();
  const numberOf = (vpc: string): number => {
    const number = numbers.get(vpc) ?? numbers.size;
    numbers.set(vpc, number);
    return number;
  };
  for (const { hub } of topologies) numberOf(vpcRefText(hub));
  return (vpc) => blockOf(numberOf(vpc));
}

/** Ranges of private addresses, each with the length of the blocks that it is cut into; 33,920 blocks in all. */
const ranges = [
  { first: "10.0", length: 16, count: 128 },
  { first: "10.128", length: 20, count: 64 * 16 },
  { first: "10.192", length: 24, count: 64 * 256 },
  { first: "100.64", length: 24, count: 64 * 256 },
] as const;

/** What is beyond the last range begins again at the first: no topology file is that long. */
function blockOf(number: number): VpcBlock {
  let index = number % ranges.reduce((sum, { count }) => sum + count, 0);
  const range = ranges.find(({ count }) => {
    if (index < count) return true;
    index -= count;
    return false;
  });
  const { first, length } = range ?? ranges[0];
  const [network = 10, second = 0] = first.split(".").map(Number);
  const blocks = 2 ** (length - 16);
  const place = `${network}.${second + Math.floor(index / blocks)}`;
  const third = (index % blocks) * 2 ** (24 - length);
  return { cidr: `${place}.${third}.0/${length}`, subnet: (subnet) => `${place}.${third + subnet}.0/24` };
}

/** What a world is made of beside the topology. */
interface Ground {
  readonly cidrs: CidrSource;
  /** By id of a VPC or a subnet. */
  readonly tags: ReadonlyMap<string, TagFilter>;
}

function tagsIn({ vpcs, subnets }: Discovery): Ground["tags"] {
  const listed = [...[...vpcs.values()].flatMap((one) => valueOr(one, [])), ...valueOr(subnets ?? absent, [])];
  return new Map(listed.map(({ id, tags }) => [id, tags]));
}

function seed(simulator: Simulator, topology: Topology, ground: Ground): void {
  const { hub, spokes, services } = topology;
  seedVpc(simulator, hub, ground);
  for (const spoke of spokes) seedVpc(simulator, spoke, ground);
  seedSubnets(simulator, topology, ground);
  seedSecurityGroups(simulator, hub);
  for (const service of services) seedService(simulator, service, hub.region);
  for (const { account, access, planAccess = access } of [hub, ...spokes])
    for (const way of [access, planAccess]) seedRole(simulator, account, way);
}

function seedVpc(simulator: Simulator, { account, region, vpc }: Hub | Spoke, { cidrs, tags }: Ground): void {
  simulator.addAccount(account);
  const own = tags.get(vpc);
  simulator.addVpc({
    account,
    region,
    id: vpc,
    cidrs: [cidrs(vpcRefText({ region, vpc })).cidr],
    ...(own === undefined ? {} : { tags: own }),
  });
}

function seedSubnets(simulator: Simulator, { hub, services }: Topology, { cidrs, tags }: Ground): void {
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
    const cidr = cidrs(vpcRefText(hub)).subnet(position);
    const own = tags.get(id);
    const subnet = { account: hub.account, region: hub.region, id, vpc: hub.vpc, cidr, availabilityZone };
    simulator.addSubnet(own === undefined ? subnet : { ...subnet, tags: own });
  }
}

function seedSecurityGroups(simulator: Simulator, { securityGroups, region, vpc }: Hub): void {
  if (securityGroups.kind === "owned") return;
  for (const id of securityGroups.ids) simulator.addSecurityGroup({ region, id, vpc, name: id });
}

/**
 * AWS's own services are in the catalogue; those of others are known to the topology alone, and so are those of AWS that
 * the catalogue lacks and that the topology gives a full name and private names.
 */
function seedService(simulator: Simulator, { serviceNames, dnsNames }: Service, region: Region): void {
  const [serviceName = "", ...candidates] = serviceNames;
  const isThirdParty = serviceName.includes(".vpce-svc-");
  const isKnown = simulator.services(region).some((known) => known.serviceName === serviceName);
  const isGiven = candidates.length === 0 && dnsNames.kind === "given";
  if (!isThirdParty && (isKnown || !isGiven)) return;
  simulator.addService({ region, serviceName, privateDnsNames: isGiven ? dnsNames.names : [] });
}

/** What topologies say their accounts were granted, they have; two of one account have the larger of both. */
function seedQuotas(simulator: Simulator, topologies: readonly DeclaredTopology[]): void {
  for (const { hub } of topologies) {
    const granted = topologies.filter((other) => other.hub.account === hub.account).map(({ quotas }) => quotas);
    const most = (name: keyof ResourceQuotas): number => Math.max(...granted.map((quotas) => quotas[name]));
    simulator.grantQuotas(hub.account, {
      zonesPerAccount: most("zonesPerAccount"),
      vpcsPerZone: most("vpcsPerZone"),
      endpointsPerVpc: most("endpointsPerVpc"),
      rulesPerSecurityGroup: most("rulesPerSecurityGroup"),
    });
  }
}

/** The accounts of selections are listed where the topology says, in the units and with the tags that they ask for. */
function seedOrganization(simulator: Simulator, declared: DeclaredTopology): void {
  const { organization } = declared;
  if (organization === undefined) return;
  const { account, access, planAccess = access } = organization;
  simulator.addAccount(account);
  for (const way of [access, planAccess]) seedRole(simulator, account, way);
  const accounts = valueOr(invent(declared).discovery.accounts ?? absent, []);
  simulator.addOrganization({
    management: account,
    accounts: accounts.map(({ id, state, units, tags }) => ({
      id,
      state: state === "suspended" ? "SUSPENDED" : "ACTIVE",
      units,
      tags: valueOr(tags ?? absent, new Map()),
    })),
  });
}

function seedRole(simulator: Simulator, account: string, access: Access): void {
  if (access.kind === "ambient") return;
  const name = access.arn.slice(access.arn.indexOf(":role/") + ":role/".length);
  simulator.addRole({ account, name, ...(access.externalId === undefined ? {} : { externalId: access.externalId }) });
}
