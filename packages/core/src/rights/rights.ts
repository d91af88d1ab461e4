import type { AwsAction, AwsPermission } from "./action.ts";
import * as scope from "./scope.ts";
import type { RightScope } from "./scope.ts";

/**
 * In whose account a right is used: that of the hub, that of a spoke, that which lists the organization's accounts, or that
 * which owns the Transit Gateways. In a spoke's account there may be two more roles: one that probes, and one that Lambda
 * gives the probe its network interfaces with.
 */
export type Side = "hub" | "spoke" | "organization" | "network" | "probe" | "function";

/** Tells whether an account is only read, by whatever role it is entered. */
export function isOnlyRead(side: Side): boolean {
  return side === "organization" || side === "network";
}

/** What for: to plan, which only reads, or to apply, which does all that a plan does too. */
export type Purpose = "plan" | "apply";

/** What of a topology must be so for a right to be needed. */
export type Need =
  | "always"
  | "owned-groups"
  | "other-accounts"
  /** Endpoints are looked at by their network interfaces: for their addresses, or for who uses a group. */
  | "interfaces"
  | "other-regions"
  | "account-tags"
  /** It is looked at whether spokes reach the hub. */
  | "reachability"
  /** The same, and the file names nobody who owns the Transit Gateways: they may be the hub's own. */
  | "own-gateways"
  /** Something that others made is taken over. */
  | "adoption"
  /** Endpoints of spokes are switched to the hub. */
  | "switching"
  /** Endpoints of spokes are deleted in the end, when nobody uses them any more. */
  | "retirement"
  /** Something is adopted that others made, of the kind that is named. */
  | "adopted-endpoints"
  | "adopted-zones"
  /** What bears a former name of the topology is adopted. */
  | "former-names"
  /** A Profile serves, or did: the file says how links are served. */
  | "profiles"
  /** The same, and the file says where it stands among other Profiles of VPCs. */
  | "profile-priorities";

/** Who needs a right, for what, on what. */
export interface Right {
  readonly side: Side;
  readonly purpose: Purpose;
  readonly scope: RightScope;
  readonly need: Need;
}

function rightFor(side: Side, purpose: Purpose): (scope: RightScope, need?: Need) => Right {
  return (one, need = "always") => ({ side, purpose, scope: one, need });
}

const hubPlan = rightFor("hub", "plan");
const hubApply = rightFor("hub", "apply");
const organizationPlan = rightFor("organization", "plan");
const networkPlan = rightFor("network", "plan");
const spokePlan = rightFor("spoke", "plan");
const probe = rightFor("probe", "apply");
/** What Lambda does with the role of a function in a VPC (AWS-FACTS-2 L3: AWSLambdaVPCAccessExecutionRole, without logs). */
const ofFunction: readonly Right[] = [
  rightFor("function", "apply")(scope.functionInterfaces),
  rightFor("function", "apply")(scope.functionCode),
];
const spokeApply = rightFor("spoke", "apply");

/** What is read of the networks on both sides. */
const ofNetworks: readonly Right[] = [
  hubPlan(scope.hubRegion, "reachability"),
  spokePlan(scope.spokeRegions, "reachability"),
];

/**
 * The rights behind each action of AWS that this product sends: the source of the policies of `vpce roles`. The tables
 * of calls are typed by it, so a call without an entry here does not compile.
 */
