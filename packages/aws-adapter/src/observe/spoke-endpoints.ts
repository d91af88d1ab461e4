import {
  type Environment,
  type GatewayEndpoint,
  type Observed,
  type ObservedEndpoint,
  type SpokeEndpoint,
  type Topology,
  type VpcId,
  present,
  spokeCaller,
  vpcRefText,
} from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { chunksOf } from "../connection/paginate.ts";
import { type VpcEndpoints, listVpcEndpoints } from "./endpoints.ts";
import { mostFilterValues, observedBy } from "./observed.ts";
import { type OwnedVpc, groupsOf } from "./vpcs.ts";

/** What VPCs of spokes have in endpoints. */
export interface SpokeEndpoints {
  readonly interfaces: Environment["spokeEndpoints"];
  /** By `vpcRefText`; those of spokes in the hub's account and Region are not among them. */
  readonly gateways: Environment["gateways"];
}

/**
 * Reads the endpoints of the VPCs of spokes, in a call for each account and Region. Those in the hub's own are read with
 * the endpoints of the hub.
 */
export async function readSpokeEndpoints(
  { hub, spokes }: Topology,
  hubs: Promise<Observed<readonly ObservedEndpoint[]>>,
  aws: ReadAws,
): Promise<SpokeEndpoints> {
  const vpcs = spokes.map((spoke) => ({ caller: spokeCaller(spoke), ref: { vpc: spoke.vpc, region: spoke.region } }));
  const isAtHome = ({ caller, ref }: OwnedVpc): boolean => caller.account === hub.account && ref.region === hub.region;
  const [atHome, ...read] = await Promise.all([
    hubs,
    ...groupsOf(vpcs.filter((vpc) => !isAtHome(vpc))).map((group) => readOfAccount(group, aws)),
  ]);
  const all = read.flat();
  return {
    interfaces: new Map([
      ...vpcs.filter(isAtHome).map(({ ref }) => [vpcRefText(ref), ofVpc(atHome, ref.vpc)] as const),
      ...all.map(({ vpc, endpoints }) => [vpc, interfacesIn(endpoints)] as const),
    ]),
    gateways: new Map(all.map(({ vpc, endpoints }) => [vpc, gatewaysIn(endpoints)])),
  };
}

interface ReadVpc {
  readonly vpc: string;
  readonly endpoints: Observed<VpcEndpoints>;
}

async function readOfAccount(vpcs: readonly OwnedVpc[], aws: ReadAws): Promise<readonly ReadVpc[]> {
  const [first] = vpcs;
  if (first === undefined) return [];
  const origin: Origin = { caller: first.caller, region: first.ref.region };
  const ids = [...new Set(vpcs.map(({ ref }) => ref.vpc))];
  const found = await observedBy(origin, "ec2:DescribeVpcEndpoints", async () => {
    const parts = await Promise.all(
      chunksOf(ids, mostFilterValues).map((values) => listVpcEndpoints(aws, origin, [{ name: "vpc-id", values }])),
    );
    return {
      interfaces: parts.flatMap(({ interfaces }) => interfaces),
      gateways: parts.flatMap(({ gateways }) => gateways),
    };
  });
  return vpcs.map(({ ref }) => ({ vpc: vpcRefText(ref), endpoints: inVpc(found, ref.vpc) }));
}

function inVpc(found: Observed<VpcEndpoints>, id: VpcId): Observed<VpcEndpoints> {
  if (found.kind !== "present") return found;
  const { interfaces, gateways } = found.value;
  return present({
    interfaces: interfaces.filter(({ vpc }) => vpc === id),
    gateways: gateways.filter(({ vpc }) => vpc === id),
  });
}

function interfacesIn(found: Observed<VpcEndpoints>): Observed<readonly SpokeEndpoint[]> {
  return found.kind === "present" ? present(found.value.interfaces.flatMap(toSpokeEndpoint)) : found;
}

function gatewaysIn(found: Observed<VpcEndpoints>): Observed<readonly GatewayEndpoint[]> {
  return found.kind === "present" ? present(found.value.gateways) : found;
}

function ofVpc(found: Observed<readonly ObservedEndpoint[]>, id: VpcId): Observed<readonly SpokeEndpoint[]> {
  if (found.kind !== "present") return found;
  return present(found.value.filter(({ vpc }) => vpc === id).flatMap(toSpokeEndpoint));
}

/** States in which an endpoint carries something, or is on its way back to it. */
const alive: readonly ObservedEndpoint["state"][] = ["available", "partial", "pending"];

/** Returns an endpoint as one of a spoke's own; none where it carries nothing. */
export function toSpokeEndpoint(endpoint: ObservedEndpoint): readonly SpokeEndpoint[] {
  const {
    id,
    serviceName,
    isPrivateDnsEnabled,
    isRequesterManaged: isManaged,
    dnsEntries,
    subnets,
    tags,
    policy,
    state,
  } = endpoint;
  if (!alive.includes(state)) return [];
  return [
    {
      id,
      serviceName,
      isPrivateDnsOn: isPrivateDnsEnabled,
      isManaged,
      privateNames: isPrivateDnsEnabled ? dnsEntries.filter(({ name }) => !isOwnName(name, id)) : [],
      subnets,
      tags,
      policy,
    },
  ];
}

/** The names that AWS gives each endpoint begin with its id, with a wildcard before it for some (AWS-FACTS B1). */
function isOwnName(name: string, id: string): boolean {
  return name.startsWith(`${id}-`) || name.startsWith(`*.${id}-`);
}
