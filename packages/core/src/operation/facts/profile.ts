import { spreadingMs } from "../spreading.ts";
import type { QuotaCall } from "../quota.ts";
import type { TaggedOfProfile } from "../operation.ts";
import { type OperationFacts, plain } from "./fact.ts";
import { tagsFound } from "./tags.ts";

const profiles = (action: string): QuotaCall => ({ service: "route53profiles", action });
const ram = (action: string): QuotaCall => ({ service: "ram", action });

/** Makes the Profile of a topology; it is there at once. */
export const createProfile: OperationFacts<"create-profile"> = {
  ...plain,
  call: () => profiles("CreateProfile"),
  looks: [profiles("ListProfiles")],
  makes: ({ key }) => key,
  parameters: ({ key, name, tags }) => ({ key, name, tags }),
  approval: { identity: ["key"], waits: [], lists: [], isInParts: false },
  words: ({ name }) => `make the Profile ${name}`,
};

/** Puts a zone into the Profile. */
export const addZoneToProfile: OperationFacts<"add-zone-to-profile"> = {
  ...plain,
  call: () => profiles("AssociateResourceToProfile"),
  looks: [profiles("ListProfileResourceAssociations")],
  names: ({ profile, zone }) => [profile, zone],
  wait: () => "profile",
  parameters: ({ profile, zone }) => ({ profile, zone }),
  approval: { identity: ["zone"], waits: [], lists: [], isInParts: false },
  words: ({ zoneName, zone }) => `put zone ${zoneName ?? zone} into the Profile`,
};

/** Shares the Profile with accounts of the organization. */
export const shareProfile: OperationFacts<"share-profile"> = {
  ...plain,
  call: () => ram("AssociateResourceShare"),
  writesBefore: [ram("CreateResourceShare")],
  looks: [ram("CreateResourceShare"), ram("GetResourceShares"), ram("GetResourceShareAssociations")],
  names: ({ profile }) => [profile],
  wait: () => "profile",
  parameters: ({ accounts, profile, tags }) => ({ accounts, profile, tags }),
  approval: { identity: ["profile"], waits: [], lists: ["accounts"], isInParts: false },
  words: ({ accounts }) =>
    `share the Profile with ${accounts.length === 1 ? "account" : "accounts"} ${accounts.join(", ")}`,
};

/** Gives a VPC the Profile, as the account that owns the VPC. */
export const joinProfile: OperationFacts<"join-profile"> = {
  ...plain,
  call: () => profiles("AssociateProfile"),
  looks: [profiles("ListProfileAssociations")],
  names: ({ profile }) => [profile],
  wait: () => "profile",
  parameters: ({ profile, vpc }) => ({ profile, vpc }),
  approval: { identity: ["vpc"], waits: [], lists: [], isInParts: false },
  words: ({ vpc }) => `give ${vpc.vpc} the Profile`,
};

/**
 * Says where the Profile stands among those of a VPC, as the account that owns the VPC (AWS-FACTS-2 M1). What was there before is
 * no part of what is approved: behind the joining of the same plan it is whatever AWS gave.
 */
export const setProfilePriority: OperationFacts<"set-profile-priority"> = {
  ...plain,
  call: () => profiles("UpdateProfileAssociation"),
  looks: [profiles("ListProfileAssociations")],
  names: ({ profile }) => [profile],
  wait: () => "profile",
  parameters: ({ priority, profile, vpc }) => ({ priority, profile, vpc }),
  approval: { identity: ["vpc"], waits: [], lists: [], isInParts: false },
  words: ({ vpc, priority }) => `give the Profile on ${vpc.vpc} the priority ${priority}`,
};

