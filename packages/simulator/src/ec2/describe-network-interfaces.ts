import type { Call, QueryAction } from "../call/call.ts";
import { availabilityZoneId } from "../catalogue/partition.ts";
import { noTags } from "../base/tags.ts";
import { placeOf } from "../world/world.ts";
import { itemSet, type Xml } from "../base/xml.ts";
import { stateOf, type Endpoint, type NetworkInterface } from "../world/endpoint.ts";
import { answerListing } from "./listing.ts";
import { isCallers, missingInterface } from "./shared.ts";

interface Found {
  readonly endpoint: Endpoint;
  readonly one: NetworkInterface;
}

/** The requester-managed interfaces of endpoints, until the endpoint is gone. */
export const describeNetworkInterfaces: QueryAction = {
  isWrite: false,
  answer: (call, parameters) =>
    answerListing(
      call,
      { parameters, resources: interfacesOf(call) },
      {
        setName: "networkInterfaceSet",
        idParameter: "NetworkInterfaceId",
        idOf: ({ one }) => one.id,
        missing: missingInterface,
        tagsOf: () => noTags,
        filters: {
          "network-interface-id": ({ one }) => [one.id],
          "subnet-id": ({ one }) => [one.subnet],
          "vpc-id": ({ endpoint }) => [endpoint.vpc],
          "group-id": ({ endpoint }) => endpoint.securityGroups,
          "availability-zone": ({ one }) => [one.availabilityZone],
          "private-ip-address": ({ one }) => [one.address],
          "addresses.private-ip-address": ({ one }) => [one.address],
          "interface-type": () => ["vpc_endpoint"],
          "requester-managed": () => ["true"],
          description: ({ endpoint }) => [`VPC Endpoint Interface ${endpoint.id}`],
          status: () => ["in-use"],
          "owner-id": ({ endpoint }) => [endpoint.account],
        },
        show: (found) => showInterface(call, found),
      },
    ),
};

function interfacesOf(call: Call): readonly Found[] {
  return call.world.endpoints
    .allSeen()
    .filter((endpoint) => isCallers(call, endpoint) && stateOf(endpoint, call.now) !== "deleted")
    .flatMap((endpoint) => endpoint.interfaces.map((one) => ({ endpoint, one })));
}

function showInterface({ world }: Call, { endpoint, one }: Found): Xml {
  const groups = endpoint.securityGroups.map((id) => ({
    groupId: id,
    groupName: world.securityGroups.get(placeOf(endpoint.region, id))?.name,
  }));
  return {
    networkInterfaceId: one.id,
    subnetId: one.subnet,
    vpcId: endpoint.vpc,
    availabilityZone: one.availabilityZone,
    availabilityZoneId: availabilityZoneId(one.availabilityZone),
    description: `VPC Endpoint Interface ${endpoint.id}`,
    ownerId: endpoint.account,
    requesterId: "727180483921",
    requesterManaged: true,
    status: "in-use",
    privateIpAddress: one.address,
    sourceDestCheck: true,
    groupSet: itemSet(groups),
    attachment: {
      attachmentId: `ela-attach-${one.id.slice(4)}`,
      instanceOwnerId: "amazon-aws",
      deviceIndex: 1,
      status: "attached",
      deleteOnTermination: false,
    },
    privateIpAddressesSet: itemSet([{ privateIpAddress: one.address, primary: true }]),
    interfaceType: "vpc_endpoint",
    tagSet: {},
  };
}
