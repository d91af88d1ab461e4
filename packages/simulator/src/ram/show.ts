import type { Call, XmlFields } from "../call/call.ts";
import { secondsOf } from "../call/rest-action.ts";
import { memberStatusOf, type Share, type ShareMember, type ShareMemberStatus } from "../world/share.ts";

/** What a share is at: it is there at once, and shown for a while after it was deleted. */
export function shareStatusOf({ deletedAt }: Share, { now, world }: Call): "ACTIVE" | "DELETING" | "DELETED" {
  if (deletedAt === undefined) return "ACTIVE";
  return now < deletedAt + world.settings.profiles.sharedMs ? "DELETING" : "DELETED";
}

export function showShare(call: Call, share: Share): XmlFields {
  return {
    resourceShareArn: share.arn,
    name: share.name,
    owningAccountId: share.account,
    allowExternalPrincipals: share.allowsExternal,
    status: shareStatusOf(share, call),
    tags: { member: [...share.tags].map(([key, value]) => ({ key, value })) },
    creationTime: secondsOf(share.createdAt),
    lastUpdatedTime: secondsOf(share.changedAt),
    featureSet: "STANDARD",
  };
}

export type MemberKind = "PRINCIPAL" | "RESOURCE";

export function statusIn(call: Call, member: ShareMember): ShareMemberStatus {
  return memberStatusOf(member, { now: call.now, settlesMs: call.world.settings.profiles.sharedMs });
}

export function showMember(call: Call, share: Share, [kind, member]: readonly [MemberKind, ShareMember]): XmlFields {
  return {
    resourceShareArn: share.arn,
    resourceShareName: share.name,
    associatedEntity: member.entity,
    associationType: kind,
    status: statusIn(call, member),
    creationTime: secondsOf(member.createdAt),
    lastUpdatedTime: secondsOf(member.endedAt ?? member.changedAt),
    external: member.isExternal,
  };
}