/** Takes the Profile from a VPC, as the account that owns the VPC: nobody else may (AWS-FACTS-2 M4). */
export const leaveProfile: OperationFacts<"leave-profile"> = {
  ...plain,
  call: () => profiles("DisassociateProfile"),
  looks: [profiles("ListProfileAssociations")],
  names: ({ zones }) => zones,
  isTakingAway: () => true,
  // What serves in its place may be a second old.
  settleMs: ({ zones }) => (zones.length > 0 ? spreadingMs : 0),
  wait: ({ isAwaited }) => (isAwaited ? "leave" : "profile"),
  parameters: ({ isAwaited, profile, vpc, zones }) => ({ isAwaited, profile, vpc, zones }),
  approval: { identity: ["vpc"], waits: ["isAwaited"], lists: [], isInParts: false },
  words: ({ vpc }) => `take the Profile from ${vpc.vpc}`,
};

/** Takes a zone out of the Profile. */
export const removeZoneFromProfile: OperationFacts<"remove-zone-from-profile"> = {
  ...plain,
  call: () => profiles("DisassociateResourceFromProfile"),
  looks: [profiles("ListProfileResourceAssociations")],
  isTakingAway: () => true,
  wait: ({ isAwaited }) => (isAwaited ? "leave" : "profile"),
  parameters: ({ isAwaited, profile, zone }) => ({ isAwaited, profile, zone }),
  approval: { identity: ["zone"], waits: ["isAwaited"], lists: [], isInParts: false },
  words: ({ zoneName, zone }) => `take zone ${zoneName ?? zone} out of the Profile`,
};

/** Shares the Profile no more with some accounts. */
export const unshareProfile: OperationFacts<"unshare-profile"> = {
  ...plain,
  call: () => ram("DisassociateResourceShare"),
  looks: [profiles("ListProfileAssociations")],
  isTakingAway: () => true,
  parameters: ({ accounts, share }) => ({ accounts, share }),
  approval: { identity: ["share"], waits: [], lists: ["accounts"], isInParts: false },
  words: ({ accounts }) => `share the Profile no more with ${accounts.join(", ")}`,
};

/** Deletes the Profile; AWS refuses that while a VPC has it. */
export const deleteProfile: OperationFacts<"delete-profile"> = {
  ...plain,
  call: () => profiles("DeleteProfile"),
  isTakingAway: () => true,
  parameters: ({ profile }) => ({ profile }),
  approval: { identity: ["profile"], waits: [], lists: [], isInParts: false },
  words: ({ profile }) => `delete the Profile ${profile}`,
};

/** Deletes the share of a Profile that is gone. */
export const deleteShare: OperationFacts<"delete-share"> = {
  ...plain,
  call: () => ram("DeleteResourceShare"),
  isTakingAway: () => true,
  parameters: ({ share }) => ({ share }),
  approval: { identity: ["share"], waits: [], lists: [], isInParts: false },
  words: () => "delete the share of the Profile",
};

/** Puts tags on the Profile, or on its share. */
export const tagProfile: OperationFacts<"tag-profile"> = {
  ...plain,
  call: ({ of }) => tagging[of]("TagResource"),
  overwrites: ({ resource, tags }, { tagsById }) =>
    tagsFound(
      resource,
      tags.map(({ key }) => key),
      tagsById.get(resource),
    ),
  parameters: ({ of, resource, tags }) => ({ of, resource, tags }),
  approval: { identity: ["of", "resource"], waits: [], lists: ["tags"], isInParts: false },
  words: ({ of }) => `tag ${taggedTexts[of]}`,
};

/** Takes tags off the Profile, or off its share. */
export const untagProfile: OperationFacts<"untag-profile"> = {
  ...plain,
  call: ({ of }) => tagging[of]("UntagResource"),
  isTakingAway: () => true,
  needed: () => undefined,
  overwrites: ({ resource, removedTags }, { tagsById }) => tagsFound(resource, removedTags, tagsById.get(resource)),
  parameters: ({ of, removedTags, resource }) => ({ of, removedTags, resource }),
  approval: { identity: ["of", "resource"], waits: [], lists: ["removedTags"], isInParts: false },
  words: ({ of }) => `take tags off ${taggedTexts[of]}`,
};

const tagging: Readonly<Record<TaggedOfProfile, (action: string) => QuotaCall>> = { profile: profiles, share: ram };

const taggedTexts: Readonly<Record<TaggedOfProfile, string>> = {
  profile: "the Profile",
  share: "the share of the Profile",
};
