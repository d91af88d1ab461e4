import { localTag, switchedTag } from "../resource/local-marks.ts";
import { topologyTag } from "../resource/ownership.ts";
import { probePrefix } from "../resource/probe-marks.ts";
import { functionRoleOf } from "../topology/probe-access.ts";
import { type Place, vpcText } from "./place.ts";
import type { Condition } from "./statement.ts";

/** On what a right holds, and when: as narrow as AWS can say it (AWS-FACTS-2 O1). It is one statement of a policy. */
export interface RightScope {
  readonly sid: string;
  /** Default: it allows. */
  readonly effect?: "Deny";
  readonly resources: (place: Place) => readonly string[];
  readonly condition?: (place: Place) => Condition | undefined;
}

/** Reads of EC2 know no resources. */
export const hubRegion: RightScope = {
  sid: "HubRegion",
  resources: () => ["*"],
  condition: ({ hubRegion: region }) => ({ StringEquals: { "ec2:Region": [region] } }),
};

/** Stacks that made what the hub has: asked for by a resource, so that no stack can be named. */
export const hubStacks: RightScope = {
  sid: "HubStacks",
  resources: () => ["*"],
  condition: ({ hubRegion: region }) => ({ StringEquals: { "aws:RequestedRegion": [region] } }),
};

/**
 * VPCs in whatever Region: Route 53 looks at the VPC that is to leave a zone with the hub's own rights, and the Region
 * of a spoke that has left the file is not in it any more.
 */
export const hubVpcs: RightScope = { sid: "HubVpcs", resources: () => ["*"] };

/** The VPC of the endpoints: where it has no id, every one, since these actions know no tags of a VPC (AWS-FACTS-2 O1). */
export const hubVpc: RightScope = { sid: "HubVpc", resources: (place) => [hubArn(place, `vpc/${place.hubVpc}`)] };

/** The same VPC for new endpoints, which can tell it by its tags. */
export const endpointVpc: RightScope = {
  sid: "EndpointVpc",
  resources: (place) => [hubArn(place, `vpc/${place.hubVpc}`)],
  condition: ({ hubVpcTags }) => {
    const keys = [...hubVpcTags].filter(isComparable).map(([key, value]) => [`aws:ResourceTag/${key}`, [value]]);
    return keys.length === 0 ? undefined : { StringEquals: Object.fromEntries(keys) };
  },
};

/** Tells whether a policy can hold a tag as it is: what could be a variable to it, or to a template, is not compared. */
export function isComparable([key, value]: readonly [string, string]): boolean {
  return /^[\p{L}\p{N} _.:/=+@-]+$/u.test(`${key}=${value}`);
}

/** What Route 53 lists for the hub VPC. */
export const hubVpcZones: RightScope = {
  sid: "HubVpcZones",
  resources: () => ["*"],
  condition: ({ hubVpc: vpc, hubRegion: region }) =>
    onlyVpcs(vpc === "*" ? "StringLike" : "StringEquals", [vpcText(vpc, region)]),
};

/** All zones of the account: their ids are not known before they are made, and Route 53 has no conditions on tags. */
export const zones: RightScope = {
  sid: "Zones",
  resources: ({ partition }) => [`arn:${partition}:route53:::hostedzone/*`],
};

/** Lists of zones know no resources. */
export const zoneLists: RightScope = { sid: "ZoneLists", resources: () => ["*"] };

/** Records of the kinds that lead to endpoints, in zones. */
export const zoneRecords: RightScope = {
  sid: "ZoneRecords",
  resources: ({ partition }) => [`arn:${partition}:route53:::hostedzone/*`],
  condition: () => ({
    "ForAllValues:StringEquals": { "route53:ChangeResourceRecordSetsRecordTypes": ["A", "AAAA"] },
  }),
};

/** What a change of Route 53 has become. */
export const changes: RightScope = {
  sid: "Changes",
  resources: ({ partition }) => [`arn:${partition}:route53:::change/*`],
};

/** New endpoints and groups, which must bear the mark of the topology from the start. */
export const newEndpoints: RightScope = {
  sid: "NewEndpoints",
  resources: (place) => [hubArn(place, "vpc-endpoint/*")],
  condition: marked("aws:RequestTag"),
};
export const newGroups: RightScope = {
  sid: "NewGroups",
  resources: (place) => [hubArn(place, "security-group/*")],
  condition: marked("aws:RequestTag"),
};

/** Endpoints and groups that bear the mark of the topology. */
export const ownEndpoints: RightScope = {
  sid: "OwnEndpoints",
  resources: (place) => [hubArn(place, "vpc-endpoint/*")],
  condition: marked("aws:ResourceTag"),
};
export const ownGroups: RightScope = {
  sid: "OwnGroups",
  resources: (place) => [hubArn(place, "security-group/*")],
  condition: marked("aws:ResourceTag"),
};

