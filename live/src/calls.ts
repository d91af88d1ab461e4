import {
  CreateVpcCommand,
  type CreateVpcCommandInput,
  type CreateVpcCommandOutput,
  ModifyVpcAttributeCommand,
  type ModifyVpcAttributeCommandInput,
  type ModifyVpcAttributeCommandOutput,
  CreateSubnetCommand,
  type CreateSubnetCommandInput,
  type CreateSubnetCommandOutput,
  CreateSecurityGroupCommand,
  type CreateSecurityGroupCommandInput,
  type CreateSecurityGroupCommandOutput,
  CreateVpcEndpointCommand,
  type CreateVpcEndpointCommandInput,
  type CreateVpcEndpointCommandOutput,
  ModifyVpcEndpointCommand,
  type ModifyVpcEndpointCommandInput,
  type ModifyVpcEndpointCommandOutput,
  DeleteVpcEndpointsCommand,
  type DeleteVpcEndpointsCommandInput,
  type DeleteVpcEndpointsCommandOutput,
  DeleteSecurityGroupCommand,
  type DeleteSecurityGroupCommandInput,
  type DeleteSecurityGroupCommandOutput,
  DeleteSubnetCommand,
  type DeleteSubnetCommandInput,
  type DeleteSubnetCommandOutput,
  DeleteVpcCommand,
  type DeleteVpcCommandInput,
  type DeleteVpcCommandOutput,
  DescribeVpcsCommand,
  type DescribeVpcsCommandInput,
  type DescribeVpcsCommandOutput,
  DescribeSubnetsCommand,
  type DescribeSubnetsCommandInput,
  type DescribeSubnetsCommandOutput,
  DescribeSecurityGroupsCommand,
  type DescribeSecurityGroupsCommandInput,
  type DescribeSecurityGroupsCommandOutput,
  DescribeVpcEndpointsCommand,
  type DescribeVpcEndpointsCommandInput,
  type DescribeVpcEndpointsCommandOutput,
  DescribeVpcEndpointServicesCommand,
  type DescribeVpcEndpointServicesCommandInput,
  type DescribeVpcEndpointServicesCommandOutput,
  DescribeNetworkInterfacesCommand,
  type DescribeNetworkInterfacesCommandInput,
  type DescribeNetworkInterfacesCommandOutput,
} from "@aws-sdk/client-ec2";
import {
  CreateHostedZoneCommand,
  type CreateHostedZoneCommandInput,
  type CreateHostedZoneCommandOutput,
  DeleteHostedZoneCommand,
  type DeleteHostedZoneCommandInput,
  type DeleteHostedZoneCommandOutput,
  GetHostedZoneCommand,
  type GetHostedZoneCommandInput,
  type GetHostedZoneCommandOutput,
  ListHostedZonesCommand,
  type ListHostedZonesCommandInput,
  type ListHostedZonesCommandOutput,
  ListHostedZonesByVPCCommand,
  type ListHostedZonesByVPCCommandInput,
  type ListHostedZonesByVPCCommandOutput,
  ChangeResourceRecordSetsCommand,
  type ChangeResourceRecordSetsCommandInput,
  type ChangeResourceRecordSetsCommandOutput,
  ListResourceRecordSetsCommand,
  type ListResourceRecordSetsCommandInput,
  type ListResourceRecordSetsCommandOutput,
  GetChangeCommand,
  type GetChangeCommandInput,
  type GetChangeCommandOutput,
  CreateVPCAssociationAuthorizationCommand,
  type CreateVPCAssociationAuthorizationCommandInput,
  type CreateVPCAssociationAuthorizationCommandOutput,
  DeleteVPCAssociationAuthorizationCommand,
  type DeleteVPCAssociationAuthorizationCommandInput,
  type DeleteVPCAssociationAuthorizationCommandOutput,
  ListVPCAssociationAuthorizationsCommand,
  type ListVPCAssociationAuthorizationsCommandInput,
  type ListVPCAssociationAuthorizationsCommandOutput,
  AssociateVPCWithHostedZoneCommand,
  type AssociateVPCWithHostedZoneCommandInput,
  type AssociateVPCWithHostedZoneCommandOutput,
  DisassociateVPCFromHostedZoneCommand,
  type DisassociateVPCFromHostedZoneCommandInput,
  type DisassociateVPCFromHostedZoneCommandOutput,
} from "@aws-sdk/client-route-53";
import {
  type BareOperation,
  type BareService,
  type Clients,
  profilesOperations,
  profilesService,
  ramOperations,
  ramService,
} from "@vpce-hub/aws-adapter";