export const rights: Readonly<Record<AwsAction | AwsPermission, readonly Right[]>> = {
  "cloudformation:DescribeStackResources": [hubPlan(scope.hubStacks, "adoption")],
  "cloudwatch:GetMetricData": [spokePlan(scope.spokeMetrics, "retirement")],
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
  "ec2:DeleteTags": [hubApply(scope.ownTags), spokeApply(scope.markedEndpoints, "switching")],
  "ec2:DescribeDhcpOptions": [spokePlan(scope.spokeRegions, "reachability")],
  "ec2:DescribeNatGateways": ofNetworks,
  "ec2:DescribeNetworkAcls": ofNetworks,
  "ec2:DescribeNetworkInterfaces": [hubPlan(scope.hubRegion, "interfaces"), ...ofFunction],
  "ec2:DescribeRouteTables": [...ofNetworks, spokePlan(scope.spokeRegions, "switching")],
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
    spokeApply(scope.markedEndpoints, "switching"),
  ],
  "ec2:RevokeSecurityGroupIngress": [hubApply(scope.ownGroups, "owned-groups")],
  "ec2:SearchTransitGatewayRoutes": [
    hubPlan(scope.gatewayTables, "own-gateways"),
    networkPlan(scope.gatewayTables, "reachability"),
  ],
  "ec2:UnassignPrivateIpAddresses": ofFunction,
  "iam:PassRole": [probe(scope.functionRole)],
  "lambda:CreateFunction": [probe(scope.newProbes)],
  "lambda:DeleteFunction": [probe(scope.ownProbes)],
  "lambda:GetFunction": [probe(scope.namedProbes)],
  "lambda:InvokeFunction": [probe(scope.namedProbes)],
  "lambda:ListFunctions": [probe(scope.functionLists)],
  "lambda:ListTags": [probe(scope.namedProbes)],
  "lambda:TagResource": [probe(scope.probeTags)],
  "organizations:ListAccounts": [organizationPlan(scope.organization)],
  "organizations:ListTagsForResource": [organizationPlan(scope.organization, "account-tags")],
  "ram:AssociateResourceShare": [hubApply(scope.shares, "profiles")],
  "ram:CreateResourceShare": [hubApply(scope.shares, "profiles")],
  "ram:DeleteResourceShare": [hubApply(scope.shares, "profiles")],
  "ram:DisassociateResourceShare": [hubApply(scope.shares, "profiles")],
  "ram:GetResourceShareAssociations": [hubPlan(scope.shares, "profiles")],
  "ram:GetResourceShares": [hubPlan(scope.shares, "profiles")],
  "ram:TagResource": [hubApply(scope.shares, "profiles")],
  "ram:UntagResource": [hubApply(scope.shares, "profiles")],
  "route53:AssociateVPCWithHostedZone": [spokeApply(scope.spokeAssociations)],
  "route53:ChangeResourceRecordSets": [hubApply(scope.zoneRecords)],
  "route53:ChangeTagsForResource": [hubApply(scope.zones)],
  "route53:CreateHostedZone": [hubApply(scope.hubVpcZones)],
  "route53:CreateVPCAssociationAuthorization": [hubApply(scope.zones, "other-accounts")],
  "route53:DeleteHostedZone": [hubApply(scope.zones)],
  "route53:DeleteVPCAssociationAuthorization": [hubApply(scope.zones)],
  "route53:DisassociateVPCFromHostedZone": [hubApply(scope.zones)],
  "route53:GetChange": [hubApply(scope.changes)],
  "route53:GetHostedZone": [hubPlan(scope.zones)],
  "route53:ListHostedZones": [hubPlan(scope.zoneLists), spokePlan(scope.zoneLists, "profile-priorities")],
  "route53:ListHostedZonesByVPC": [hubPlan(scope.hubVpcZones), spokePlan(scope.spokeVpcZones)],
  "route53:ListResourceRecordSets": [hubPlan(scope.zones)],
  "route53:ListTagsForResources": [hubPlan(scope.zones)],
  "route53:ListVPCAssociationAuthorizations": [hubPlan(scope.zones)],
  "route53:UpdateHostedZoneComment": [hubApply(scope.adoptedZones, "adopted-zones")],
  "route53profiles:AssociateProfile": [spokeApply(scope.spokeJoins, "profiles")],
  "route53profiles:AssociateResourceToProfile": [hubApply(scope.hubProfiles, "profiles")],
  "route53profiles:CreateProfile": [hubApply(scope.hubProfiles, "profiles")],
  "route53profiles:DeleteProfile": [hubApply(scope.hubProfiles, "profiles")],
  "route53profiles:DisassociateProfile": [
    hubApply(scope.hubProfiles, "profiles"),
    spokeApply(scope.spokeProfiles, "profiles"),
  ],
  "route53profiles:DisassociateResourceFromProfile": [hubApply(scope.hubProfiles, "profiles")],
  "route53profiles:GetProfilePolicy": [hubApply(scope.hubProfiles, "profiles")],
  "route53profiles:ListProfileAssociations": [
    hubPlan(scope.hubProfiles, "profiles"),
    spokePlan(scope.spokeProfiles, "profiles"),
  ],
  "route53profiles:ListProfileResourceAssociations": [
    hubPlan(scope.hubProfiles, "profiles"),
    spokePlan(scope.spokeProfiles, "profile-priorities"),
  ],
  // Whatever the file says: a Profile that it forgot is looked for.
  "route53profiles:ListProfiles": [hubPlan(scope.hubProfiles)],
  "route53profiles:ListTagsForResource": [hubPlan(scope.hubProfiles, "profiles")],
  "route53profiles:PutProfilePolicy": [hubApply(scope.hubProfiles, "profiles")],
  "route53profiles:TagResource": [hubApply(scope.hubProfiles, "profiles")],
  "route53profiles:UntagResource": [hubApply(scope.hubProfiles, "profiles")],
  "route53profiles:UpdateProfileAssociation": [spokeApply(scope.spokeProfiles, "profile-priorities")],
  "route53resolver:ListResolverRuleAssociations": [spokePlan(scope.resolverRules, "reachability")],
  "route53resolver:ListResolverRules": [spokePlan(scope.resolverRules, "reachability")],
  "vpce:AllowMultiRegion": [hubApply(scope.otherRegions, "other-regions")],
};

const optional: ReadonlySet<string> = new Set<AwsAction>([
  "cloudformation:DescribeStackResources",
  "cloudwatch:GetMetricData",
]);

/** Tells whether a run goes on without an action, and says what it did not look at. */
export function isOptional(action: string): boolean {
  return optional.has(action);
}
