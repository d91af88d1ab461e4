import type { VpcRef } from "../../words/key.ts";
import type { TagEntry } from "../operation-base.ts";
import type { Caller } from "../../topology/topology.ts";
import type { AccountId, Key, ZoneId } from "../../words/ids.ts";
import { spreadingMs } from "../spreading.ts";
import type { ActionOf, SentCall } from "../../rights/calls.ts";
import { type FactsOf, plain } from "./fact.ts";
import { tagsFound } from "./tags.ts";

const profiles = (action: ActionOf<"route53profiles">): SentCall => ({ service: "route53profiles", action });
const ram = (action: ActionOf<"ram">): SentCall => ({ service: "ram", action });

/** What of a Profile bears tags. */
export type TaggedOfProfile = "profile" | "share";

/** The Profile that serves a VPC in the place of what is taken from it: right before, it is looked at once more (law 6). */
export interface ServingProfile {
  readonly key: Key;
  /** Who may see which Profiles the VPC has: its own account alone (AWS-FACTS-2 M5). */
  readonly caller: Caller;
  /** The zones of the hub that it must have, in force. */
  readonly zones: readonly Key[];
  /** Ids of Profiles of others that have none of the names, wherever they stand; any other one must come behind. */
  readonly apart: readonly string[];
}

/** What is written of a Profile, its share and who has it, by kind of operation. */
export interface ProfileOperations {
  /** Makes the Profile of a topology; it is there at once. */
  readonly "create-profile": { readonly key: Key; readonly name: string; readonly tags: readonly TagEntry[] };
  /** Puts a zone into the Profile, and waits until it is in force there. */
  readonly "add-zone-to-profile": { readonly profile: Key; readonly zone: Key };
  /** Shares the Profile with accounts, besides those that have it, and makes the share where there is none. */
  readonly "share-profile": {
    readonly profile: Key;
    readonly accounts: readonly AccountId[];
    /** On a share that is made. */
    readonly tags: readonly TagEntry[];
  };
  /** Gives a VPC the Profile, and waits until it is in force there. */
  readonly "join-profile": { readonly profile: Key; readonly vpc: VpcRef };
  /** Says where the Profile stands among those of a VPC, and waits until that is in force. */
  readonly "set-profile-priority": { readonly profile: Key; readonly vpc: VpcRef; readonly priority: number };
  /** Takes the Profile from a VPC, as the account that owns the VPC: nobody else may (AWS-FACTS-2 M4). */
  readonly "leave-profile": {
    readonly profile: string;
    readonly vpc: VpcRef;
    /** The zones that serve in its place: the VPC must see them. */
    readonly zones: readonly Key[];
    /** Whether to wait until no resolver knows it any more: what follows would else darken names (law 6). */
    readonly isAwaited: boolean;
  };
  /** Takes a zone out of the Profile. */
  readonly "remove-zone-from-profile": {
    readonly profile: string;
    readonly zone: ZoneId;
    /** As above. */
    readonly isAwaited: boolean;
  };
  /** Shares the Profile no more with some accounts. */
  readonly "unshare-profile": { readonly share: string; readonly accounts: readonly AccountId[] };
  /** Deletes the Profile; AWS refuses that while a VPC has it. */
  readonly "delete-profile": { readonly profile: string };
  /** Deletes the share of a Profile that is gone. */
  readonly "delete-share": { readonly share: string };
  /** Puts tags on a Profile, or on its share, that stands. */
  readonly "tag-profile": {
    readonly of: TaggedOfProfile;
    /** The id of the Profile, or the ARN of the share. */
    readonly resource: string;
    readonly tags: readonly TagEntry[];
  };
  /** Takes tags off, before others are put on. */
  readonly "untag-profile": {
    readonly of: TaggedOfProfile;
    readonly resource: string;
    readonly removedTags: readonly string[];
  };
}

