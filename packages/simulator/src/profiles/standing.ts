import { AwsError } from "../base/aws-error.ts";
import type { Call } from "../call/call.ts";
import {
  profileStatusOf,
  type Profile,
  type ProfileAssociation,
  type ProfileResource,
  type Span,
} from "../world/profile.ts";
import { isSharedWith } from "../world/sharing.ts";
import { notFound } from "./complaints.ts";

/** Tells whether something is there at the moment of a call: made, and not gone yet. */
export function isStanding({ world, now }: Call, span: Span): boolean {
  return profileStatusOf(span, { now, settlesMs: world.settings.profiles.settlesMs }) !== "DELETED";
}

/** The Profile as its owner, or one whom it is shared with, may see it. */
export function visibleProfile(call: Call, id: string, way: "as-it-is" | "as-seen"): Profile {
  const { profiles } = call.world;
  const profile = way === "as-it-is" ? profiles.get(id) : profiles.seen(id);
  if (profile === undefined || !mayUse(call, profile)) throw notFound(id);
  return profile;
}

/** The Profile, for what only its owner may do. */
export function ownProfile(call: Call, id: string): Profile {
  const profile = visibleProfile(call, id, "as-it-is");
  if (profile.account === call.caller.account) return profile;
  throw new AwsError("AccessDeniedException", `User: ${call.caller.arn} is not the owner of Profile ${id}`);
}

/** Tells whether a Profile is the caller's, or shared with him, in the Region of the call. */
export function mayUse({ world, caller, region }: Call, profile: Profile): boolean {
  if (profile.region !== region) return false;
  return profile.account === caller.account || isSharedWith(world, profile, caller.account);
}

/** What a Profile hands out, without what is gone. */
export function resourcesOf(call: Call, profile: string): readonly ProfileResource[] {
  return call.world.profileResources.inGroup(profile).filter((one) => isStanding(call, one));
}

/** All VPCs of a Profile, whosever they are, without those that are gone. */
export function associationsOf(call: Call, profile: string): readonly ProfileAssociation[] {
  return [...call.world.profileAssociations.values()].filter((one) => one.profile === profile && isStanding(call, one));
}