interface Shape<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

type ShapeOf<Operation> = Operation extends BareOperation<infer Input, infer Output> ? Shape<Input, Output> : never;

/** Every request that the live check sends, named as IAM names them. */
export interface Calls {
  readonly "ec2:CreateVpc": Shape<CreateVpcCommandInput, CreateVpcCommandOutput>;
  readonly "ec2:ModifyVpcAttribute": Shape<ModifyVpcAttributeCommandInput, ModifyVpcAttributeCommandOutput>;
  readonly "ec2:CreateSubnet": Shape<CreateSubnetCommandInput, CreateSubnetCommandOutput>;
  readonly "ec2:CreateSecurityGroup": Shape<CreateSecurityGroupCommandInput, CreateSecurityGroupCommandOutput>;
  readonly "ec2:CreateVpcEndpoint": Shape<CreateVpcEndpointCommandInput, CreateVpcEndpointCommandOutput>;
  readonly "ec2:ModifyVpcEndpoint": Shape<ModifyVpcEndpointCommandInput, ModifyVpcEndpointCommandOutput>;
  readonly "ec2:DeleteVpcEndpoints": Shape<DeleteVpcEndpointsCommandInput, DeleteVpcEndpointsCommandOutput>;
  readonly "ec2:DeleteSecurityGroup": Shape<DeleteSecurityGroupCommandInput, DeleteSecurityGroupCommandOutput>;
  readonly "ec2:DeleteSubnet": Shape<DeleteSubnetCommandInput, DeleteSubnetCommandOutput>;
  readonly "ec2:DeleteVpc": Shape<DeleteVpcCommandInput, DeleteVpcCommandOutput>;
  readonly "ec2:DescribeVpcs": Shape<DescribeVpcsCommandInput, DescribeVpcsCommandOutput>;
  readonly "ec2:DescribeSubnets": Shape<DescribeSubnetsCommandInput, DescribeSubnetsCommandOutput>;
  readonly "ec2:DescribeSecurityGroups": Shape<DescribeSecurityGroupsCommandInput, DescribeSecurityGroupsCommandOutput>;
  readonly "ec2:DescribeVpcEndpoints": Shape<DescribeVpcEndpointsCommandInput, DescribeVpcEndpointsCommandOutput>;
  readonly "ec2:DescribeVpcEndpointServices": Shape<
    DescribeVpcEndpointServicesCommandInput,
    DescribeVpcEndpointServicesCommandOutput
  >;
  readonly "ec2:DescribeNetworkInterfaces": Shape<
    DescribeNetworkInterfacesCommandInput,
    DescribeNetworkInterfacesCommandOutput
  >;
  readonly "route53:CreateHostedZone": Shape<CreateHostedZoneCommandInput, CreateHostedZoneCommandOutput>;
  readonly "route53:DeleteHostedZone": Shape<DeleteHostedZoneCommandInput, DeleteHostedZoneCommandOutput>;
  readonly "route53:GetHostedZone": Shape<GetHostedZoneCommandInput, GetHostedZoneCommandOutput>;
  readonly "route53:ListHostedZones": Shape<ListHostedZonesCommandInput, ListHostedZonesCommandOutput>;
  readonly "route53:ListHostedZonesByVPC": Shape<ListHostedZonesByVPCCommandInput, ListHostedZonesByVPCCommandOutput>;
  readonly "route53:ChangeResourceRecordSets": Shape<
    ChangeResourceRecordSetsCommandInput,
    ChangeResourceRecordSetsCommandOutput
  >;
  readonly "route53:ListResourceRecordSets": Shape<
    ListResourceRecordSetsCommandInput,
    ListResourceRecordSetsCommandOutput
  >;
  readonly "route53:GetChange": Shape<GetChangeCommandInput, GetChangeCommandOutput>;
  readonly "route53:CreateVPCAssociationAuthorization": Shape<
    CreateVPCAssociationAuthorizationCommandInput,
    CreateVPCAssociationAuthorizationCommandOutput
  >;
  readonly "route53:DeleteVPCAssociationAuthorization": Shape<
    DeleteVPCAssociationAuthorizationCommandInput,
    DeleteVPCAssociationAuthorizationCommandOutput
  >;
  readonly "route53:ListVPCAssociationAuthorizations": Shape<
    ListVPCAssociationAuthorizationsCommandInput,
    ListVPCAssociationAuthorizationsCommandOutput
  >;
  readonly "route53:AssociateVPCWithHostedZone": Shape<
    AssociateVPCWithHostedZoneCommandInput,
    AssociateVPCWithHostedZoneCommandOutput
  >;
  readonly "route53:DisassociateVPCFromHostedZone": Shape<
    DisassociateVPCFromHostedZoneCommandInput,
    DisassociateVPCFromHostedZoneCommandOutput
  >;
  readonly "route53profiles:AssociateProfile": ShapeOf<typeof profilesOperations.AssociateProfile>;
  readonly "route53profiles:AssociateResourceToProfile": ShapeOf<typeof profilesOperations.AssociateResourceToProfile>;
  readonly "route53profiles:CreateProfile": ShapeOf<typeof profilesOperations.CreateProfile>;
  readonly "route53profiles:DeleteProfile": ShapeOf<typeof profilesOperations.DeleteProfile>;
  readonly "route53profiles:DisassociateProfile": ShapeOf<typeof profilesOperations.DisassociateProfile>;
  readonly "route53profiles:DisassociateResourceFromProfile": ShapeOf<
    typeof profilesOperations.DisassociateResourceFromProfile
  >;
  readonly "route53profiles:ListProfileAssociations": ShapeOf<typeof profilesOperations.ListProfileAssociations>;
  readonly "route53profiles:ListProfileResourceAssociations": ShapeOf<
    typeof profilesOperations.ListProfileResourceAssociations
  >;
  readonly "route53profiles:ListProfiles": ShapeOf<typeof profilesOperations.ListProfiles>;
  readonly "route53profiles:ListTagsForResource": ShapeOf<typeof profilesOperations.ListTagsForResource>;
  readonly "route53profiles:UpdateProfileAssociation": ShapeOf<typeof profilesOperations.UpdateProfileAssociation>;
  readonly "ram:CreateResourceShare": ShapeOf<typeof ramOperations.CreateResourceShare>;
  readonly "ram:DeleteResourceShare": ShapeOf<typeof ramOperations.DeleteResourceShare>;
  readonly "ram:GetResourceShareAssociations": ShapeOf<typeof ramOperations.GetResourceShareAssociations>;
  readonly "ram:GetResourceShares": ShapeOf<typeof ramOperations.GetResourceShares>;
}

