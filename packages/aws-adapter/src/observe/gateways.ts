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
 * Returns the gateway endpoints of spokes that are to join a zone of a service which has such. `read` are those that were
 * read with the other endpoints of spokes; those of the hub's account and Region are read here, in one call. What spokes
 * see of other Regions they do not use them for, so those are not told.
 */
export async function readGateways(
  topology: Topology,
  settled: Settled | undefined,
  read: Gateways,
  aws: ReadAws,
): Promise<Gateways> {
  if (settled === undefined) return new Map();
  const services = topology.services.filter(
    (service) => catalogueServiceOf(service, settled.catalogue)?.hasGateway === true,
  );
  if (services.length === 0) return new Map();
  const joining = topology.spokes.filter(
    (spoke) =>
      spoke.region === topology.hub.region && isUsing(spoke, services) && !hasAllZones(spoke, services, settled),
  );
  const known = joining.flatMap((spoke): readonly (readonly [string, Observed<readonly GatewayEndpoint[]>])[] => {
    const own = read.get(vpcRefText(spoke));
    return own === undefined ? [] : [[vpcRefText(spoke), own]];
  });
  const others = joining.filter((spoke) => !read.has(vpcRefText(spoke)));
  const groups = groupsOf(others.map((spoke) => ({ caller: spokeCaller(spoke), ref: spoke })));
  const more = await Promise.all(groups.map((vpcs) => readOfAccount(vpcs, aws)));
  return new Map([...known, ...more.flat()]);
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