/** What is known of each of them. */
export const profileFacts: FactsOf<ProfileOperations> = {
  "create-profile": {
    ...plain,
    call: () => profiles("CreateProfile"),
    looks: [profiles("ListProfiles")],
    makes: ({ key }) => key,
    parameters: ({ key, name, tags }) => ({ key, name, tags }),
    approval: { identity: ["key"], waits: [], lists: [], isInParts: false },
    words: ({ name }) => `make the Profile ${name}`,
  },
  /** Puts a zone into the Profile. */
  "add-zone-to-profile": {
    ...plain,
    call: () => profiles("AssociateResourceToProfile"),
    looks: [profiles("ListProfileResourceAssociations")],
    names: ({ profile, zone }) => [profile, zone],
    wait: () => "profile",
    parameters: ({ profile, zone }) => ({ profile, zone }),
    approval: { identity: ["zone"], waits: [], lists: [], isInParts: false },
    words: ({ zoneName, zone }) => `put zone ${zoneName ?? zone} into the Profile`,
  },
  /** Shares the Profile with accounts of the organization. */
  "share-profile": {
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
  },
  /** Gives a VPC the Profile, as the account that owns the VPC. */
  "join-profile": {
    ...plain,
    call: () => profiles("AssociateProfile"),
    looks: [profiles("ListProfileAssociations")],
    names: ({ profile }) => [profile],
    wait: () => "profile",
    parameters: ({ profile, vpc }) => ({ profile, vpc }),
    approval: { identity: ["vpc"], waits: [], lists: [], isInParts: false },
    words: ({ vpc }) => `give ${vpc.vpc} the Profile`,
  },
  // What the priority was before is no part of what is approved: behind the joining of the same plan it is whatever AWS gave.
  "set-profile-priority": {
    ...plain,
    call: () => profiles("UpdateProfileAssociation"),
    looks: [profiles("ListProfileAssociations")],
    names: ({ profile }) => [profile],
    wait: () => "profile",
    parameters: ({ priority, profile, vpc }) => ({ priority, profile, vpc }),
    approval: { identity: ["vpc"], waits: [], lists: [], isInParts: false },
    words: ({ vpc, priority }) => `give the Profile on ${vpc.vpc} the priority ${priority}`,
  },
  "leave-profile": {
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
  },
  "remove-zone-from-profile": {
    ...plain,
    call: () => profiles("DisassociateResourceFromProfile"),
    looks: [profiles("ListProfileResourceAssociations")],
    isTakingAway: () => true,
    wait: ({ isAwaited }) => (isAwaited ? "leave" : "profile"),
    parameters: ({ isAwaited, profile, zone }) => ({ isAwaited, profile, zone }),
    approval: { identity: ["zone"], waits: ["isAwaited"], lists: [], isInParts: false },
    words: ({ zoneName, zone }) => `take zone ${zoneName ?? zone} out of the Profile`,
  },
  "unshare-profile": {
    ...plain,
    call: () => ram("DisassociateResourceShare"),
    looks: [profiles("ListProfileAssociations")],
    isTakingAway: () => true,
    parameters: ({ accounts, share }) => ({ accounts, share }),
    approval: { identity: ["share"], waits: [], lists: ["accounts"], isInParts: false },
    words: ({ accounts }) => `share the Profile no more with ${accounts.join(", ")}`,
  },
  "delete-profile": {
    ...plain,
    call: () => profiles("DeleteProfile"),
    isTakingAway: () => true,
    parameters: ({ profile }) => ({ profile }),
    approval: { identity: ["profile"], waits: [], lists: [], isInParts: false },
    words: ({ profile }) => `delete the Profile ${profile}`,
  },
  "delete-share": {
    ...plain,
    call: () => ram("DeleteResourceShare"),
    isTakingAway: () => true,
    parameters: ({ share }) => ({ share }),
    approval: { identity: ["share"], waits: [], lists: [], isInParts: false },
    words: () => "delete the share of the Profile",
  },
  /** Puts tags on the Profile, or on its share. */
  "tag-profile": {
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
  },
  /** Takes tags off the Profile, or off its share. */
  "untag-profile": {
    ...plain,
    call: ({ of }) => tagging[of]("UntagResource"),
    isTakingAway: () => true,
    needed: () => undefined,
    overwrites: ({ resource, removedTags }, { tagsById }) => tagsFound(resource, removedTags, tagsById.get(resource)),
    parameters: ({ of, removedTags, resource }) => ({ of, removedTags, resource }),
    approval: { identity: ["of", "resource"], waits: [], lists: ["removedTags"], isInParts: false },
    words: ({ of }) => `take tags off ${taggedTexts[of]}`,
  },
};

const tagging: Readonly<Record<TaggedOfProfile, (action: "TagResource" | "UntagResource") => SentCall>> = {
  profile: profiles,
  share: ram,
};

const taggedTexts: Readonly<Record<TaggedOfProfile, string>> = {
  profile: "the Profile",
  share: "the share of the Profile",
};
