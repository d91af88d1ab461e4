import type { Asked } from "../iam/asked.ts";
import type { Context } from "../iam/condition.ts";
import type { Call } from "../call/call.ts";
import type { Parameters } from "../base/parameters.ts";
import { noTags, type Tags } from "../base/tags.ts";
import { placeOf } from "../world/world.ts";
import { arnOf, requestedTags } from "./shared.ts";

/** What an action asks for beyond itself: the parameters that name what exists, and the type that it makes. */
interface ResourceLevel {
  readonly named: readonly string[];
  readonly made?: string;
  /** Keys that only this action has. */
  readonly context?: (call: Call, parameters: Parameters) => Context;
}

/** The actions with resources (O1); all others are allowed on `*` or not at all. */
const resourceLevels: Readonly<Record<string, ResourceLevel>> = {
  AuthorizeSecurityGroupEgress: { named: ["GroupId"] },
  AuthorizeSecurityGroupIngress: { named: ["GroupId"] },
  CreateSecurityGroup: { named: ["VpcId"], made: "security-group" },
  CreateSubnet: { named: ["VpcId"], made: "subnet" },
  CreateTags: { named: ["ResourceId"], context: (_, parameters) => requestContext(tagsOf(parameters)) },
  CreateVpc: { named: [], made: "vpc" },
  CreateVpcEndpoint: {
    named: ["VpcId", "SubnetId", "SecurityGroupId", "RouteTableId"],
    made: "vpc-endpoint",
    context: (_, parameters) => ({ "ec2:VpceServiceName": parameters.text("ServiceName") ?? [] }),
  },
  DeleteSecurityGroup: { named: ["GroupId"] },
  DeleteSubnet: { named: ["SubnetId"] },
  DeleteTags: { named: ["ResourceId"], context: (_, parameters) => requestContext(tagsOf(parameters)) },
  DeleteVpc: { named: ["VpcId"] },
  DeleteVpcEndpoints: { named: ["VpcEndpointId"] },
  DescribeVpcAttribute: { named: ["VpcId"] },
  GetManagedPrefixListEntries: { named: ["PrefixListId"] },
  ModifySecurityGroupRules: { named: ["GroupId"] },
  ModifyVpcAttribute: { named: ["VpcId"] },
  ModifyVpcEndpoint: {
    named: [
      "VpcEndpointId",
      ...["SubnetId", "SecurityGroupId", "RouteTableId"].flatMap((name) => [`Add${name}`, `Remove${name}`]),
    ],
  },
  RevokeSecurityGroupEgress: { named: ["GroupId"] },
  RevokeSecurityGroupIngress: { named: ["GroupId"] },
  SearchTransitGatewayRoutes: { named: ["TransitGatewayRouteTableId"] },
  UpdateSecurityGroupRuleDescriptionsEgress: { named: ["GroupId"] },
  UpdateSecurityGroupRuleDescriptionsIngress: { named: ["GroupId"] },
};

/** Returns the rights that a call of EC2 asks for: one for each resource, and one to tag what it makes (O1). */
export function ec2Asked(call: Call, name: string, parameters: Parameters): readonly Asked[] {
  const action = `ec2:${name}`;
  const regional = { "ec2:Region": call.region, "aws:RequestedRegion": call.region };
  const level = Object.hasOwn(resourceLevels, name) ? resourceLevels[name] : undefined;
  if (level === undefined) return [{ action, resource: "*", context: regional, isThere: true }];
  const context = { ...regional, ...level.context?.(call, parameters) };
  const named = level.named.flatMap((parameter) => idsOf(parameters, parameter)).map((id) => found(call, id));
  return [
    ...named.map(({ resource, tags, isThere }) => ({
      action,
      resource,
      context: { ...context, ...tagContext(tags) },
      isThere,
    })),
    ...(level.made === undefined ? [] : [making(call, { action, type: level.made, parameters, context })]),
    ...tagging(call, name, parameters, regional),
    ...reachingAcross(call, parameters, regional),
  ];
}