/** Tags on endpoints and groups that bear the mark of the topology. */
export const ownTags: RightScope = {
  sid: "OwnTags",
  resources: (place) => [
    hubArn(place, "vpc-endpoint/*"),
    ...(place.hasOwnGroups ? [hubArn(place, "security-group/*")] : []),
  ],
  condition: marked("aws:ResourceTag"),
};

/** Endpoints that others made and that are adopted, by their ids: they do not bear the mark before. */
export const adoptedEndpoints: RightScope = {
  sid: "AdoptedEndpoints",
  resources: (place) =>
    place.adopt.flatMap((entry) => (entry.kind === "endpoint" ? hubArn(place, `vpc-endpoint/${entry.id}`) : [])).sort(),
};

/** Endpoints and groups that bear a former name of the topology. */
export const formerTags: RightScope = {
  sid: "FormerTags",
  resources: ownTags.resources,
  condition: ({ adopt }) => ({
    StringEquals: {
      [`aws:ResourceTag/${topologyTag}`]: adopt
        .flatMap((entry) => (entry.kind === "topology" ? entry.name : []))
        .sort(),
    },
  }),
};

/** Zones that are adopted; those of a former name have ids that nobody has listed. */
export const adoptedZones: RightScope = {
  sid: "AdoptedZones",
  resources: (place) => {
    const isOfFormer = place.adopt.some(({ kind }) => kind === "topology");
    const ids = isOfFormer ? ["*"] : place.adopt.flatMap((entry) => (entry.kind === "zone" ? entry.id : [])).sort();
    return ids.map((id) => `arn:${place.partition}:route53:::hostedzone/${id}`);
  },
};

/** What endpoints lie in and behind. */
export const endpointParts: RightScope = {
  sid: "EndpointParts",
  resources: (place) => [hubArn(place, "subnet/*"), hubArn(place, "security-group/*")],
};

/** Tags on what is being made. */
export const tagsOnCreation: RightScope = {
  sid: "TagsOnCreation",
  resources: (place) => [
    hubArn(place, "vpc-endpoint/*"),
    ...(place.hasOwnGroups ? [hubArn(place, "security-group/*")] : []),
  ],
  condition: (place) => ({
    StringEquals: {
      "ec2:CreateAction": ["CreateVpcEndpoint", ...(place.hasOwnGroups ? ["CreateSecurityGroup"] : [])],
      [`aws:RequestTag/${topologyTag}`]: [place.topology],
    },
  }),
};

/** Services of other Regions; nothing narrows the permission. */
export const otherRegions: RightScope = { sid: "OtherRegions", resources: () => ["*"] };

/** Reads of EC2 wherever the hub and the spokes are: gateways are in their Regions. */
export const networkRegions: RightScope = {
  sid: "NetworkRegions",
  resources: () => ["*"],
  condition: ({ networkRegions: regions }) => ({ StringEquals: { "ec2:Region": regions } }),
};

/** The route tables of Transit Gateways: which they are is not known before they are read. */
export const gatewayTables: RightScope = {
  sid: "GatewayTables",
  resources: ({ partition, account, networkRegions: regions }) =>
    regions.map((region) => `arn:${partition}:ec2:${region}:${account}:transit-gateway-route-table/*`),
};

/** What is asked of the hub's Region alone, by actions that know hardly any resources (AWS-FACTS-2 M6). */
function inHubRegion({ hubRegion: region }: Place): Condition {
  return { StringEquals: { "aws:RequestedRegion": [region] } };
}

/** Profiles of the hub's Region. */
export const hubProfiles: RightScope = { sid: "HubProfiles", resources: () => ["*"], condition: inHubRegion };

/** Shares of resources: which one it is, is not known before it is made. */
export const shares: RightScope = { sid: "Shares", resources: () => ["*"], condition: inHubRegion };

/** Profiles on whatever VPC of the account: one that has left the file may still have it. */
export const spokeProfiles: RightScope = { sid: "SpokeProfiles", resources: () => ["*"], condition: inHubRegion };

/** Profiles for the VPCs of the spokes, and for no others of their account. */
export const spokeJoins: RightScope = {
  sid: "SpokeJoins",
  resources: () => ["*"],
  condition: ({ spokeVpcIds: ids }) => ({
    "ForAllValues:StringLike": { "route53profiles:ResourceIds": ids },
    Null: { "route53profiles:ResourceIds": ["false"] },
  }),
};

/** Lists of resolver rules know no resources. */
export const resolverRules: RightScope = { sid: "ResolverRules", resources: () => ["*"] };

/** The accounts of the organization and their tags. */
export const organization: RightScope = { sid: "Organization", resources: () => ["*"] };

/** Reads of EC2 where the spokes are. */
export const spokeRegions: RightScope = {
  sid: "SpokeRegions",
  resources: () => ["*"],
  condition: ({ spokeRegions: regions }) => ({ StringEquals: { "ec2:Region": regions } }),
};

/** What CloudWatch counted where the spokes are; it knows no resources. */
export const spokeMetrics: RightScope = {
  sid: "SpokeMetrics",
  resources: () => ["*"],
  condition: ({ spokeRegions: regions }) => ({ StringEquals: { "aws:RequestedRegion": regions } }),
};

