import type { Call, QueryAction } from "../call/call.ts";
import type { Xml } from "../base/xml.ts";
import type { TransitAttachment } from "../world/transit-gateway.ts";
import { placeOf } from "../world/world.ts";
import { answerListing } from "./listing.ts";
import { missingTransitAttachment, showTags } from "./shared.ts";
import { ownsGateway, transitPages } from "./transit.ts";

type PeeringAttachment = TransitAttachment & { readonly resource: { readonly kind: "peering" } };

/** What joins two transit gateways; the owner of either sees its own end. */
export const describeTransitGatewayPeeringAttachments: QueryAction = {
  isWrite: false,
  answer: (call, parameters) =>
    answerListing(
      call,
      { parameters, resources: endsOf(call) },
      {
        setName: "transitGatewayPeeringAttachments",
        idParameter: "TransitGatewayAttachmentIds",
        idOf: ({ id }) => id,
        missing: missingTransitAttachment,
        tagsOf: ({ tags }) => tags,
        filters: {
          "transit-gateway-attachment-id": ({ id }) => [id],
          "transit-gateway-id": ({ transitGateway }) => [transitGateway],
          "local-owner-id": ({ account }) => [account],
          "remote-owner-id": ({ resource }) => [resource.account],
          state: ({ state }) => [state],
        },
        show: (attachment) => showPeering(call, attachment),
        pages: transitPages,
      },
    ),
};

function endsOf(call: Call): readonly PeeringAttachment[] {
  return call.world.transitAttachments
    .allSeen()
    .filter(isPeering)
    .filter((one) => ownsGateway(call, one));
}

function isPeering(attachment: TransitAttachment): attachment is PeeringAttachment {
  return attachment.resource.kind === "peering";
}

function showPeering({ world }: Call, attachment: PeeringAttachment): Xml {
  const { id, transitGateway, region, resource, state, createdAt, tags } = attachment;
  const owner = world.transitGateways.get(placeOf(region, transitGateway))?.account;
  const own = { transitGatewayId: transitGateway, ownerId: owner, region };
  const other = { transitGatewayId: resource.transitGateway, ownerId: resource.account, region: resource.region };
  return {
    transitGatewayAttachmentId: id,
    requesterTgwInfo: resource.isRequester ? own : other,
    accepterTgwInfo: resource.isRequester ? other : own,
    status: { code: state, message: state },
    state,
    creationTime: new Date(createdAt).toISOString(),
    tagSet: showTags(tags),
  };
}
