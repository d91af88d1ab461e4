import {
  AssociateVPCWithHostedZoneCommand,
  type AssociateVPCWithHostedZoneCommandInput,
  type AssociateVPCWithHostedZoneCommandOutput,
  type ChangeInfo,
  ChangeResourceRecordSetsCommand,
  type ChangeResourceRecordSetsCommandInput,
  type ChangeResourceRecordSetsCommandOutput,
  ChangeTagsForResourceCommand,
  type ChangeTagsForResourceCommandInput,
  type ChangeTagsForResourceCommandOutput,
  CreateHostedZoneCommand,
  type CreateHostedZoneCommandInput,
  type CreateHostedZoneCommandOutput,
  CreateVPCAssociationAuthorizationCommand,
  type CreateVPCAssociationAuthorizationCommandInput,
  type CreateVPCAssociationAuthorizationCommandOutput,
  DeleteHostedZoneCommand,
  type DeleteHostedZoneCommandInput,
  type DeleteHostedZoneCommandOutput,
  DeleteVPCAssociationAuthorizationCommand,
  type DeleteVPCAssociationAuthorizationCommandInput,
  type DeleteVPCAssociationAuthorizationCommandOutput,
  DisassociateVPCFromHostedZoneCommand,
  type DisassociateVPCFromHostedZoneCommandInput,
  type DisassociateVPCFromHostedZoneCommandOutput,
  UpdateHostedZoneCommentCommand,
  type UpdateHostedZoneCommentCommandInput,
  type UpdateHostedZoneCommentCommandOutput,
} from "@aws-sdk/client-route-53";
import { type Lacks, lacksOf, within } from "../base/lacks.ts";
import { type AnswerChecks, type Senders, type Shape, nothing } from "./call-table.ts";

/** The actions of Route 53 that write. */
export interface Route53Writes {
  readonly "route53:AssociateVPCWithHostedZone": Shape<
    AssociateVPCWithHostedZoneCommandInput,
    AssociateVPCWithHostedZoneCommandOutput
  >;
  readonly "route53:ChangeResourceRecordSets": Shape<
    ChangeResourceRecordSetsCommandInput,
    ChangeResourceRecordSetsCommandOutput
  >;
  readonly "route53:ChangeTagsForResource": Shape<
    ChangeTagsForResourceCommandInput,
    ChangeTagsForResourceCommandOutput
  >;
  readonly "route53:CreateHostedZone": Shape<CreateHostedZoneCommandInput, CreateHostedZoneCommandOutput>;
  readonly "route53:CreateVPCAssociationAuthorization": Shape<
    CreateVPCAssociationAuthorizationCommandInput,
    CreateVPCAssociationAuthorizationCommandOutput
  >;
  readonly "route53:DeleteHostedZone": Shape<DeleteHostedZoneCommandInput, DeleteHostedZoneCommandOutput>;
  readonly "route53:DeleteVPCAssociationAuthorization": Shape<
    DeleteVPCAssociationAuthorizationCommandInput,
    DeleteVPCAssociationAuthorizationCommandOutput
  >;
  readonly "route53:DisassociateVPCFromHostedZone": Shape<
    DisassociateVPCFromHostedZoneCommandInput,
    DisassociateVPCFromHostedZoneCommandOutput
  >;
  readonly "route53:UpdateHostedZoneComment": Shape<
    UpdateHostedZoneCommentCommandInput,
    UpdateHostedZoneCommentCommandOutput
  >;
}

/** How each of them is sent. */
export const route53Writers: Senders<Route53Writes> = {
  "route53:AssociateVPCWithHostedZone": ({ route53 }, input) =>
    route53().send(new AssociateVPCWithHostedZoneCommand(input)),
  "route53:ChangeResourceRecordSets": ({ route53 }, input) =>
    route53().send(new ChangeResourceRecordSetsCommand(input)),
  "route53:ChangeTagsForResource": ({ route53 }, input) => route53().send(new ChangeTagsForResourceCommand(input)),
  "route53:CreateHostedZone": ({ route53 }, input) => route53().send(new CreateHostedZoneCommand(input)),
  "route53:CreateVPCAssociationAuthorization": ({ route53 }, input) =>
    route53().send(new CreateVPCAssociationAuthorizationCommand(input)),
  "route53:DeleteHostedZone": ({ route53 }, input) => route53().send(new DeleteHostedZoneCommand(input)),
  "route53:DeleteVPCAssociationAuthorization": ({ route53 }, input) =>
    route53().send(new DeleteVPCAssociationAuthorizationCommand(input)),
  "route53:DisassociateVPCFromHostedZone": ({ route53 }, input) =>
    route53().send(new DisassociateVPCFromHostedZoneCommand(input)),
  "route53:UpdateHostedZoneComment": ({ route53 }, input) => route53().send(new UpdateHostedZoneCommentCommand(input)),
};

/** What the answer of each of them must have, as far as anything relies on it. */
export const route53WriteAnswers: AnswerChecks<Route53Writes> = {
  "route53:AssociateVPCWithHostedZone": ({ ChangeInfo }) => lacksOfChange(ChangeInfo),
  "route53:ChangeResourceRecordSets": ({ ChangeInfo }) => lacksOfChange(ChangeInfo),
  "route53:ChangeTagsForResource": nothing,
  "route53:CreateHostedZone": ({ HostedZone }) => within("HostedZone", lacksOf(HostedZone, "Id")),
  "route53:CreateVPCAssociationAuthorization": nothing,
  "route53:DeleteHostedZone": ({ ChangeInfo }) => lacksOfChange(ChangeInfo),
  "route53:DeleteVPCAssociationAuthorization": nothing,
  "route53:DisassociateVPCFromHostedZone": ({ ChangeInfo }) => lacksOfChange(ChangeInfo),
  "route53:UpdateHostedZoneComment": nothing,
};

/** Without its id there is nothing to wait for, and what comes behind would come too early. */
function lacksOfChange(change: ChangeInfo | undefined): Lacks {
  return within("ChangeInfo", lacksOf(change, "Id", "Status"));
}
