import { noTags } from "../base/tags.ts";
import type { Call, QueryAction } from "../call/call.ts";
import { itemSet, type Xml } from "../base/xml.ts";
import { defaultDhcpId } from "../world/dhcp-options.ts";
import type { World } from "../world/world.ts";
import { answerListing } from "./listing.ts";
import type { Vpc } from "../world/network.ts";
import { isCallers, missingVpc, showTags } from "./shared.ts";

export const describeVpcs: QueryAction = {
  isWrite: false,
  answer: (call, parameters) =>
    answerListing(
      call,
      { parameters, resources: call.world.vpcs.allSeen().flatMap((vpc) => seenBy(call, vpc)) },
      {
        setName: "vpcSet",
        idParameter: "VpcId",
        idOf: ({ id }) => id,
        missing: missingVpc,
        tagsOf: ({ tags }) => tags,
        filters: {
          "vpc-id": ({ id }) => [id],
          "owner-id": ({ account }) => [account],
          cidr: ({ cidrs }) => cidrs.slice(0, 1),
          "cidr-block-association.cidr-block": ({ cidrs }) => cidrs,
          state: () => ["available"],
          "dhcp-options-id": (vpc) => [dhcpIdOf(call.world, vpc)],
          "is-default": () => ["false"],
          isDefault: () => ["false"],
        },
        show: (vpc) => showVpc(call.world, vpc),
      },
    ),
};

/** Whom a VPC is shared with sees it, and none of its tags (N4). */
function seenBy(call: Call, vpc: Vpc): readonly Vpc[] {
  if (isCallers(call, vpc)) return [vpc];
  const isShared = vpc.region === call.region && vpc.sharedWith.includes(call.caller.account);
  return isShared ? [{ ...vpc, tags: noTags }] : [];
}

/** Its own options, or those that it started with. */
export function dhcpIdOf(world: World, { account, region, dhcpOptions }: Vpc): string {
  return dhcpOptions ?? defaultDhcpId(world.ids, account, region);
}

export function showVpc(world: World, vpc: Vpc): Xml {
  return {
    vpcId: vpc.id,
    ownerId: vpc.account,
    state: "available",
    cidrBlock: vpc.cidrs[0],
    cidrBlockAssociationSet: itemSet(
      vpc.cidrs.map((cidrBlock, index) => ({
        associationId: `vpc-cidr-assoc-${vpc.id.replace(/^vpc-/u, "")}${index === 0 ? "" : index}`,
        cidrBlock,
        cidrBlockState: { state: "associated" },
      })),
    ),
    dhcpOptionsId: dhcpIdOf(world, vpc),
    instanceTenancy: "default",
    isDefault: false,
    tagSet: showTags(vpc.tags),
  };
}
