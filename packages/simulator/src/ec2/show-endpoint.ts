import type { Call } from "../call/call.ts";
import type { World } from "../world/world.ts";
import { placeOf } from "../world/world.ts";
import { itemSet, type Xml } from "../base/xml.ts";
import { dnsEntriesOf } from "../world/dns-entries.ts";
import { stateOf, type Endpoint } from "../world/endpoint.ts";
import { showTags } from "./shared.ts";

/** An endpoint as CreateVpcEndpoint and DescribeVpcEndpoints show it. */
export function showEndpoint({ world, now }: Call, endpoint: Endpoint): Xml {
  return {
    vpcEndpointId: endpoint.id,
    vpcEndpointType: endpoint.type,
    vpcId: endpoint.vpc,
    serviceName: endpoint.service.serviceName,
    serviceRegion: endpoint.service.region,
    state: stateOf(endpoint, now),
    policyDocument: endpoint.policyDocument,
    routeTableIdSet: itemSet(endpoint.routeTables),
    subnetIdSet: itemSet(endpoint.interfaces.map(({ subnet }) => subnet)),
    groupSet: itemSet(endpoint.securityGroups.map((id) => showGroup(world, endpoint, id))),
    ipAddressType: endpoint.type === "Interface" ? "ipv4" : undefined,
    dnsOptions: endpoint.type === "Interface" ? { dnsRecordIpType: "ipv4" } : undefined,
    privateDnsEnabled: endpoint.privateDnsEnabled,
    requesterManaged: endpoint.isRequesterManaged,
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

function showGroup(world: World, { region }: Endpoint, id: string): Xml {
  return { groupId: id, groupName: world.securityGroups.get(placeOf(region, id))?.name };
}
