import type { Call } from "../call.ts";
import { toBase36 } from "../ids.ts";
import type { World } from "../world.ts";
import { placeOf } from "../world.ts";
import { itemSet, type Xml } from "../xml.ts";
import { endpointNames, stateOf, type Endpoint } from "./endpoint.ts";
import { showTags } from "./shared.ts";

/** An endpoint as CreateVpcEndpoint and DescribeVpcEndpoints show it. */
export function showEndpoint({ world, now }: Call, endpoint: Endpoint): Xml {
  return {
    vpcEndpointId: endpoint.id,
    vpcEndpointType: endpoint.type,
    vpcId: endpoint.vpc,
    serviceName: endpoint.service.serviceName,
    serviceRegion: endpoint.region,
    state: stateOf(endpoint, now),
    policyDocument: endpoint.policyDocument,
    routeTableIdSet: itemSet(endpoint.routeTables),
    subnetIdSet: itemSet(endpoint.interfaces.map(({ subnet }) => subnet)),
    groupSet: itemSet(endpoint.securityGroups.map((id) => showGroup(world, endpoint, id))),
    ipAddressType: endpoint.type === "Interface" ? "ipv4" : undefined,
    dnsOptions: endpoint.type === "Interface" ? { dnsRecordIpType: "ipv4" } : undefined,
    privateDnsEnabled: endpoint.privateDnsEnabled,
    requesterManaged: false,
    networkInterfaceIdSet: itemSet(endpoint.interfaces.map(({ id }) => id)),
    dnsEntrySet: itemSet(
      dnsEntriesOf(world, endpoint, now).map(({ name, zone }) => ({ dnsName: name, hostedZoneId: zone })),
    ),
    creationTimestamp: new Date(endpoint.createdAt).toISOString(),
    ownerId: endpoint.account,
    tagSet: showTags(endpoint.tags),
  };
}

/** The default policy of EC2 where none was given. */
export const fullAccessPolicy: string = JSON.stringify(
  { Version: "2008-10-17", Statement: [{ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }] },
  undefined,
  2,
);

export interface DnsEntry {
  readonly name: string;
  readonly zone: string;
}

/** Empty until the endpoint was available once; the private names come last and name their own zones (B1). */
export function dnsEntriesOf(world: World, endpoint: Endpoint, now: number): readonly DnsEntry[] {
  if (now < endpoint.namesAt) return [];
  const hidden = world.hiddenZones
    .inGroup(placeOf(endpoint.region, endpoint.vpc))
    .filter((zone) => zone.endpoint === endpoint.id && zone.goneAt === undefined);
  return [
    ...endpointNames(endpoint).map(({ name }) => ({ name, zone: endpointZoneId(world, endpoint.region) })),
    ...hidden.map(({ id, name, isWildcard }) => ({ name: isWildcard ? `*.${name}` : name, zone: id })),
  ];
}

/** The hosted zone of all `vpce-…` names of a Region: what an alias must name. */
export function endpointZoneId(world: World, region: string): string {
  // The one value that AWS-FACTS B1 knows.
  if (region === "us-east-1") return "Z7HUB22UULQXV";
  return `Z${toBase36(world.ids.fixed("endpoint zone", region)).slice(0, 13)}`;
}

function showGroup(world: World, { region }: Endpoint, id: string): Xml {
  return { groupId: id, groupName: world.securityGroups.get(placeOf(region, id))?.name };
}
