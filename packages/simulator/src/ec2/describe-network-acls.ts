import { AwsError } from "../base/aws-error.ts";
import type { Call, QueryAction } from "../call/call.ts";
import { noTags } from "../base/tags.ts";
import { itemSet, type Xml } from "../base/xml.ts";
import { answerListing } from "./listing.ts";
import type { Vpc } from "../world/network.ts";
import { isCallers } from "./shared.ts";

/** The default ACL of each VPC, which lets everything through: there are no others. */
export const describeNetworkAcls: QueryAction = {
  isWrite: false,
  answer: (call, parameters) =>
    answerListing(
      call,
      { parameters, resources: call.world.vpcs.allSeen().filter((vpc) => isCallers(call, vpc)) },
      {
        setName: "networkAclSet",
        idParameter: "NetworkAclId",
        idOf: (vpc) => aclId(call, vpc),
        missing: (id) => new AwsError("InvalidNetworkAclID.NotFound", `The networkAcl ID '${id}' does not exist`),
        tagsOf: () => noTags,
        filters: {
          "vpc-id": ({ id }) => [id],
          default: () => ["true"],
          "network-acl-id": (vpc) => [aclId(call, vpc)],
          "association.subnet-id": (vpc) => subnetsOf(call, vpc),
        },
        show: (vpc) => showAcl(call, vpc),
      },
    ),
};

function aclId({ world }: Call, { id }: Vpc): string {
  return `acl-0${world.ids.fixed("acl", id).slice(0, 16)}`;
}

function subnetsOf({ world }: Call, { id, region }: Vpc): readonly string[] {
  return [...world.subnets.values()]
    .filter((subnet) => subnet.vpc === id && subnet.region === region)
    .map((subnet) => subnet.id);
}

function showAcl(call: Call, vpc: Vpc): Xml {
  const id = aclId(call, vpc);
  const entry = (egress: boolean, ruleNumber: number, ruleAction: string): Xml => ({
    ruleNumber,
    protocol: "-1",
    ruleAction,
    egress,
    cidrBlock: "0.0.0.0/0",
  });
  const associations = subnetsOf(call, vpc).map((subnetId) => ({
    networkAclAssociationId: subnetId.replace("subnet-", "aclassoc-"),
    networkAclId: id,
    subnetId,
  }));
  return {
    networkAclId: id,
    vpcId: vpc.id,
    ownerId: vpc.account,
    default: true,
    entrySet: itemSet([
      entry(true, 100, "allow"),
      entry(true, 32_767, "deny"),
      entry(false, 100, "allow"),
      entry(false, 32_767, "deny"),
    ]),
    associationSet: itemSet(associations),
    tagSet: {},
  };
}