/** An endpoint of a service in another Region asks for a permission that is no action (P3). */
function reachingAcross({ region }: Call, parameters: Parameters, context: Context): readonly Asked[] {
  const isAcross = (parameters.text("ServiceRegion") ?? region) !== region;
  return isAcross ? [{ action: "vpce:AllowMultiRegion", resource: "*", context, isThere: true }] : [];
}

/** A parameter that names one thing, or several. */
function idsOf(parameters: Parameters, name: string): readonly string[] {
  return [...new Set([parameters.text(name) ?? [], parameters.list(name)].flat())];
}

const types: Readonly<Record<string, string>> = {
  pl: "prefix-list",
  rtb: "route-table",
  sg: "security-group",
  sgr: "security-group-rule",
  subnet: "subnet",
  "tgw-rtb": "transit-gateway-route-table",
  vpc: "vpc",
  vpce: "vpc-endpoint",
};

interface Found {
  readonly resource: string;
  readonly tags: Tags;
  readonly isThere: boolean;
}

function found({ world, caller, region }: Call, id: string): Found {
  const [prefix = ""] = /^tgw-rtb|^[^-]*/u.exec(id) ?? [];
  const type = Object.hasOwn(types, prefix) ? types[prefix] : undefined;
  const tables = [
    world.vpcs,
    world.subnets,
    world.routeTables,
    world.securityGroups,
    world.endpoints,
    world.transitTables,
    world.prefixLists,
  ];
  const one = tables.flatMap((table) => table.get(placeOf(region, id)) ?? [])[0];
  const isOwn = one !== undefined && one.account === caller.account;
  return {
    resource: arnOf({ account: caller.account, region }, `${type ?? prefix}/${id}`),
    tags: isOwn ? one.tags : noTags,
    isThere: isOwn || type === "security-group-rule",
  };
}

/** What is made has no id yet, so its ARN ends in a star, and no tags but those of the request. */
function making(
  { caller, region }: Call,
  one: {
    readonly action: string;
    readonly type: string;
    readonly parameters: Parameters;
    readonly context: Context;
  },
): Asked {
  const { action, type, parameters, context } = one;
  return {
    action,
    resource: arnOf({ account: caller.account, region }, `${type}/*`),
    context: { ...context, ...requestContext([...requestedTags(parameters, type)]) },
    isThere: true,
  };
}

/** Tags in a create ask for CreateTags as well, which can see for what they are. */
function tagging(call: Call, name: string, parameters: Parameters, regional: Context): readonly Asked[] {
  const marked = new Set(parameters.items("TagSpecification").map((one) => one.text("ResourceType") ?? ""));
  return [...marked].map((type) => ({
    action: "ec2:CreateTags",
    resource: arnOf({ account: call.caller.account, region: call.region }, `${type}/*`),
    context: {
      ...regional,
      "ec2:CreateAction": name,
      ...requestContext([...requestedTags(parameters, type)]),
    },
    isThere: true,
  }));
}

/** Without the checks of a call that is carried out: whether tags are allowed comes before whether they are right. */
function tagsOf(parameters: Parameters): readonly (readonly [string, string])[] {
  return parameters.items("Tag").map((tag) => [tag.text("Key") ?? "", tag.text("Value") ?? ""] as const);
}

function requestContext(tags: readonly (readonly [string, string])[]): Context {
  if (tags.length === 0) return {};
  return {
    "aws:TagKeys": tags.map(([key]) => key),
    ...Object.fromEntries(tags.map(([key, value]) => [`aws:RequestTag/${key}`, value])),
  };
}

function tagContext(tags: Tags): Context {
  return Object.fromEntries(
    [...tags].flatMap(([key, value]) => [
      [`aws:ResourceTag/${key}`, value],
      [`ec2:ResourceTag/${key}`, value],
    ]),
  );
}
