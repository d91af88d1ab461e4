import type { TransitGatewayVpcAttachment } from "@aws-sdk/client-ec2";
import { type Observed, type VpcAttachment, type VpcId, parseSubnetId, parseVpcId } from "@vpce-hub/core";
import type { Origin, ReadAws } from "../../connection/aws.ts";
import { nextToken } from "../../connection/paginate.ts";
import { incompleteAnswer } from "../../fault/aws-error.ts";
import { ec2PageSize } from "../observed.ts";
import { observeFiltered } from "./filtered.ts";

type AttachmentOfVpc = VpcAttachment & { readonly vpc: VpcId };

/** Reads the attachments of some VPCs of an account and Region to Transit Gateways. */
export function readVpcAttachments(
  vpcs: readonly VpcId[],
  aws: ReadAws,
  origin: Origin,
): Promise<Observed<readonly AttachmentOfVpc[]>> {
  return observeFiltered(
    {
      what: "attachments of VPCs",
      action: "ec2:DescribeTransitGatewayVpcAttachments",
      values: vpcs,
      idOf: ({ id }) => id,
      readPage: async (Values, NextToken) => {
        const input = { Filters: [{ Name: "vpc-id", Values }], MaxResults: ec2PageSize, NextToken };
        const page = await aws.read("ec2:DescribeTransitGatewayVpcAttachments", origin, input);
        return {
          items: (page.TransitGatewayVpcAttachments ?? []).map(toAttachment),
          next: nextToken(page.NextToken),
        };
      },
    },
    origin,
  );
}

function toAttachment(attachment: TransitGatewayVpcAttachment): AttachmentOfVpc {
  const { TransitGatewayAttachmentId: id, TransitGatewayId: gateway, VpcId = "", State, SubnetIds = [] } = attachment;
  const vpc = parseVpcId(VpcId);
  if (id === undefined || gateway === undefined || vpc === undefined || State === undefined)
    throw incompleteAnswer("an attachment without id, gateway, VPC or state");
  return { id, gateway, vpc, state: State, subnets: SubnetIds.flatMap((subnet) => parseSubnetId(subnet) ?? []) };
}
