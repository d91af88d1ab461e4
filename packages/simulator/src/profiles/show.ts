import type { Call, XmlFields } from "../call/call.ts";
import { secondsOf } from "../call/rest-action.ts";
import { partitionOf } from "../catalogue/partition.ts";
import {
  profileStatusOf,
  type Profile,
  type ProfileAssociation,
  type ProfileResource,
  type ProfileStatus,
  type Span,
} from "../world/profile.ts";
import { isShared, profileArn } from "../world/sharing.ts";

/** A Profile in a list. */
export function showSummary(call: Call, profile: Profile): XmlFields {
  const { caller, region, world } = call;
  const own = isShared(world, profile) ? "SHARED_BY_ME" : "NOT_SHARED";
  return {
    Arn: profileArn({ partition: partitionOf(region).id, profile }),
    Id: profile.id,
    Name: profile.name,
    ShareStatus: profile.account === caller.account ? own : "SHARED_WITH_ME",
  };
}

export function showProfile(call: Call, profile: Profile): XmlFields {
  return {
    ...showSummary(call, profile),
    ClientToken: profile.clientToken,
    CreationTime: secondsOf(profile.createdAt),
    ModificationTime: secondsOf(profile.createdAt),
    OwnerId: profile.account,
    Status: "COMPLETE",
    StatusMessage: "Created Profile",
  };
}

export function showResource(call: Call, resource: ProfileResource): XmlFields {
  return {
    Id: resource.id,
    Name: resource.name,
    OwnerId: resource.account,
    ProfileId: resource.profile,
    ResourceArn: resource.arn,
    ResourceProperties: resource.properties,
    ResourceType: "HOSTED_ZONE",
    ...showSpan(call, resource, resourceWords),
  };
}

export function showAssociation(call: Call, association: ProfileAssociation): XmlFields {
  const isOneOfSeveral = call.world.settings.profiles.perVpc === "several";
  return {
    Id: association.id,
    Name: association.name,
    OwnerId: association.account,
    ProfileId: association.profile,
    ResourceId: association.vpc,
    ...(isOneOfSeveral ? { Priority: association.priority } : {}),
    ...showSpan(call, association, associationWords),
  };
}

/** How a state is spelled, and the sentence beside it. */
type Words = Readonly<Record<ProfileStatus, readonly [status: ProfileStatus, message: string]>>;

const associationWords: Words = {
  CREATING: ["CREATING", "Creating Profile Association"],
  COMPLETE: ["COMPLETE", "Created Profile Association"],
  UPDATING: ["UPDATING", "Updating Profile Association"],
  DELETING: ["DELETING", "Deleting Profile Association"],
  DELETED: ["DELETED", "Deleted Profile Association"],
  FAILED: ["FAILED", "Failed Profile Association"],
};

/** What is on its way into a Profile is called UPDATING (the examples of the AWS CLI). */
const resourceWords: Words = {
  CREATING: ["UPDATING", "Updating the Profile to Hosted Zone association"],
  COMPLETE: ["COMPLETE", "Completed creation of Profile to Hosted Zone association"],
  UPDATING: ["UPDATING", "Updating the Profile to Hosted Zone association"],
  DELETING: ["DELETING", "Deleting the Profile to Hosted Zone association"],
  DELETED: ["DELETED", "Deleted the Profile to Hosted Zone association"],
  FAILED: ["FAILED", "Failed the Profile to Hosted Zone association"],
};

function showSpan({ world, now }: Call, span: Span, words: Words): XmlFields {
  const { createdAt, changedAt, failedAt, endedAt } = span;
  const [Status, StatusMessage] = words[profileStatusOf(span, { now, settlesMs: world.settings.profiles.settlesMs })];
  return {
    CreationTime: secondsOf(createdAt),
    ModificationTime: secondsOf(endedAt ?? failedAt ?? changedAt),
    Status,
    StatusMessage,
  };
}
