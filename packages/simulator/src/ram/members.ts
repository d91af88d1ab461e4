import { AwsError } from "../base/aws-error.ts";
import type { Call } from "../call/call.ts";
import { partitionOf } from "../catalogue/partition.ts";
import type { Asked } from "../iam/asked.ts";
import type { ShareMember } from "../world/share.ts";
import { meansAccount, organizationOf, profileArn } from "../world/sharing.ts";
import { complaints, notPermitted, unknownResource } from "./complaints.ts";

/** Returns a resource as a new member of a share: a Profile of the caller in the Region, and nothing else here. */
export function newResource(call: Call, arn: string): ShareMember {
  if (!/^arn:[a-z-]+:[a-z0-9-]+:[a-z0-9-]*:\d{12}:.+$/u.test(arn))
    throw new AwsError("MalformedArnException", `The specified ARN ${arn} is not valid. Verify the ARN and try again.`);
  const { world, caller, region } = call;
  const partition = partitionOf(region).id;
  const own = [...world.profiles.values()].filter((one) => one.account === caller.account && one.region === region);
  if (!own.some((profile) => profileArn({ partition, profile }) === arn))
    throw unknownResource(`Resource ${arn} could not be found.`);
  return memberFrom(call, arn, false);
}

/** Returns a principal as a new member: an account, or an organization or unit of the caller's own (M5). */
export function newPrincipal(call: Call, principal: string, allowsExternal: boolean): ShareMember {
  const organization = organizationOf(call.world, call.caller.account);
  if (/^\d{12}$/u.test(principal)) {
    const isInside = organization?.isSharing === true && organizationOf(call.world, principal)?.id === organization.id;
    if (!isInside && !allowsExternal) throw notPermitted();
    return memberFrom(call, principal, !isInside);
  }
  const id = /^arn:[a-z-]+:organizations::\d{12}:(?:organization|ou)\/(?:[\w-]+\/)*([\w-]+)$/u.exec(principal)?.[1];
  if (id === undefined)
    throw new AwsError(complaints.invalid, `Principal ID ${principal} is malformed. Verify the ID and try again.`);
  const { accounts } = call.world;
  const isOurs = [...accounts.keys()].some(
    (one) => organizationOf(call.world, one)?.id === organization?.id && meansAccount(call.world, principal, one),
  );
  if (organization?.isSharing !== true || !isOurs) throw unknownResource(`Organization ${id} could not be found.`);
  return memberFrom(call, principal, false);
}

function memberFrom({ now }: Call, entity: string, isExternal: boolean): ShareMember {
  return { entity, isExternal, createdAt: now, changedAt: now, endedAt: undefined };
}

/** Who shares a Profile needs the rights that write its policy, which nobody sends (M5). */
export function sharingAsked(call: Call, action: string, resources: readonly string[]): readonly Asked[] {
  const context = { "aws:RequestedRegion": call.region };
  const asked = (one: string): Asked => ({ action: one, resource: "*", context, isThere: true });
  const ofProfiles = resources.some((arn) => arn.includes(":route53profiles:"));
  return [
    asked(`ram:${action}`),
    ...(ofProfiles ? [asked("route53profiles:GetProfilePolicy"), asked("route53profiles:PutProfilePolicy")] : []),
  ];
}
