import { AwsError } from "../base/aws-error.ts";
import type { Call } from "../call/call.ts";
import { partitionOf } from "../catalogue/partition.ts";
import type { Principal } from "../world/principal.ts";
import type { XmlElement } from "../base/xml-reader.ts";
import type { VpcReference, Zone } from "../world/zone.ts";
import { checkAllowed } from "../call/permission.ts";

export const missingZone = (id: string): AwsError =>
  new AwsError("NoSuchHostedZone", `No hosted zone found with ID: ${id}`, { status: 404 });

/** Any zone as it is; the hidden zones of endpoints exist, but nobody may touch them. */
export function anyZone(call: Call, id: string): Zone {
  const zone = call.world.zones.get(id);
  if (zone === undefined) throw refusalOf(call, id);
  return zone;
}

function refusalOf({ world, caller }: Call, id: string): AwsError {
  return [...world.hiddenZones.values()].some((hidden) => hidden.id === id) ? notYours(caller) : missingZone(id);
}

/** The zone as it is, for a write of its owner. */
export function ownZone(call: Call, id: string): Zone {
  return checkOwner(call, call.world.zones.get(id), id);
}

/** The zone as reads see it. */
export function ownSeenZone(call: Call, id: string): Zone {
  return checkOwner(call, call.world.zones.seen(id), id);
}

function checkOwner(call: Call, zone: Zone | undefined, id: string): Zone {
  if (zone === undefined) throw refusalOf(call, id);
  if (zone.account !== call.caller.account) throw notYours(call.caller);
  return zone;
}

export function notYours(caller: Principal): AwsError {
  return new AwsError("AccessDenied", `User: ${caller.arn} is not authorized to access this resource`, { status: 403 });
}

/** Reads the VPC of a request; Route 53 looks at no more than its spelling. */
export function readVpc(body: XmlElement): VpcReference {
  const element = body.child("VPC");
  const [vpc, region] = [element?.text("VPCId"), element?.text("VPCRegion")];
  if (vpc === undefined || vpc === "" || region === undefined)
    throw new AwsError("InvalidInput", "VPCId and VPCRegion are required");
  checkVpc(vpc, region);
  return { vpc, region };
}

export function checkVpc(vpc: string, region: string): void {
  if (!/^vpc-[0-9a-zA-Z-]{1,40}$/u.test(vpc)) throw invalidVpc(vpc, region);
  if (!/^[a-z]{2,4}(-[a-z]+){1,2}-\d$/u.test(region)) {
    throw new AwsError("InvalidInput", `Invalid VPC region: ${region}`);
  }
}

export function invalidVpc(vpc: string, region: string): AwsError {
  return new AwsError(
    "InvalidVPCId",
    `The VPC: ${vpc} in region ${region} does not exist or you are not authorized to use it`,
  );
}

/** The refusal of a VPC that is not the caller's: 401, and the resource is the VPC (A3). */
export function notYourVpc({ caller }: Call, action: string, { vpc, region }: VpcReference): AwsError {
  const resource = `arn:${partitionOf(region).id}:ec2:${region}:${caller.account}:vpc/${vpc}`;
  return new AwsError(
    "NotAuthorizedException",
    `User: ${caller.arn} is not authorized to perform: route53:${action} on resource: ${resource}`,
    { status: 401 },
  );
}

/** Route 53 looks at VPCs with the caller's own permissions, where the VPC is (H). */
export function checkMayDescribeVpcs({ world, caller }: Call, { region }: VpcReference): void {
  const context = { "ec2:Region": region, "aws:RequestedRegion": region };
  try {
    checkAllowed([{ action: "ec2:DescribeVpcs", resource: "*", context, isThere: true }], caller, world.accounts);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    throw new AwsError("AccessDenied", error.message.replace(/^You are not authorized[^.]*\. /u, ""), { status: 403 });
  }
}
