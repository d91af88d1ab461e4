import type { Call, QueryAction } from "../call/call.ts";
import { availabilityZoneId } from "../catalogue/partition.ts";
import { type Tags, noTags } from "../base/tags.ts";
import { placeOf } from "../world/world.ts";
import { itemSet, type Xml } from "../base/xml.ts";
import { type Endpoint, type NetworkInterface, type OtherInterface, stateOf } from "../world/endpoint.ts";
import { answerListing } from "./listing.ts";
import { isCallers, missingInterface, showTags } from "./shared.ts";

/** An interface as it is shown. */
interface Shown {
  readonly account: string;
  readonly region: string;
  readonly id: string;
  readonly vpc: string;
  readonly subnet: string;
  readonly availabilityZone: string;
  readonly address: string;
  readonly securityGroups: readonly string[];
  readonly description: string;
  readonly type: string;
  /** The account of AWS that manages it for whoever asked; undefined where nobody does. */
  readonly requester: string | undefined;
  readonly instance: string | undefined;
  readonly forwards: boolean;
  readonly tags: Tags;
}

/** The requester-managed interfaces of endpoints, until the endpoint is gone, and those of others. */
export const describeNetworkInterfaces: QueryAction = {
  isWrite: false,
  answer: (call, parameters) =>
    answerListing(
      call,
      { parameters, resources: interfacesOf(call) },
      {
        setName: "networkInterfaceSet",
        idParameter: "NetworkInterfaceId",
        idOf: ({ id }) => id,
        missing: missingInterface,
        tagsOf: ({ tags }) => tags,
        filters: {
          "network-interface-id": ({ id }) => [id],
          "subnet-id": ({ subnet }) => [subnet],
          "vpc-id": ({ vpc }) => [vpc],
          "group-id": ({ securityGroups }) => securityGroups,
          "availability-zone": ({ availabilityZone }) => [availabilityZone],
          "private-ip-address": ({ address }) => [address],
          "addresses.private-ip-address": ({ address }) => [address],
          "interface-type": ({ type }) => [type],
          "requester-managed": ({ requester }) => [String(requester !== undefined)],
          description: ({ description }) => [description],
          status: () => ["in-use"],
          "owner-id": ({ account }) => [account],
        },
        show: (found) => showInterface(call, found),
      },
    ),
};

function interfacesOf(call: Call): readonly Shown[] {
  const { endpoints, otherInterfaces } = call.world;
  const ofEndpoints = endpoints
    .allSeen()
    .filter((endpoint) => isCallers(call, endpoint) && stateOf(endpoint, call.now) !== "deleted")
    .flatMap((endpoint) => endpoint.interfaces.map((one) => ofEndpoint(endpoint, one)));
  const others = otherInterfaces.allSeen().filter((one) => isCallers(call, one) && (one.goneAt ?? Infinity) > call.now);
  return [...ofEndpoints, ...others.map(ofOther)];
}

function ofEndpoint({ account, region, id, vpc, securityGroups }: Endpoint, one: NetworkInterface): Shown {
  return {
    ...one,
    account,
    region,
    vpc,
    securityGroups,
    description: `VPC Endpoint Interface ${id}`,
    type: "vpc_endpoint",
    requester: "727180483921",
    instance: undefined,
    forwards: false,
    tags: noTags,
  };
}

function ofOther(one: OtherInterface): Shown {
  return { ...one, requester: one.type === "interface" ? undefined : "amazon-aws" };
}

function showInterface({ world }: Call, one: Shown): Xml {
  const groups = one.securityGroups.map((id) => ({
    groupId: id,
    groupName: world.securityGroups.get(placeOf(one.region, id))?.name,
  }));
  return {
    networkInterfaceId: one.id,
    subnetId: one.subnet,
    vpcId: one.vpc,
    availabilityZone: one.availabilityZone,
    availabilityZoneId: availabilityZoneId(one.availabilityZone),
    description: one.description,
    ownerId: one.account,
    requesterId: one.requester,
    requesterManaged: one.requester !== undefined,
    status: "in-use",
    privateIpAddress: one.address,
    sourceDestCheck: !one.forwards,
    groupSet: itemSet(groups),
    attachment: {
      attachmentId: `${one.requester === undefined ? "eni" : "ela"}-attach-${one.id.slice(4)}`,
      instanceId: one.instance,
      instanceOwnerId: one.requester === undefined ? one.account : "amazon-aws",
      deviceIndex: 1,
      status: "attached",
      deleteOnTermination: false,
    },
    privateIpAddressesSet: itemSet([{ privateIpAddress: one.address, primary: true }]),
    interfaceType: one.type,
    tagSet: showTags(one.tags),
  };
}
