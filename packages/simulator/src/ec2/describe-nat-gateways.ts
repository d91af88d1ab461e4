import { AwsError } from "../base/aws-error.ts";
import type { QueryAction } from "../call/call.ts";
import { itemSet, type Xml } from "../base/xml.ts";
import type { NatGateway } from "../world/nat-gateway.ts";
import { answerListing } from "./listing.ts";
import { isCallers, showTags } from "./shared.ts";

export const describeNatGateways: QueryAction = {
  isWrite: false,
  answer: (call, parameters) =>
    answerListing(
      call,
      { parameters, resources: call.world.natGateways.allSeen().filter((one) => isCallers(call, one)) },
      {
        setName: "natGatewaySet",
        idParameter: "NatGatewayId",
        idOf: ({ id }) => id,
        missing: (id) => new AwsError("NatGatewayNotFound", `The Nat Gateway ${id} was not found`),
        tagsOf: ({ tags }) => tags,
        filters: {
          "nat-gateway-id": ({ id }) => [id],
          state: ({ state }) => [state],
          "subnet-id": ({ subnet }) => [subnet],
          "vpc-id": ({ vpc }) => [vpc],
        },
        show: showNatGateway,
        pages: { least: 5, most: 1000 },
      },
    ),
};

function showNatGateway(nat: NatGateway): Xml {
  const isPublic = nat.connectivity === "public";
  return {
    natGatewayId: nat.id,
    vpcId: nat.vpc,
    subnetId: nat.subnet,
    state: nat.state,
    connectivityType: nat.connectivity,
    createTime: new Date(nat.createdAt).toISOString(),
    natGatewayAddressSet: itemSet([
      {
        allocationId: isPublic ? nat.id.replace("nat-", "eipalloc-") : undefined,
        networkInterfaceId: nat.interface,
        privateIp: nat.address,
        publicIp: nat.publicAddress,
        isPrimary: true,
        status: "succeeded",
      },
    ]),
    tagSet: showTags(nat.tags),
  };
}
