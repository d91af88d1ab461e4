import type { QueryAction } from "../call/call.ts";
import { itemSet, type Xml } from "../base/xml.ts";
import type { TransitAttachment } from "../world/transit-gateway.ts";
import { answerListing } from "./listing.ts";
import { missingTransitAttachment, showTags } from "./shared.ts";
import { transitAttachmentsOf, transitPages } from "./transit.ts";

type VpcAttachment = TransitAttachment & { readonly resource: { readonly kind: "vpc" } };

export const describeTransitGatewayVpcAttachments: QueryAction = {
  isWrite: false,
  answer: (call, parameters) =>
    answerListing(
      call,
      { parameters, resources: transitAttachmentsOf(call).filter(isOfVpc) },
      {
        setName: "transitGatewayVpcAttachments",
        idParameter: "TransitGatewayAttachmentIds",
        idOf: ({ id }) => id,
        missing: missingTransitAttachment,
        tagsOf: ({ tags }) => tags,
        filters: {
          "transit-gateway-attachment-id": ({ id }) => [id],
          "transit-gateway-id": ({ transitGateway }) => [transitGateway],
          "vpc-id": ({ resource }) => [resource.vpc],
          state: ({ state }) => [state],
        },
        show: showAttachment,
        pages: transitPages,
      },
    ),
};

function isOfVpc(attachment: TransitAttachment): attachment is VpcAttachment {
  return attachment.resource.kind === "vpc";
}

function showAttachment({ id, account, transitGateway, resource, state, createdAt, tags }: VpcAttachment): Xml {
  return {
    transitGatewayAttachmentId: id,
    transitGatewayId: transitGateway,
    vpcId: resource.vpc,
    vpcOwnerId: account,
    state,
    subnetIds: itemSet(resource.subnets),
    creationTime: new Date(createdAt).toISOString(),
    options: {
      dnsSupport: "enable",
      securityGroupReferencingSupport: "disable",
      ipv6Support: "disable",
      applianceModeSupport: resource.applianceMode ? "enable" : "disable",
    },
    tagSet: showTags(tags),
  };
}
