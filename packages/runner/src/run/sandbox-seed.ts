import {
  type Access,
  type DeclaredTopology,
  type Discovery,
  type Hub,
  type Region,
  type ResourceQuotas,
  type Service,
  type Spoke,
  type SubnetId,
  type TagFilter,
  type Topology,
  absent,
  functionRoleArn,
  probeCaller,
  valueOr,
  vpcRefText,
} from "@vpce-hub/core";
import type { Simulator } from "@vpce-hub/simulator";
import { invent } from "./invent.ts";
import { type CidrSource, cidrSource } from "./sandbox-addresses.ts";

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
  seedNetworks(
    simulator,
    edited.map(({ topology }) => topology),
  );
  for (const topology of [...bases, ...declared]) seedOrganization(simulator, topology);
  seedQuotas(simulator, declared);
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
  const { hub, spokes, services, network } = topology;
  seedVpc(simulator, hub, ground);
  for (const spoke of spokes) seedVpc(simulator, spoke, ground);
  seedSubnets(simulator, topology, ground);
  seedSecurityGroups(simulator, topology);
  for (const service of services) seedService(simulator, service, hub.region);
  if (network !== undefined) simulator.addAccount(network.account);
  for (const { account, access, planAccess = access } of [hub, ...spokes, ...(network === undefined ? [] : [network])])
    for (const way of [access, planAccess]) seedRole(simulator, account, way);
  for (const spoke of spokes) seedProbeRoles(simulator, spoke);
}

function seedVpc(simulator: Simulator, { account, region, vpc }: Hub | Spoke, { cidrs, tags }: Ground): void {
  // Accounts of one topology are of one organization, within which resources can be shared.
  simulator.addAccount(account, { organization: "o-sandbox001" });
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

/** One gateway a Region joins all hubs and spokes, since a spoke may have several hubs; whoever the first file names has them. */
function seedNetworks(simulator: Simulator, topologies: readonly Topology[]): void {
  const [first] = topologies;
  for (const { hub, spokes } of topologies) {
    const joined = spokes.map(({ region, vpc }) => ({ region, vpc }));
    const home = { region: hub.region, vpc: hub.vpc };
    const { account } = first?.network ?? first?.hub ?? hub;
    simulator.seedNetworks({ account, hub: home, spokes: joined, internet: false });
  }
}

/** Whoever gives groups of their own has rules there for the spokes. */
function seedSecurityGroups(simulator: Simulator, { hub, services }: Topology): void {
  const { securityGroups, region, vpc } = hub;
  if (securityGroups.kind === "owned") return;
  const ports = [...new Set(services.flatMap((service) => service.ports))];
  for (const id of securityGroups.ids)
    simulator.addSecurityGroup({ region, id, vpc, name: id, admitsCidrs: ["0.0.0.0/0"], ports });
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
    const most = (name: keyof ResourceQuotas): number => Math.max(...granted.map((quotas) => quotas[name] ?? 0));
    const ofProfiles = (["vpcsPerProfile", "profilesPerRegion"] as const).flatMap((name) =>
      granted.some((quotas) => quotas[name] !== undefined) ? [[name, most(name)] as const] : [],
    );
    simulator.grantQuotas(hub.account, {
      zonesPerAccount: most("zonesPerAccount"),
      vpcsPerZone: most("vpcsPerZone"),
      endpointsPerVpc: most("endpointsPerVpc"),
      rulesPerSecurityGroup: most("rulesPerSecurityGroup"),
      ...Object.fromEntries(ofProfiles),
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

/** Whoever tries a probe has its roles, too. */
function seedProbeRoles(simulator: Simulator, spoke: Spoke): void {
  const { account } = spoke;
  seedRole(simulator, account, probeCaller(spoke).access);
  seedRole(simulator, account, { kind: "role", arn: functionRoleArn(spoke), externalId: undefined });
}

function seedRole(simulator: Simulator, account: string, access: Access): void {
  if (access.kind === "ambient") return;
  const name = access.arn.slice(access.arn.indexOf(":role/") + ":role/".length);
  simulator.addRole({ account, name, ...(access.externalId === undefined ? {} : { externalId: access.externalId }) });
}
