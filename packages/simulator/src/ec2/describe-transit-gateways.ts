import type { QueryAction } from "../call/call.ts";
import type { Xml } from "../base/xml.ts";
import type { TransitGateway } from "../world/transit-gateway.ts";
import { answerListing } from "./listing.ts";
import { arnOf, showTags } from "./shared.ts";
import { missingTransitGateway, transitGatewaysOf, transitPages } from "./transit.ts";

export const describeTransitGateways: QueryAction = {
  isWrite: false,
  answer: (call, parameters) =>
    answerListing(
      call,
      { parameters, resources: transitGatewaysOf(call) },
      {
        setName: "transitGatewaySet",
        idParameter: "TransitGatewayIds",
        idOf: ({ id }) => id,
        missing: missingTransitGateway,
        tagsOf: ({ tags }) => tags,
        filters: {
          "transit-gateway-id": ({ id }) => [id],
          "owner-id": ({ account }) => [account],
          state: () => ["available"],
        },
        show: showGateway,
        pages: transitPages,
      },
    ),
};

function showGateway(gateway: TransitGateway): Xml {
  const isDefault = gateway.defaultTable === undefined ? "disable" : "enable";
  return {
    transitGatewayId: gateway.id,
    transitGatewayArn: arnOf(gateway, `transit-gateway/${gateway.id}`),
    state: "available",
    ownerId: gateway.account,
    description: gateway.description,
    creationTime: new Date(gateway.createdAt).toISOString(),
    options: {
      amazonSideAsn: 64_512,
      autoAcceptSharedAttachments: "disable",
      defaultRouteTableAssociation: isDefault,
      associationDefaultRouteTableId: gateway.defaultTable,
      defaultRouteTablePropagation: isDefault,
      propagationDefaultRouteTableId: gateway.defaultTable,
      vpnEcmpSupport: "enable",
      dnsSupport: "enable",
      securityGroupReferencingSupport: "disable",
      multicastSupport: "disable",
    },
    tagSet: showTags(gateway.tags),
  };
}