/** The name of a request. */
export type CallName = keyof Calls;

type Senders = {
  readonly [Name in CallName]: (clients: Clients, input: Calls[Name]["input"]) => Promise<Calls[Name]["output"]>;
};

const bareSender =
  (service: BareService) =>
  <Input extends object, Output extends object>(operation: BareOperation<Input, Output>) =>
  async ({ bare }: Clients, input: Input): Promise<Output> =>
    (await bare(service)).call(operation, input);

const profiles = bareSender(profilesService);
const ram = bareSender(ramService);

/** How each is sent. */
export const senders: Senders = {
  "ec2:CreateVpc": ({ ec2 }, input) => ec2().send(new CreateVpcCommand(input)),
  "ec2:ModifyVpcAttribute": ({ ec2 }, input) => ec2().send(new ModifyVpcAttributeCommand(input)),
  "ec2:CreateSubnet": ({ ec2 }, input) => ec2().send(new CreateSubnetCommand(input)),
  "ec2:CreateSecurityGroup": ({ ec2 }, input) => ec2().send(new CreateSecurityGroupCommand(input)),
  "ec2:CreateVpcEndpoint": ({ ec2 }, input) => ec2().send(new CreateVpcEndpointCommand(input)),
  "ec2:ModifyVpcEndpoint": ({ ec2 }, input) => ec2().send(new ModifyVpcEndpointCommand(input)),
  "ec2:DeleteVpcEndpoints": ({ ec2 }, input) => ec2().send(new DeleteVpcEndpointsCommand(input)),
  "ec2:DeleteSecurityGroup": ({ ec2 }, input) => ec2().send(new DeleteSecurityGroupCommand(input)),
  "ec2:DeleteSubnet": ({ ec2 }, input) => ec2().send(new DeleteSubnetCommand(input)),
  "ec2:DeleteVpc": ({ ec2 }, input) => ec2().send(new DeleteVpcCommand(input)),
  "ec2:DescribeVpcs": ({ ec2 }, input) => ec2().send(new DescribeVpcsCommand(input)),
  "ec2:DescribeSubnets": ({ ec2 }, input) => ec2().send(new DescribeSubnetsCommand(input)),
  "ec2:DescribeSecurityGroups": ({ ec2 }, input) => ec2().send(new DescribeSecurityGroupsCommand(input)),
  "ec2:DescribeVpcEndpoints": ({ ec2 }, input) => ec2().send(new DescribeVpcEndpointsCommand(input)),
  "ec2:DescribeVpcEndpointServices": ({ ec2 }, input) => ec2().send(new DescribeVpcEndpointServicesCommand(input)),
  "ec2:DescribeNetworkInterfaces": ({ ec2 }, input) => ec2().send(new DescribeNetworkInterfacesCommand(input)),
  "route53:CreateHostedZone": ({ route53 }, input) => route53().send(new CreateHostedZoneCommand(input)),
  "route53:DeleteHostedZone": ({ route53 }, input) => route53().send(new DeleteHostedZoneCommand(input)),
  "route53:GetHostedZone": ({ route53 }, input) => route53().send(new GetHostedZoneCommand(input)),
  "route53:ListHostedZones": ({ route53 }, input) => route53().send(new ListHostedZonesCommand(input)),
  "route53:ListHostedZonesByVPC": ({ route53 }, input) => route53().send(new ListHostedZonesByVPCCommand(input)),
  "route53:ChangeResourceRecordSets": ({ route53 }, input) =>
    route53().send(new ChangeResourceRecordSetsCommand(input)),
  "route53:ListResourceRecordSets": ({ route53 }, input) => route53().send(new ListResourceRecordSetsCommand(input)),
  "route53:GetChange": ({ route53 }, input) => route53().send(new GetChangeCommand(input)),
  "route53:CreateVPCAssociationAuthorization": ({ route53 }, input) =>
    route53().send(new CreateVPCAssociationAuthorizationCommand(input)),
  "route53:DeleteVPCAssociationAuthorization": ({ route53 }, input) =>
    route53().send(new DeleteVPCAssociationAuthorizationCommand(input)),
  "route53:ListVPCAssociationAuthorizations": ({ route53 }, input) =>
    route53().send(new ListVPCAssociationAuthorizationsCommand(input)),
  "route53:AssociateVPCWithHostedZone": ({ route53 }, input) =>
    route53().send(new AssociateVPCWithHostedZoneCommand(input)),
  "route53:DisassociateVPCFromHostedZone": ({ route53 }, input) =>
    route53().send(new DisassociateVPCFromHostedZoneCommand(input)),
  "route53profiles:AssociateProfile": profiles(profilesOperations.AssociateProfile),
  "route53profiles:AssociateResourceToProfile": profiles(profilesOperations.AssociateResourceToProfile),
  "route53profiles:CreateProfile": profiles(profilesOperations.CreateProfile),
  "route53profiles:DeleteProfile": profiles(profilesOperations.DeleteProfile),
  "route53profiles:DisassociateProfile": profiles(profilesOperations.DisassociateProfile),
  "route53profiles:DisassociateResourceFromProfile": profiles(profilesOperations.DisassociateResourceFromProfile),
  "route53profiles:ListProfileAssociations": profiles(profilesOperations.ListProfileAssociations),
  "route53profiles:ListProfileResourceAssociations": profiles(profilesOperations.ListProfileResourceAssociations),
  "route53profiles:ListProfiles": profiles(profilesOperations.ListProfiles),
  "route53profiles:ListTagsForResource": profiles(profilesOperations.ListTagsForResource),
  "route53profiles:UpdateProfileAssociation": profiles(profilesOperations.UpdateProfileAssociation),
  "ram:CreateResourceShare": ram(ramOperations.CreateResourceShare),
  "ram:DeleteResourceShare": ram(ramOperations.DeleteResourceShare),
  "ram:GetResourceShareAssociations": ram(ramOperations.GetResourceShareAssociations),
  "ram:GetResourceShares": ram(ramOperations.GetResourceShares),
};

/** The names of all requests. */
export const callNames: readonly CallName[] = Object.keys(senders).filter(isCallName);

function isCallName(name: string): name is CallName {
  return name in senders;
}
