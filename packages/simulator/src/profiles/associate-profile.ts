import { AwsError } from "../base/aws-error.ts";
import { checkTag } from "../base/tags.ts";
import type { Call } from "../call/call.ts";
import { neededText, type RestAction, tagPairs, textIn } from "../call/rest-action.ts";
import type { Asked } from "../iam/asked.ts";
import type { Vpc } from "../world/network.ts";
import type { Profile, ProfileAssociation } from "../world/profile.ts";
import { placeOf, quotasOf } from "../world/world.ts";
import { profilesAsked } from "./asked.ts";
import { checkName, complaints, limitExceeded, notFound, tagRule } from "./complaints.ts";
import { showAssociation } from "./show.ts";
import { associationsOf, isStanding, visibleProfile } from "./standing.ts";

/** Gives a VPC what a Profile hands out; the VPC's owner says so, in the Region of both (M2). */
export const associateProfile: RestAction = {
  name: "AssociateProfile",
  method: "POST",
  path: "/profileassociation",
  isWrite: true,
  asks: (call, request) => vpcAsked(call, "AssociateProfile", textIn(request, "ResourceId", complaints)),
  answer(call, request) {
    const { world, caller, region, now } = call;
    const profile = visibleProfile(call, neededText(request, "ProfileId", complaints), "as-it-is");
    const vpc = ownVpc(call, neededText(request, "ResourceId", complaints));
    const name = checkName(neededText(request, "Name", complaints));
    const tags = tagPairs(request, ["Tags", "Key", "Value"], complaints);
    for (const [key, value] of tags) checkTag(key, value, tagRule);
    const association: ProfileAssociation = {
      id: `rpassoc-${world.ids.letters("profile association", 16)}`,
      profile: profile.id,
      account: caller.account,
      region,
      vpc: vpc.id,
      name,
      priority: freePriority(call, vpc, profile),
      createdAt: now,
      changedAt: now,
      endedAt: undefined,
      tags,
    };
    world.profileAssociations.put(association.id, association);
    return { ProfileAssociation: showAssociation(call, association) };
  },
};

/** A VPC by its id, of the caller and in the Region; an ARN names none (M2). */
export function ownVpc({ world, caller, region }: Call, id: string): Vpc {
  const vpc = world.vpcs.get(placeOf(region, id));
  if (vpc === undefined || vpc.account !== caller.account) throw notFound(id);
  return vpc;
}

/** Who looks up a VPC must be allowed to (M6). */
export function vpcAsked(call: Call, action: string, id = ""): readonly Asked[] {
  const region = { "ec2:Region": call.region, "aws:RequestedRegion": call.region };
  return [
    profilesAsked(call, action, { "route53profiles:ResourceIds": [id] }),
    { action: "ec2:DescribeVpcs", resource: "*", context: region, isThere: true },
  ];
}

const lowestPriority = 100;
const highestPriority = 9900;

/** Throws where the VPC, or the Profile, has no place left; else the first number behind those that are taken. */
function freePriority(call: Call, vpc: Vpc, profile: Profile): number {
  const { world } = call;
  const there = world.profileAssociations.inGroup(placeOf(vpc.region, vpc.id)).filter((one) => isStanding(call, one));
  if (there.some((one) => one.profile === profile.id))
    throw new AwsError("ResourceExistsException", `Profile ${profile.id} is associated with ${vpc.id} already.`);
  if (world.settings.profiles.perVpc === "one" && there.length > 0)
    throw limitExceeded(`The VPC ${vpc.id} is associated with another Profile: it can have one.`);
  const { vpcsPerProfile } = quotasOf(world, profile.account);
  if (associationsOf(call, profile.id).length >= vpcsPerProfile)
    throw limitExceeded(`Profile ${profile.id} is associated with ${vpcsPerProfile} VPCs, which is the quota.`);
  const next = Math.max(lowestPriority - 1, ...there.map(({ priority }) => priority)) + 1;
  if (next <= highestPriority) return next;
  throw limitExceeded(`The VPC ${vpc.id} has no priority left.`);
}