/** The VPCs of the spokes. */
export const spokeVpcs: RightScope = { sid: "SpokeVpcs", resources: ({ spokeVpcArns }) => spokeVpcArns };

/** Marks on endpoints of spokes: what is switched bears them before anything else is done to it. */
export const localMarks: RightScope = {
  sid: "LocalMarks",
  resources: spokeEndpointArns,
  condition: ({ topology }) => ({
    StringEquals: { [`aws:RequestTag/${localTag}`]: [topology] },
    "ForAllValues:StringEquals": { "aws:TagKeys": [localTag, switchedTag] },
  }),
};

/** Endpoints of spokes that bear these marks. */
export const markedEndpoints: RightScope = {
  sid: "MarkedEndpoints",
  resources: spokeEndpointArns,
  condition: ({ topology }) => ({ StringEquals: { [`aws:ResourceTag/${localTag}`]: [topology] } }),
};

/** What Route 53 lists for the VPCs of the spokes. */
export const spokeVpcZones: RightScope = {
  sid: "SpokeVpcZones",
  resources: () => ["*"],
  condition: ({ spokeVpcs: vpcs }) => onlyVpcs("StringLike", vpcs),
};

/** Zones for the VPCs of the spokes, and for no others of their account. */
export const spokeAssociations: RightScope = {
  sid: "SpokeAssociations",
  resources: ({ partition }) => [`arn:${partition}:route53:::hostedzone/*`],
  condition: ({ spokeVpcs: vpcs }) => onlyVpcs("StringLike", vpcs),
};

/** Functions that prove links from inside, made only with the mark of the topology, and in the VPCs of the spokes. */
export const newProbes: RightScope = {
  sid: "NewProbes",
  resources: probeArns,
  condition: ({ topology, spokeVpcIds: ids }) => ({
    StringEquals: { [`aws:RequestTag/${topologyTag}`]: [topology] },
    StringLike: { "lambda:VpcIds": ids },
  }),
};

/** Their mark: AWS asks for it beside the function. */
export const probeTags: RightScope = {
  sid: "ProbeTags",
  resources: probeArns,
  condition: marked("aws:RequestTag"),
};

/** Functions of these names, whosever they are: that is what is asked of them. */
export const namedProbes: RightScope = { sid: "NamedProbes", resources: probeArns };

/** Those that bear the mark. */
export const ownProbes: RightScope = { sid: "OwnProbes", resources: probeArns, condition: marked("aws:ResourceTag") };

/** Lists of functions know no resources. */
export const functionLists: RightScope = {
  sid: "FunctionLists",
  resources: () => ["*"],
  condition: ({ spokeRegions: regions }) => ({ StringEquals: { "aws:RequestedRegion": regions } }),
};

/** The role that is handed to Lambda, and to nobody else. */
export const functionRole: RightScope = {
  sid: "FunctionRole",
  resources: ({ partition, account, role: { path, name } }) => [
    functionRoleOf(`arn:${partition}:iam::${account}:role${path}${name}`),
  ],
  condition: () => ({ StringEquals: { "iam:PassedToService": ["lambda.amazonaws.com"] } }),
};

/** Network interfaces of functions: these actions are asked for on all resources (AWS-FACTS-2 L3). */
export const functionInterfaces: RightScope = { sid: "FunctionInterfaces", resources: () => ["*"] };

/** The code of a function may do none of that itself: only Lambda for it (AWS-FACTS-2 L3). */
export const functionCode: RightScope = {
  sid: "FunctionCode",
  effect: "Deny",
  resources: () => ["*"],
  condition: ({ partition, account }) => ({
    ArnLike: { "lambda:SourceFunctionArn": [`arn:${partition}:lambda:*:${account}:function:*`] },
  }),
};

function probeArns({ partition, account, topology, spokeRegions: regions }: Place): readonly string[] {
  return regions.map((region) => `arn:${partition}:lambda:${region}:${account}:function:${probePrefix(topology)}*`);
}

function spokeEndpointArns({ partition, account, spokeRegions: regions }: Place): readonly string[] {
  return regions.map((region) => `arn:${partition}:ec2:${region}:${account}:vpc-endpoint/*`);
}

function hubArn({ partition, account, hubRegion: region }: Place, resource: string): string {
  return `arn:${partition}:ec2:${region}:${account}:${resource}`;
}

function marked(key: "aws:RequestTag" | "aws:ResourceTag"): (place: Place) => Condition {
  return ({ topology }) => ({ StringEquals: { [`${key}/${topologyTag}`]: [topology] } });
}

/** Of no VPC at all `ForAllValues` would say yes, so there must be one. */
function onlyVpcs(operator: "StringEquals" | "StringLike", vpcs: readonly string[]): Condition {
  return { [`ForAllValues:${operator}`]: { "route53:VPCs": vpcs }, Null: { "route53:VPCs": ["false"] } };
}
