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
import { lacksInEach, lacksOf, unless, within } from "../base/lacks.ts";
import { type AnswerChecks, type Senders, type Shape, nothing } from "./call-table.ts";
import { lacksOfEndpoint } from "./ec2-reads.ts";

/** The actions of EC2 that write. */
export interface Ec2Writes {
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
}

/** How each of them is sent. */
export const ec2Writers: Senders<Ec2Writes> = {
  "ec2:AuthorizeSecurityGroupIngress": ({ ec2 }, input) => ec2().send(new AuthorizeSecurityGroupIngressCommand(input)),
  "ec2:CreateSecurityGroup": ({ ec2 }, input) => ec2().send(new CreateSecurityGroupCommand(input)),
  "ec2:CreateTags": ({ ec2 }, input) => ec2().send(new CreateTagsCommand(input)),
  "ec2:CreateVpcEndpoint": ({ ec2 }, input) => ec2().send(new CreateVpcEndpointCommand(input)),
  "ec2:DeleteSecurityGroup": ({ ec2 }, input) => ec2().send(new DeleteSecurityGroupCommand(input)),
  "ec2:DeleteTags": ({ ec2 }, input) => ec2().send(new DeleteTagsCommand(input)),
  "ec2:DeleteVpcEndpoints": ({ ec2 }, input) => ec2().send(new DeleteVpcEndpointsCommand(input)),
  "ec2:ModifyVpcEndpoint": ({ ec2 }, input) => ec2().send(new ModifyVpcEndpointCommand(input)),
  "ec2:RevokeSecurityGroupIngress": ({ ec2 }, input) => ec2().send(new RevokeSecurityGroupIngressCommand(input)),
};

/** What the answer of each of them must have, as far as anything relies on it. */
export const ec2WriteAnswers: AnswerChecks<Ec2Writes> = {
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
};
