import type { Call, QueryAction } from "../call/call.ts";
import type { Xml } from "../base/xml.ts";
import type { TransitAttachment } from "../world/transit-gateway.ts";
import { placeOf } from "../world/world.ts";
import { answerListing } from "./listing.ts";
import { missingTransitAttachment, showTags } from "./shared.ts";
import { ownsGateway, resourceOf, transitAttachmentsOf, transitPages } from "./transit.ts";

export const describeTransitGatewayAttachments: QueryAction = {
  isWrite: false,
  answer: (call, parameters) =>
    answerListing(
      call,
      { parameters, resources: transitAttachmentsOf(call) },
      {
        setName: "transitGatewayAttachments",
        idParameter: "TransitGatewayAttachmentIds",
        idOf: ({ id }) => id,
        missing: missingTransitAttachment,
        tagsOf: ({ tags }) => tags,
        filters: {
          "association.state": (one) => (associationOf(call, one) === undefined ? [] : ["associated"]),
          "association.transit-gateway-route-table-id": (one) => [associationOf(call, one) ?? []].flat(),
          "resource-id": (one) => [resourceOf(one).id],
          "resource-owner-id": (one) => [resourceOwnerOf(one)],
          "resource-type": (one) => [resourceOf(one).type],
          state: ({ state }) => [state],
          "transit-gateway-attachment-id": ({ id }) => [id],
          "transit-gateway-id": ({ transitGateway }) => [transitGateway],
          "transit-gateway-owner-id": (one) => [gatewayOwnerOf(call, one)],
        },
        show: (attachment) => showAttachment(call, attachment),
        pages: transitPages,
      },
    ),
};

/** The owner of the gateway alone is told with which table something is associated (L1; that others are not is inferred). */
function associationOf(call: Call, attachment: TransitAttachment): string | undefined {
  return ownsGateway(call, attachment) ? attachment.association : undefined;
}

function gatewayOwnerOf({ world }: Call, { region, transitGateway }: TransitAttachment): string {
  return world.transitGateways.get(placeOf(region, transitGateway))?.account ?? "";
}

function resourceOwnerOf({ account, resource }: TransitAttachment): string {
  return resource.kind === "vpc" ? account : resource.account;
}

/** An attachment has a route table or a policy table, and not both. */
function fieldOf(table: string): string {
  return table.startsWith("tgw-ptb-") ? "transitGatewayPolicyTableId" : "transitGatewayRouteTableId";
}

function showAttachment(call: Call, attachment: TransitAttachment): Xml {
  const { id, transitGateway, state, createdAt, tags } = attachment;
  const resource = resourceOf(attachment);
  const table = associationOf(call, attachment);
  return {
    transitGatewayAttachmentId: id,
    transitGatewayId: transitGateway,
    transitGatewayOwnerId: gatewayOwnerOf(call, attachment),
    resourceOwnerId: resourceOwnerOf(attachment),
    resourceType: resource.type,
    resourceId: resource.id,
    state,
    association: table === undefined ? undefined : { [fieldOf(table)]: table, state: "associated" },
    creationTime: new Date(createdAt).toISOString(),
    tagSet: showTags(tags),
  };
}
