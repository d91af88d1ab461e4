import { freeAddress } from "./subnet-addresses.ts";
import { toBase36 } from "../base/ids.ts";
import { tagsOf, type PlainTags, type Tags, noTags } from "../base/tags.ts";
import type { Endpoint, NetworkInterface } from "./endpoint.ts";
import { addHiddenZones, checkPrivateDns } from "./hidden-zones.ts";
import type { Vpc } from "./network.ts";
import { placeOf, type World } from "./world.ts";

/** An endpoint that somebody made long ago. */
export interface EndpointSeed {
  readonly region: string;
  readonly vpc: string;
  /** Its full name, or what stands after `com.amazonaws.REGION.`. */
  readonly service: string;
  /** Default: one that follows from the VPC and the service. */
  readonly id?: string;
  /** Default Interface. */
  readonly type?: "Interface" | "Gateway";
  /** Default none. */
  readonly subnets?: readonly string[];
  /** Default: the VPC's default group. */
  readonly securityGroups?: readonly string[];
  /** Default off. */
  readonly privateDns?: boolean;
  readonly policyDocument?: string;
  readonly tags?: Tags | PlainTags;
  /** Whether another service of AWS made it; default false. */
  readonly requesterManaged?: boolean;
}

/** Adds an endpoint that is available, or replaces the one of this id. Returns its id. */
export function addEndpoint(world: World, seed: EndpointSeed): string {
  const { region, type = "Interface", privateDns = false, requesterManaged = false, tags } = seed;
  const vpc = world.vpcs.get(placeOf(region, seed.vpc));
  if (vpc === undefined) throw new Error(`there is no VPC ${seed.vpc} in ${region}`);
  const service = serviceOf(world, seed, type);
  const id = seed.id ?? endpointId(world, seed);
  const isNew = world.endpoints.get(placeOf(region, id)) === undefined;
  if (privateDns && isNew) checkPrivateDns(world, { region, vpc: vpc.id, service, id });
  const endpoint: Endpoint = {
    account: vpc.account,
    region,
    id,
    vpc: vpc.id,
    type,
    service,
    suffix: toBase36(world.ids.fixed("vpce suffix", id)).toLowerCase().slice(0, 8),
    interfaces:
      type === "Gateway" ? [] : (seed.subnets ?? []).map((subnet) => interfaceIn(world, { region, id }, subnet)),
    securityGroups: type === "Gateway" ? [] : (seed.securityGroups ?? [defaultGroupOf(world, vpc)]),
    routeTables: [],
    policyDocument: seed.policyDocument,
    privateDnsEnabled: privateDns,
    isRequesterManaged: requesterManaged,
    tags: tagsOf(tags) ?? noTags,
    isAccepted: true,
    createdAt: 0,
    namesAt: 0,
    readyAt: 0,
    deletion: undefined,
    request: undefined,
  };
  world.endpoints.put(placeOf(region, id), endpoint);
  if (privateDns && isNew) addHiddenZones(world, endpoint);
  return id;
}

/** The id that an endpoint of a seed has where none is given. */
export function endpointId(
  { ids }: World,
  { region, vpc, service }: Pick<EndpointSeed, "region" | "vpc" | "service">,
): string {
  return `vpce-0${ids.fixed("seeded endpoint", region, vpc, service).slice(0, 16)}`;
}

function serviceOf(
  { catalogue }: World,
  { region, service }: EndpointSeed,
  type: "Interface" | "Gateway",
): Endpoint["service"] {
  const found = [service, `com.amazonaws.${region}.${service}`].flatMap(
    (name) => catalogue.find(region, name, type) ?? [],
  );
  const [first] = found;
  if (first === undefined) throw new Error(`there is no service ${service} in ${region}`);
  return first;
}

function interfaceIn(
  world: World,
  { region, id }: { readonly region: string; readonly id: string },
  name: string,
): NetworkInterface {
  const subnet = world.subnets.get(placeOf(region, name));
  if (subnet === undefined) throw new Error(`there is no subnet ${name} in ${region}`);
  return {
    id: `eni-0${world.ids.fixed("seeded interface", id, name).slice(0, 16)}`,
    subnet: name,
    availabilityZone: subnet.availabilityZone,
    address: freeAddress(world, subnet),
    readyAt: 0,
  };
}

function defaultGroupOf({ securityGroups }: World, { id, region }: Vpc): string {
  const group = [...securityGroups.values()].find(
    (one) => one.vpc === id && one.region === region && one.name === "default",
  );
  if (group === undefined) throw new Error(`${id} has no default security group`);
  return group.id;
}
