import { AwsError } from "../base/aws-error.ts";
import type { Call } from "../call/call.ts";
import type { Parameters } from "../base/parameters.ts";
import { partitionOf } from "../catalogue/partition.ts";
import { checkTag, checkTagCount, noTags, type Tags } from "../base/tags.ts";
import { placeOf } from "../world/world.ts";
import { itemSet, type Xml } from "../base/xml.ts";
import type { Endpoint } from "../world/endpoint.ts";
import type { Subnet, Vpc } from "../world/network.ts";
import type { SecurityGroup } from "../world/security-group.ts";

interface Owned {
  readonly account: string;
  readonly region: string;
}

/** Says whether the caller sees a resource: EC2 shows an account its own, Region by Region. */
export function isCallers({ caller, region }: Call, resource: Owned): boolean {
  return resource.account === caller.account && resource.region === region;
}

/** What an account sees of a VPC that it takes part in: everything but tags (N4). */
export function seenInVpc<Resource extends Owned & { readonly vpc: string; readonly tags: Tags }>(
  call: Call,
  resources: readonly Resource[],
): readonly Resource[] {
  const { world, caller, region } = call;
  return resources.flatMap((resource) => {
    if (isCallers(call, resource)) return [resource];
    if (resource.region !== region) return [];
    const isShared = world.vpcs.get(placeOf(region, resource.vpc))?.sharedWith.includes(caller.account) ?? false;
    return isShared ? [{ ...resource, tags: noTags }] : [];
  });
}

export const missingVpc = (id: string): AwsError =>
  new AwsError("InvalidVpcID.NotFound", `The vpc ID '${id}' does not exist`);
export const missingSubnet = (id: string): AwsError =>
  new AwsError("InvalidSubnetID.NotFound", `The subnet ID '${id}' does not exist`);
export const missingGroup = (id: string): AwsError =>
  new AwsError("InvalidGroup.NotFound", `The security group '${id}' does not exist`);
export const missingRouteTable = (id: string): AwsError =>
  new AwsError("InvalidRouteTableID.NotFound", `The routeTable ID '${id}' does not exist`);
export const missingTransitTable = (id: string): AwsError =>
  new AwsError("InvalidRouteTableID.NotFound", `Transit Gateway Route Table ${id} was deleted or does not exist.`);
export const missingTransitAttachment = (id: string): AwsError =>
  new AwsError(
    "InvalidTransitGatewayAttachmentID.NotFound",
    `Transit Gateway Attachment ${id} was deleted or does not exist.`,
  );
export const missingEndpoint = (id: string): AwsError =>
  new AwsError("InvalidVpcEndpointId.NotFound", `The Vpc Endpoint Id '${id}' does not exist`);
export const missingInterface = (id: string): AwsError =>
  new AwsError("InvalidNetworkInterfaceID.NotFound", `The networkInterface ID '${id}' does not exist`);

/** What AWS made for a service of its own, its owner cannot change (K1). */
export const managedByAws = (id: string): AwsError =>
  new AwsError(
    "OperationNotPermitted",
    `The Vpc Endpoint ${id} is requester-managed: you do not have permission to change it`,
  );

export function callersVpc(call: Call, id: string): Vpc {
  return callers(call, call.world.vpcs.get(placeOf(call.region, id)), missingVpc(id));
}

export function callersSubnet(call: Call, id: string): Subnet {
  return callers(call, call.world.subnets.get(placeOf(call.region, id)), missingSubnet(id));
}

export function callersGroup(call: Call, id: string): SecurityGroup {
  return callers(call, call.world.securityGroups.get(placeOf(call.region, id)), missingGroup(id));
}

/** An endpoint that is not gone; it may be deleting. */
export function callersEndpoint(call: Call, id: string): Endpoint {
  const endpoint = callers(call, call.world.endpoints.get(placeOf(call.region, id)), missingEndpoint(id));
  if (endpoint.deletion !== undefined && endpoint.deletion.goneAt <= call.now) throw missingEndpoint(id);
  return endpoint;
}

function callers<Resource extends Owned>(call: Call, resource: Resource | undefined, missing: AwsError): Resource {
  if (resource === undefined || !isCallers(call, resource)) throw missing;
  return resource;
}

/** The ARN of an EC2 resource such as `security-group/sg-…`. */
export function arnOf({ account, region }: Owned, resource: string): string {
  return `arn:${partitionOf(region).id}:ec2:${region}:${account}:${resource}`;
}

export function showTags(tags: Tags): Xml {
  return itemSet([...tags].map(([key, value]) => ({ key, value })));
}

/** The tags that a create request gives to a type of resource. */
export function requestedTags(parameters: Parameters, resourceType: string): Tags {
  const pairs = parameters
    .items("TagSpecification")
    .filter((specification) => specification.text("ResourceType") === resourceType)
    .flatMap((specification) => readTags(specification));
  return pairs.length === 0 ? noTags : checkTagCount(new Map(pairs));
}

export function readTags(parameters: Parameters): readonly (readonly [string, string])[] {
  return parameters.items("Tag").map((tag) => {
    const [key, value] = [tag.text("Key") ?? "", tag.text("Value") ?? ""];
    checkTag(key, value, { code: "InvalidParameterValue", longestKey: 127 });
    return [key, value] as const;
  });
}
