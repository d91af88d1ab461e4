import type { LinkChange } from "../../diff/change.ts";
import type { ProfileAssociationChange, ProfileChange, ProfileZoneChange } from "../../diff/facts/profile.ts";

/** A change of the Profile, of what is in it, or of who has it. */
export type OfProfile = ProfileChange | ProfileZoneChange | ProfileAssociationChange;

/** Tells whether a change of how links are served is one of the Profile. */
export function isOfProfile(change: LinkChange): change is OfProfile {
  return (
    change.resource === "profile" || change.resource === "profile-zone" || change.resource === "profile-association"
  );
}
