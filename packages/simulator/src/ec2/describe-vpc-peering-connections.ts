import { AwsError } from "../base/aws-error.ts";
import type { Call, QueryAction } from "../call/call.ts";
import { noTags } from "../base/tags.ts";
import { itemSet, type Xml } from "../base/xml.ts";
import type { Peering, PeeringSide, PeeringStatus } from "../world/peering.ts";
import { placeOf } from "../world/world.ts";
import { answerListing } from "./listing.ts";
import { isCallers, showTags } from "./shared.ts";

/** Both sides see a peering; the tags are the requester's (the accepter has its own, of which there are none here). */
export const describeVpcPeeringConnections: QueryAction = {
  isWrite: false,
  answer: (call, parameters) =>
    answerListing(
      call,
      { parameters, resources: call.world.peerings.allSeen().flatMap((one) => seenBy(call, one)) },
      {
        setName: "vpcPeeringConnectionSet",
        idParameter: "VpcPeeringConnectionId",
        idOf: ({ id }) => id,
        missing: (id) =>
          new AwsError("InvalidVpcPeeringConnectionID.NotFound", `The vpcPeeringConnection ID '${id}' does not exist`),
        tagsOf: ({ tags }) => tags,
        filters: {
          "vpc-peering-connection-id": ({ id }) => [id],
          "status-code": ({ status }) => [status],
          "requester-vpc-info.vpc-id": ({ requester }) => [requester.vpc],
          "requester-vpc-info.owner-id": ({ requester }) => [requester.account],
          "accepter-vpc-info.vpc-id": ({ accepter }) => [accepter.vpc],
          "accepter-vpc-info.owner-id": ({ accepter }) => [accepter.account],
        },
        show: (peering) => showPeering(call, peering),
        pages: { least: 5, most: 1000 },
      },
    ),
};

function seenBy(call: Call, peering: Peering): readonly Peering[] {
  if (isCallers(call, peering.requester)) return [peering];
  return isCallers(call, peering.accepter) ? [{ ...peering, tags: noTags }] : [];
}

const messages: Readonly<Partial<Record<PeeringStatus, string>>> = {
  active: "Active",
  deleted: "Deleted",
  expired: "Expired",
  rejected: "Rejected",
};

function showPeering(call: Call, peering: Peering): Xml {
  const { id, requester, accepter, status, tags } = peering;
  return {
    vpcPeeringConnectionId: id,
    requesterVpcInfo: showSide(call, requester, status),
    accepterVpcInfo: showSide(call, accepter, status),
    status: { code: status, message: messages[status] ?? status },
    tagSet: showTags(tags),
  };
}

/** Blocks and options are told only while the peering is active (L1). */
function showSide({ world }: Call, { account, region, vpc }: PeeringSide, status: PeeringStatus): Xml {
  const plain = { ownerId: account, vpcId: vpc, region };
  if (status !== "active") return plain;
  const cidrs = world.vpcs.get(placeOf(region, vpc))?.cidrs ?? [];
  return {
    ...plain,
    cidrBlock: cidrs[0],
    cidrBlockSet: itemSet(cidrs.map((cidrBlock) => ({ cidrBlock }))),
    peeringOptions: {
      allowDnsResolutionFromRemoteVpc: false,
      allowEgressFromLocalClassicLinkToRemoteVpc: false,
      allowEgressFromLocalVpcToRemoteClassicLink: false,
    },
  };
}
