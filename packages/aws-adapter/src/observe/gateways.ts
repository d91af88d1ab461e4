import {
  type Environment,
  type GatewayEndpoint,
  type Observed,
  type Service,
  type Spoke,
  type Topology,
  catalogueServiceOf,
  present,
  spokeCaller,
  vpcRefText,
} from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { chunksOf } from "../connection/paginate.ts";
import { type Settled, hasAllZones } from "./all-zones.ts";
import { listGateways } from "./endpoints.ts";
import { mostFilterValues, observedBy } from "./observed.ts";
import { type OwnedVpc, groupsOf } from "./vpcs.ts";

type Gateways = Environment["gateways"];

/**
 * Reads the gateway endpoints of spokes that are to join a zone of a service which has such, in a call for each account.
 * What they see of other Regions they do not use them for, so those are not asked.
 */
export async function readGateways(topology: Topology, settled: Settled | undefined, aws: ReadAws): Promise<Gateways> {
  if (settled === undefined) return new Map();
  const services = topology.services.filter(
    (service) => catalogueServiceOf(service, settled.catalogue)?.hasGateway === true,
  );
  if (services.length === 0) return new Map();
  const joining = topology.spokes.filter(
    (spoke) =>
      spoke.region === topology.hub.region && isUsing(spoke, services) && !hasAllZones(spoke, services, settled),
  );
  const groups = groupsOf(joining.map((spoke) => ({ caller: spokeCaller(spoke), ref: spoke })));
  const read = await Promise.all(groups.map((vpcs) => readOfAccount(vpcs, aws)));
  return new Map(read.flat());
}

function isUsing(spoke: Spoke, services: readonly Service[]): boolean {
  return services.some(({ name }) => spoke.services.includes(name));
}

async function readOfAccount(
  vpcs: readonly OwnedVpc[],
  aws: ReadAws,
): Promise<readonly (readonly [string, Observed<readonly GatewayEndpoint[]>])[]> {
  const [first] = vpcs;
  if (first === undefined) return [];
  const origin: Origin = { caller: first.caller, region: first.ref.region };
  const ids = [...new Set(vpcs.map(({ ref }) => ref.vpc))];
  const found = await observedBy(origin, "ec2:DescribeVpcEndpoints", async () => {
    const chunks = chunksOf(ids, mostFilterValues);
    return (await Promise.all(chunks.map((values) => listGateways(aws, origin, [{ name: "vpc-id", values }])))).flat();
  });
  return vpcs.map(({ ref }) => [
    vpcRefText(ref),
    found.kind === "present" ? present(found.value.filter(({ vpc }) => vpc === ref.vpc)) : found,
  ]);
}
