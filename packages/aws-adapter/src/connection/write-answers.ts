import type { ChangeInfo } from "@aws-sdk/client-route-53";
import { type Lacks, lacksInEach, lacksOf, unless, within } from "../base/lacks.ts";
import { type AnswerChecks, lacksOfEndpoint } from "./read-answers.ts";
import type { WriteCalls } from "./write-calls.ts";

/** An answer that nothing relies on: AWS says nothing in it. */
const nothing = (): Lacks => [];

/** What the answer of each write must have, as far as anything relies on it. */
export const writeAnswers: AnswerChecks<WriteCalls> = {
  // Spokes are let onto a zone because the rule stands, and the old rule goes because the new one does.
  "ec2:AuthorizeSecurityGroupIngress": ({ Return }) => unless(Return === true, "Return"),
  "ec2:CreateSecurityGroup": (output) => lacksOf(output, "GroupId"),
  "ec2:CreateTags": nothing,
  "ec2:CreateVpcEndpoint": ({ VpcEndpoint }) =>
    VpcEndpoint === undefined ? ["VpcEndpoint"] : within("VpcEndpoint", lacksOfEndpoint(VpcEndpoint)),
  // Whether it is gone is for the next run to see; nothing comes behind it.
  "ec2:DeleteSecurityGroup": nothing,
  "ec2:DeleteTags": nothing,
  "ec2:DeleteVpcEndpoints": ({ Unsuccessful }) =>
    lacksInEach("Unsuccessful", Unsuccessful, (item) => [
      ...lacksOf(item, "ResourceId"),
      ...within("Error", lacksOf(item.Error, "Code")),
    ]),
  "ec2:ModifyVpcEndpoint": ({ Return }) => unless(Return === true, "Return"),
  "ec2:RevokeSecurityGroupIngress": ({ Return }) => unless(Return === true, "Return"),
  "route53:AssociateVPCWithHostedZone": ({ ChangeInfo }) => lacksOfChange(ChangeInfo),
  "route53:ChangeResourceRecordSets": ({ ChangeInfo }) => lacksOfChange(ChangeInfo),
  "route53:ChangeTagsForResource": nothing,
  "route53:CreateHostedZone": ({ HostedZone }) => within("HostedZone", lacksOf(HostedZone, "Id")),
  "route53:CreateVPCAssociationAuthorization": nothing,
  "route53:DeleteHostedZone": ({ ChangeInfo }) => lacksOfChange(ChangeInfo),
  "route53:DeleteVPCAssociationAuthorization": nothing,
  "route53:DisassociateVPCFromHostedZone": ({ ChangeInfo }) => lacksOfChange(ChangeInfo),
};

/** Without its id there is nothing to wait for, and what comes behind would come too early. */
function lacksOfChange(change: ChangeInfo | undefined): Lacks {
  return within("ChangeInfo", lacksOf(change, "Id", "Status"));
}
