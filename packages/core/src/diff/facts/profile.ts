import type { ZoneRef } from "../../match/zones.ts";
import type { Tags } from "../../resource/wanted-tags.ts";
import type { ObservedShare } from "../../resource/profiles.ts";
import type { ObservedLink } from "./association.ts";
import type { Caller } from "../../topology/topology.ts";
import type { AccountId } from "../../words/ids.ts";
import { type Create, type Delete, type Update, type ChangeFacts, madeTags, noStep } from "./fact.ts";

/** A change of the Profile itself, or of whom it is shared with. */
export type ProfileChange =
  | Create<"profile">
  | Update<"profile", FoundProfile>
  | Delete<"profile", Partial<FoundProfile>>;

/** A Profile that stands, and its share. */
export interface FoundProfile {
  readonly id: string;
  readonly name: string;
  readonly tags: Tags;
  readonly share: ObservedShare | undefined;
  /** With whom it is shared no more. */
  readonly leaving: readonly AccountId[];
}

/** A change of what a Profile hands out. */
export type ProfileZoneChange =
  | Create<"profile-zone">
  | Delete<"profile-zone", { readonly profile: string; readonly zone: ZoneRef }>;

/** A change of who has a Profile; what is updated is its priority. */
export type ProfileAssociationChange =
  | Create<"profile-association">
  | Update<"profile-association", { readonly priority: number }>
  | Delete<"profile-association", ObservedProfileUse>;

/** A VPC that has the Profile. */
export interface ObservedProfileUse extends Pick<ObservedLink, "vpc" | "spoke" | "isMoving"> {
  readonly profile: string;
  readonly account: AccountId;
  readonly caller: Caller;
}

/** What is known of the Profile itself. */
export const profileChanges: ChangeFacts<"profile", ProfileChange> = {
  words: "Profile",
  which: (change) =>
    change.kind === "create"
      ? change.desired.name
      : `${change.observed.name ?? ""} (${change.observed.id ?? "its share"})`.trim(),
  details: (change) => {
    if (change.kind !== "create" || change.desired.accounts.length === 0) return [];
    return [`shared with ${change.desired.accounts.join(", ")}`];
  },
  madeWith: ({ accounts, tags }) => ({ accounts, tags: madeTags(tags) }),
  zoneLosing: () => undefined,
  // What a Profile costs, its distribution says.
  bill: () => noStep,
};

/** What is known of the zones in it. */
export const profileZoneChanges: ChangeFacts<"profile-zone", ProfileZoneChange> = {
  words: "zone in the Profile",
  which: (change) => (change.kind === "delete" ? change.observed.zone.name : change.desired.zoneName),
  details: () => [],
  madeWith: () => ({}),
  zoneLosing: (change) => (change.kind === "delete" ? change.observed.zone.id : undefined),
  bill: () => noStep,
};

/** What is known of the VPCs that have it. */
export const profileAssociationChanges: ChangeFacts<"profile-association", ProfileAssociationChange> = {
  words: "Profile on VPC",
  which: (change) => (change.kind === "delete" ? change.observed.vpc.vpc : change.desired.user.vpc.vpc),
  details: () => [],
  madeWith: () => ({}),
  // It hangs on no zone: whoever loses it loses all of them, and the guard looks at each.
  zoneLosing: () => undefined,
  bill: () => noStep,
};
