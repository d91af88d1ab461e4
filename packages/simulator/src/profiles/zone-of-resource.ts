import { AwsError } from "../base/aws-error.ts";
import type { Call } from "../call/call.ts";
import type { Zone } from "../world/zone.ts";
import { notFound } from "./complaints.ts";

/** Returns the private zone that an ARN names, for its owner; nothing else can be put into a Profile here. */
export function zoneOfResource({ world, caller }: Call, arn: string): Zone {
  const id = /^arn:[a-z-]+:route53:::hostedzone\/(\w+)$/u.exec(arn)?.[1];
  if (id === undefined)
    throw new AwsError("InvalidParameterException", `The resource ${arn} cannot be associated with a Profile here`);
  const zone = world.zones.get(id);
  if (zone === undefined || zone.account !== caller.account) throw notFound(arn);
  if (!zone.isPrivate) throw new AwsError("InvalidParameterException", `The hosted zone ${id} is not private`);
  return zone;
}
