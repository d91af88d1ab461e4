import {
  AuthorizeSecurityGroupIngressCommand,
  type AuthorizeSecurityGroupIngressCommandInput,
  type AuthorizeSecurityGroupIngressCommandOutput,
  CreateSecurityGroupCommand,
  type CreateSecurityGroupCommandInput,
  type CreateSecurityGroupCommandOutput,
  CreateTagsCommand,
  type CreateTagsCommandInput,
  type CreateTagsCommandOutput,
  CreateVpcEndpointCommand,
  type CreateVpcEndpointCommandInput,
  type CreateVpcEndpointCommandOutput,
  DeleteSecurityGroupCommand,
  type DeleteSecurityGroupCommandInput,
  type DeleteSecurityGroupCommandOutput,
  DeleteTagsCommand,
  type DeleteTagsCommandInput,
  type DeleteTagsCommandOutput,
  DeleteVpcEndpointsCommand,
  type DeleteVpcEndpointsCommandInput,
  type DeleteVpcEndpointsCommandOutput,
  ModifyVpcEndpointCommand,
  type ModifyVpcEndpointCommandInput,
  type ModifyVpcEndpointCommandOutput,
  RevokeSecurityGroupIngressCommand,
  type RevokeSecurityGroupIngressCommandInput,
  type RevokeSecurityGroupIngressCommandOutput,
} from "@aws-sdk/client-ec2";
import {
  AssociateVPCWithHostedZoneCommand,
  type AssociateVPCWithHostedZoneCommandInput,
  type AssociateVPCWithHostedZoneCommandOutput,
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
} from "@aws-sdk/client-route-53";
import type { Senders, Shape } from "./read-calls.ts";

/** Every action that writes; all of them are safe to repeat the way we send them. */
export interface WriteCalls {
  readonly "ec2:AuthorizeSecurityGroupIngress": Shape<
    AuthorizeSecurityGroupIngressCommandInput,
    AuthorizeSecurityGroupIngressCommandOutput
  >;
  readonly "ec2:CreateSecurityGroup": Shape<CreateSecurityGroupCommandInput, CreateSecurityGroupCommandOutput>;
  readonly "ec2:CreateTags": Shape<CreateTagsCommandInput, CreateTagsCommandOutput>;
  readonly "ec2:CreateVpcEndpoint": Shape<CreateVpcEndpointCommandInput, CreateVpcEndpointCommandOutput>;
  readonly "ec2:DeleteSecurityGroup": Shape<DeleteSecurityGroupCommandInput, DeleteSecurityGroupCommandOutput>;
  readonly "ec2:DeleteTags": Shape<DeleteTagsCommandInput, DeleteTagsCommandOutput>;
  readonly "ec2:DeleteVpcEndpoints": Shape<DeleteVpcEndpointsCommandInput, DeleteVpcEndpointsCommandOutput>;
  readonly "ec2:ModifyVpcEndpoint": Shape<ModifyVpcEndpointCommandInput, ModifyVpcEndpointCommandOutput>;
  readonly "ec2:RevokeSecurityGroupIngress": Shape<
    RevokeSecurityGroupIngressCommandInput,
    RevokeSecurityGroupIngressCommandOutput
  >;
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
}

/** The writes that AWS takes as a dry run too. */
export type RehearsedAction = Extract<keyof WriteCalls, `ec2:${string}`>;

/** How each write is sent. */
export const writers: Senders<WriteCalls> = {
  "ec2:AuthorizeSecurityGroupIngress": ({ ec2 }, input) => ec2().send(new AuthorizeSecurityGroupIngressCommand(input)),
  "ec2:CreateSecurityGroup": ({ ec2 }, input) => ec2().send(new CreateSecurityGroupCommand(input)),
  "ec2:CreateTags": ({ ec2 }, input) => ec2().send(new CreateTagsCommand(input)),
  "ec2:CreateVpcEndpoint": ({ ec2 }, input) => ec2().send(new CreateVpcEndpointCommand(input)),
  "ec2:DeleteSecurityGroup": ({ ec2 }, input) => ec2().send(new DeleteSecurityGroupCommand(input)),
  "ec2:DeleteTags": ({ ec2 }, input) => ec2().send(new DeleteTagsCommand(input)),
  "ec2:DeleteVpcEndpoints": ({ ec2 }, input) => ec2().send(new DeleteVpcEndpointsCommand(input)),
  "ec2:ModifyVpcEndpoint": ({ ec2 }, input) => ec2().send(new ModifyVpcEndpointCommand(input)),
  "ec2:RevokeSecurityGroupIngress": ({ ec2 }, input) => ec2().send(new RevokeSecurityGroupIngressCommand(input)),
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
};
