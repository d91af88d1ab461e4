import type { Change, LinkChange } from "../../diff/change.ts";
import type { AssociationChange } from "../../diff/facts/association.ts";
import type { ProfileAssociationChange, ProfileChange, ProfileZoneChange } from "../../diff/facts/profile.ts";
import { isCreationOf, isRemovalOf, isUpdateOf } from "../../diff/kinds.ts";

/** A change of the Profile, of what is in it, or of who has it. */
export type OfProfile = ProfileChange | ProfileZoneChange | ProfileAssociationChange;

/** A change that gives a VPC the Profile, or another place among all that it has. */
export type ComingUse = Extract<ProfileAssociationChange, { readonly kind: "create" | "update" }>;

/** Tells whether a change gives a VPC the Profile, or another place among all that it has. */
export function isComingUse(change: Change): change is ComingUse {
  return isCreationOf("profile-association", change) || isUpdateOf("profile-association", change);
}

/** Tells whether a change takes a VPC off a zone that serves it in another way by then. */
export function isMove(change: Change): change is Extract<AssociationChange, { readonly kind: "delete" }> {
  return isRemovalOf("association", change) && change.observed.isMoving === true;
}

/** Tells whether a change of how links are served is one of the Profile. */
export function isOfProfile(change: LinkChange): change is OfProfile {
  return (
    change.resource === "profile" || change.resource === "profile-zone" || change.resource === "profile-association"
  );
}
