import type { Call, QueryAction } from "../call/call.ts";
import { parseIpv4Block } from "../base/cidr.ts";
import { availabilityZoneId } from "../catalogue/partition.ts";
import type { Xml } from "../base/xml.ts";
import { answerListing } from "./listing.ts";
import type { Subnet } from "../world/network.ts";
import { arnOf, missingSubnet, seenInVpc, showTags } from "./shared.ts";
import { usedAddresses } from "../world/subnet-addresses.ts";

export const describeSubnets: QueryAction = {
  isWrite: false,
  answer: (call, parameters) =>
    answerListing(
      call,
      { parameters, resources: seenInVpc(call, call.world.subnets.allSeen()) },
      {
        setName: "subnetSet",
        idParameter: "SubnetId",
        idOf: ({ id }) => id,
        missing: missingSubnet,
        tagsOf: ({ tags }) => tags,
        filters: {
          "subnet-id": ({ id }) => [id],
          "vpc-id": ({ vpc }) => [vpc],
          "owner-id": ({ account }) => [account],
          "availability-zone": ({ availabilityZone }) => [availabilityZone],
          availabilityZone: ({ availabilityZone }) => [availabilityZone],
          "availability-zone-id": ({ availabilityZone }) => [availabilityZoneId(availabilityZone)],
          "cidr-block": ({ cidr }) => [cidr],
          cidrBlock: ({ cidr }) => [cidr],
          cidr: ({ cidr }) => [cidr],
          "default-for-az": () => ["false"],
          state: () => ["available"],
        },
        show: (subnet) => showSubnet(call, subnet),
      },
    ),
};

export function showSubnet(call: Call, subnet: Subnet): Xml {
  const size = parseIpv4Block(subnet.cidr)?.size ?? 0;
  return {
    subnetId: subnet.id,
    subnetArn: arnOf(subnet, `subnet/${subnet.id}`),
    ownerId: subnet.account,
    vpcId: subnet.vpc,
    state: "available",
    cidrBlock: subnet.cidr,
    // EC2 keeps the first four addresses and the last one of every subnet.
    availableIpAddressCount: Math.max(0, size - 5 - usedAddresses(call.world, subnet).size),
    availabilityZone: subnet.availabilityZone,
    availabilityZoneId: availabilityZoneId(subnet.availabilityZone),
    defaultForAz: false,
    mapPublicIpOnLaunch: false,
    mapCustomerOwnedIpOnLaunch: false,
    assignIpv6AddressOnCreation: false,
    enableDns64: false,
    ipv6Native: false,
    ipv6CidrBlockAssociationSet: {},
    privateDnsNameOptionsOnLaunch: {
      hostnameType: "ip-name",
      enableResourceNameDnsARecord: false,
      enableResourceNameDnsAAAARecord: false,
    },
    tagSet: showTags(subnet.tags),
  };
}
