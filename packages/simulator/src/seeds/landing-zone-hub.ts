import { addEndpoint } from "../world/add-endpoint.ts";
import { addStack } from "../world/add-stack.ts";
import { addTags } from "../world/add-tags.ts";
import { addZone } from "../world/add-zone.ts";
import type { StackResource } from "../world/stack.ts";
import type { World } from "../world/world.ts";
import { addHubGroup, type HubSeed, recordsOf, serviceNamed, zoneNamesOf, zoneVpcs } from "./hub.ts";

/** A hub as the Landing Zone Accelerator builds it (K1): two stacks, a group for each endpoint, a zone for each service. */
export interface LandingZoneHubSeed extends HubSeed {
  readonly services: readonly string[];
  /** What its configuration calls the VPC; default `Shared`. */
  readonly vpcName?: string;
  /** Of its stacks; default `AWSAccelerator`. */
  readonly prefix?: string;
}

/** Adds endpoints, groups and zones with their stacks, and the tags by which spokes ask for the central endpoints. */
export function seedLandingZoneHub(world: World, seed: LandingZoneHubSeed): void {
  const { account, region, services, spokes = [], prefix = "AWSAccelerator" } = seed;
  const resources = services.map((name) => addService(world, seed, name));
  const stackFor = (part: string, list: readonly StackResource[]): void =>
    addStack(world, { account, region, name: `${prefix}-${part}-${account}-${region}`, resources: list });
  stackFor(
    "NetworkVpcEndpointsStack",
    resources.flatMap(({ network }) => network),
  );
  stackFor(
    "NetworkVpcDnsStack",
    resources.flatMap(({ dns }) => dns),
  );
  for (const { id, region: of = region } of spokes) {
    const tags = {
      "accelerator:use-central-endpoints": "true",
      "accelerator:central-endpoints-account-id": account,
    };
    addTags(world, { region: of, id, tags });
  }
}

/** What one service adds to the two stacks. */
interface Added {
  readonly network: readonly StackResource[];
  readonly dns: readonly StackResource[];
}

function addService(world: World, seed: LandingZoneHubSeed, name: string): Added {
  const { account, region, vpc, subnets, vpcName = "Shared" } = seed;
  const service = serviceNamed(world, region, name);
  const logical = `${vpcName}Vpc${pascalCase(name)}Ep`;
  const group = addHubGroup(world, seed, { name: `ep_${name}_sg`, description: `AWS Private Endpoint Zone - ${name}` });
  const endpoint = addEndpoint(world, { region, vpc, service: service.serviceName, subnets, securityGroups: [group] });
  const network = [
    { logicalId: `${logical}SecurityGroup`, physicalId: group, type: "AWS::EC2::SecurityGroup" },
    { logicalId: logical, physicalId: endpoint, type: "AWS::EC2::VPCEndpoint" },
  ];
  const [first] = zoneNamesOf(service);
  if (first === undefined) return { network, dns: [] };
  const zone = addZone(world, {
    account,
    name: first,
    vpcs: zoneVpcs(seed, true),
    records: recordsOf("both", { endpoint, evaluateTargetHealth: false }),
  });
  const dns = [{ logicalId: `${logical}HostedZone`, physicalId: zone, type: "AWS::Route53::HostedZone" }];
  return { network, dns };
}

function pascalCase(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/u)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
}
