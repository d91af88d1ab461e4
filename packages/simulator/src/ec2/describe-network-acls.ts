import { AwsError } from "../base/aws-error.ts";
import type { Call, QueryAction } from "../call/call.ts";
import { itemSet, type Xml } from "../base/xml.ts";
import type { AclEntry, NetworkAcl } from "../world/network-acl.ts";
import { aclsOf, subnetsOfAcl } from "../world/network-parts.ts";
import { answerListing } from "./listing.ts";
import { seenInVpc, showTags } from "./shared.ts";

export const describeNetworkAcls: QueryAction = {
  isWrite: false,
  answer: (call, parameters) =>
    answerListing(
      call,
      { parameters, resources: seenInVpc(call, call.world.networkAcls.allSeen()) },
      {
        setName: "networkAclSet",
        idParameter: "NetworkAclId",
        idOf: ({ id }) => id,
        missing: (id) => new AwsError("InvalidNetworkAclID.NotFound", `The networkAcl ID '${id}' does not exist`),
        tagsOf: ({ tags }) => tags,
        filters: {
          "vpc-id": ({ vpc }) => [vpc],
          "owner-id": ({ account }) => [account],
          default: ({ isDefault }) => [String(isDefault)],
          "network-acl-id": ({ id }) => [id],
          "association.network-acl-id": ({ id }) => [id],
          "association.subnet-id": (acl) => subnetsOf(call, acl),
        },
        show: (acl) => showAcl(call, acl),
        pages: { least: 5, most: 1000 },
      },
    ),
};

function subnetsOf({ world }: Call, acl: NetworkAcl): readonly string[] {
  return subnetsOfAcl(acl, { acls: aclsOf(world, acl), subnets: [...world.subnets.values()] });
}

/** Every ACL ends with an entry each way that denies what came so far; its number is shown as the largest one. */
const lastEntries: readonly AclEntry[] = [true, false].map((isEgress) => ({
  isEgress,
  ruleNumber: 32_767,
  isAllowed: false,
  protocol: "-1",
  cidr: "0.0.0.0/0",
  fromPort: 0,
  toPort: 65_535,
}));

function showAcl(call: Call, acl: NetworkAcl): Xml {
  const associations = subnetsOf(call, acl).map((subnetId) => ({
    networkAclAssociationId: subnetId.replace("subnet-", "aclassoc-"),
    networkAclId: acl.id,
    subnetId,
  }));
  const entries = [...acl.entries, ...lastEntries].toSorted(
    (one, other) => Number(other.isEgress) - Number(one.isEgress) || one.ruleNumber - other.ruleNumber,
  );
  return {
    networkAclId: acl.id,
    vpcId: acl.vpc,
    ownerId: acl.account,
    default: acl.isDefault,
    entrySet: itemSet(entries.map(showEntry)),
    associationSet: itemSet(associations),
    tagSet: showTags(acl.tags),
  };
}

function showEntry({ isEgress, ruleNumber, isAllowed, protocol, cidr, fromPort, toPort }: AclEntry): Xml {
  const hasPorts = protocol === "6" || protocol === "17";
  return {
    ruleNumber,
    protocol,
    ruleAction: isAllowed ? "allow" : "deny",
    egress: isEgress,
    cidrBlock: cidr,
    portRange: hasPorts ? { from: fromPort, to: toPort } : undefined,
  };
}
