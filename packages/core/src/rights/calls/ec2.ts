import { hubPlan, hubApply, networkPlan, spokePlan, probe, spokeApply, ofFunction, ofNetworks } from "../right.ts";
import * as scope from "../scope.ts";
import { type Bucket, type ServiceCalls, bucketsOf } from "../service-calls.ts";

/** The actions of EC2 that are sent. */
export type Ec2Action =
  | "ec2:AuthorizeSecurityGroupIngress"
  | "ec2:CreateSecurityGroup"
  | "ec2:CreateTags"
  | "ec2:CreateVpcEndpoint"
  | "ec2:DeleteSecurityGroup"
  | "ec2:DeleteVpcEndpoints"
  | "ec2:DeleteTags"
  | "ec2:DescribeDhcpOptions"
  | "ec2:DescribeNatGateways"
  | "ec2:DescribeNetworkAcls"
  | "ec2:DescribeNetworkInterfaces"
  | "ec2:DescribeRouteTables"
  | "ec2:DescribeSecurityGroups"
  | "ec2:DescribeSubnets"
  | "ec2:DescribeTransitGatewayAttachments"
  | "ec2:DescribeTransitGatewayVpcAttachments"
  | "ec2:DescribeVpcAttribute"
  | "ec2:DescribeVpcEndpointServices"
  | "ec2:DescribeVpcEndpoints"
  | "ec2:DescribeVpcPeeringConnections"
  | "ec2:DescribeVpcs"
  | "ec2:GetManagedPrefixListEntries"
  | "ec2:ModifyVpcEndpoint"
  | "ec2:RevokeSecurityGroupIngress"
  | "ec2:SearchTransitGatewayRoutes";

/** What AWS asks for beside them, and nobody sends. */
export type Ec2Permission =
  | "ec2:AssignPrivateIpAddresses"
  | "ec2:CreateNetworkInterface"
  | "ec2:DeleteNetworkInterface"
  | "ec2:UnassignPrivateIpAddresses"
  | "vpce:AllowMultiRegion";

/** The rights and quotas of EC2. Buckets: AWS-FACTS B4. */
export const ec2Calls: ServiceCalls<Ec2Action | Ec2Permission> = {
  rights: {
    "ec2:AssignPrivateIpAddresses": ofFunction,
    "ec2:AuthorizeSecurityGroupIngress": [hubApply(scope.ownGroups, "owned-groups")],
    "ec2:CreateNetworkInterface": ofFunction,
    "ec2:CreateSecurityGroup": [hubApply(scope.newGroups, "owned-groups"), hubApply(scope.hubVpc, "owned-groups")],
    "ec2:CreateTags": [
      hubApply(scope.tagsOnCreation),
      hubApply(scope.ownTags),
      hubApply(scope.adoptedEndpoints, "adopted-endpoints"),
      hubApply(scope.formerTags, "former-names"),
      spokeApply(scope.localMarks, "switching"),
    ],
    "ec2:CreateVpcEndpoint": [hubApply(scope.newEndpoints), hubApply(scope.endpointVpc), hubApply(scope.endpointParts)],
    "ec2:DeleteNetworkInterface": ofFunction,
    "ec2:DeleteSecurityGroup": [hubApply(scope.ownGroups, "owned-groups")],
    "ec2:DeleteVpcEndpoints": [hubApply(scope.ownEndpoints), spokeApply(scope.markedEndpoints, "retirement")],
    "ec2:DeleteTags": [hubApply(scope.ownTags), spokeApply(scope.markedEndpoints, "switching-back")],
    "ec2:DescribeDhcpOptions": [spokePlan(scope.spokeRegions, "reachability")],
    "ec2:DescribeNatGateways": ofNetworks,
    "ec2:DescribeNetworkAcls": ofNetworks,
    "ec2:DescribeNetworkInterfaces": [hubPlan(scope.hubRegion, "interfaces"), ...ofFunction],
    "ec2:DescribeRouteTables": [...ofNetworks, spokePlan(scope.spokeRegions, "switching-back")],
    "ec2:DescribeSecurityGroups": [hubPlan(scope.hubRegion), probe(scope.spokeRegions)],
    "ec2:DescribeSubnets": [
      hubPlan(scope.hubRegion),
      spokePlan(scope.spokeRegions, "reachability"),
      probe(scope.spokeRegions),
      ...ofFunction,
    ],
    "ec2:DescribeTransitGatewayAttachments": [
      hubPlan(scope.hubRegion, "own-gateways"),
      networkPlan(scope.networkRegions, "reachability"),
    ],
    "ec2:DescribeTransitGatewayVpcAttachments": ofNetworks,
    "ec2:DescribeVpcAttribute": [hubPlan(scope.hubVpc), spokePlan(scope.spokeVpcs)],
    "ec2:DescribeVpcEndpointServices": [hubPlan(scope.hubRegion)],
    "ec2:DescribeVpcEndpoints": [hubPlan(scope.hubRegion), spokePlan(scope.spokeRegions)],
    "ec2:DescribeVpcs": [hubPlan(scope.hubVpcs), spokePlan(scope.spokeRegions), probe(scope.spokeRegions)],
    "ec2:DescribeVpcPeeringConnections": ofNetworks,
    "ec2:GetManagedPrefixListEntries": ofNetworks,
    "ec2:ModifyVpcEndpoint": [
      hubApply(scope.ownEndpoints),
      hubApply(scope.endpointParts),
      spokeApply(scope.markedEndpoints, "switching-back"),
    ],
    "ec2:RevokeSecurityGroupIngress": [hubApply(scope.ownGroups, "owned-groups")],
    "ec2:SearchTransitGatewayRoutes": [
      hubPlan(scope.gatewayTables, "own-gateways"),
      networkPlan(scope.gatewayTables, "reachability"),
    ],
    "ec2:UnassignPrivateIpAddresses": ofFunction,
    "vpce:AllowMultiRegion": [hubApply(scope.otherRegions, "other-regions")],
  },
  optional: [],
  charges: ({ action }) => [{ bucket: ec2Bucket(action), tokens: 1 }],
};

const ec2Reads = ec2SharedBucket("reads", 100, 20);
const ec2Writes = ec2SharedBucket("writes", 50, 5);

const ec2Actions = bucketsOf(
  {
    AuthorizeSecurityGroupIngress: [50, 5],
    RevokeSecurityGroupIngress: [50, 5],
    CreateTags: [100, 10],
    DeleteTags: [100, 10],
    CreateVpcEndpoint: [4, 0.3],
    ModifyVpcEndpoint: [4, 0.3],
    DeleteVpcEndpoints: [4, 0.3],
  },
  ec2SharedBucket,
);

/** How the actions of EC2 begin that change nothing. */
const reading = ["Describe", "Get", "Search"];

function ec2Bucket(action: string): Bucket {
  return ec2Actions.get(action) ?? (reading.some((start) => action.startsWith(start)) ? ec2Reads : ec2Writes);
}

function ec2SharedBucket(name: string, capacity: number, refillPerSecond: number): Bucket {
  return { name: `ec2/${name}`, per: "account-region", capacity, refillPerSecond };
}
