import { ipv4Text, parseIpv4Block } from "../base/cidr.ts";
import type { PlainTags } from "../base/tags.ts";
import { addEndpoint } from "../world/add-endpoint.ts";
import { addStack } from "../world/add-stack.ts";
import { addTraffic } from "../world/add-traffic.ts";
import type { Vpc } from "../world/network.ts";
import { addRoutes, addSubnet } from "../world/seed.ts";
import { placeOf, type World } from "../world/world.ts";
import { addHubGroup, serviceNamed } from "./hub.ts";

/** The endpoints that a VPC has of its own, before it uses a hub. */
export interface SpokeEndpointsSeed {
  readonly region: string;
  /** It is there. */
  readonly vpc: string;
  readonly services: readonly string[];
  /** Default: those that the VPC has, or two new ones. */
  readonly subnets?: readonly string[];
  /** Default on. */
  readonly privateDns?: boolean;
  /** Name of the stack that made them; default: somebody did by hand. */
  readonly stack?: string;
  readonly tags?: PlainTags;
  /** How many connections each of them has at a time; default none. */
  readonly connections?: number;
  /** How long clients go on after private DNS was switched off; default: for ever. */
  readonly lingersMs?: number;
  /** Where the default route leads, such as `nat-…`; default: there is none. */
  readonly defaultRoute?: string;
}

/** Adds endpoints with a group of their own, subnets where there are none, a route, a stack and traffic. */
export function seedSpokeEndpoints(world: World, seed: SpokeEndpointsSeed): void {
  const { region, services, stack, defaultRoute, connections = 0, lingersMs } = seed;
  const vpc = world.vpcs.get(placeOf(region, seed.vpc));
  if (vpc === undefined) throw new Error(`there is no VPC ${seed.vpc} in ${region}`);
  const group = addHubGroup(world, seed, { name: "vpc-endpoints", description: "endpoints of this VPC" });
  const subnets = seed.subnets ?? subnetsOf(world, vpc);
  const endpoints = services.map((name) => addOne(world, seed, { name, group, subnets }));
  if (defaultRoute !== undefined)
    addRoutes(world, { region, vpc: vpc.id, routes: [{ destination: "0.0.0.0/0", target: defaultRoute }] });
  if (stack !== undefined) addStackOf(world, vpc, { name: stack, group, endpoints });
  if (connections === 0) return;
  for (const { id } of endpoints)
    addTraffic(world, { region, endpoint: id, connections, ...(lingersMs === undefined ? {} : { lingersMs }) });
}

interface Added {
  readonly name: string;
  readonly id: string;
}

function addOne(
  world: World,
  { region, vpc, privateDns = true, tags = {} }: SpokeEndpointsSeed,
  { name, group, subnets }: { readonly name: string; readonly group: string; readonly subnets: readonly string[] },
): Added {
  const service = serviceNamed(world, region, name).serviceName;
  const id = addEndpoint(world, { region, vpc, service, subnets, securityGroups: [group], privateDns, tags });
  return { name, id };
}

function addStackOf(
  world: World,
  { account, region }: Vpc,
  { name, group, endpoints }: { readonly name: string; readonly group: string; readonly endpoints: readonly Added[] },
): void {
  const resources = [
    { logicalId: "EndpointGroup", physicalId: group, type: "AWS::EC2::SecurityGroup" },
    ...endpoints.map(({ name: of, id }) => ({
      logicalId: `Endpoint${of.replaceAll(/[^A-Za-z0-9]/gu, "")}`,
      physicalId: id,
      type: "AWS::EC2::VPCEndpoint",
    })),
  ];
  addStack(world, { account, region, name, resources });
}

const subnetSize = 16;

/** The subnets of a VPC, each in a zone of its own; where it has none, two small ones at the end of its addresses. */
function subnetsOf(world: World, vpc: Vpc): readonly string[] {
  const own = [...world.subnets.values()].filter((one) => one.vpc === vpc.id && one.region === vpc.region);
  const byZone = new Map(own.toReversed().map((one) => [one.availabilityZone, one.id]));
  if (byZone.size > 0) return [...byZone.values()].toSorted();
  const [cidr = ""] = vpc.cidrs;
  const block = parseIpv4Block(cidr);
  if (block === undefined || block.size < 2 * subnetSize)
    throw new Error(`${cidr} of ${vpc.id} is too small for subnets`);
  return ["a", "b"].map((letter, at) => {
    const id = `subnet-0${world.ids.fixed("seeded subnet", vpc.region, vpc.id, letter).slice(0, 16)}`;
    const { account, region, id: name } = vpc;
    const first = ipv4Text(block.first + block.size - (at + 1) * subnetSize);
    addSubnet(world, { account, region, id, vpc: name, cidr: `${first}/28`, availabilityZone: `${region}${letter}` });
    return id;
  });
}
