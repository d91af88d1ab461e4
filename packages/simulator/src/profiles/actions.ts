import type { RestAction } from "../call/rest-action.ts";
import { associateProfile } from "./associate-profile.ts";
import { associateResourceToProfile } from "./associate-resource-to-profile.ts";
import { createProfile } from "./create-profile.ts";
import { deleteProfile } from "./delete-profile.ts";
import { disassociateProfile } from "./disassociate-profile.ts";
import { disassociateResourceFromProfile } from "./disassociate-resource-from-profile.ts";
import { getProfileAssociation } from "./get-profile-association.ts";
import { getProfile } from "./get-profile.ts";
import { listProfileAssociations } from "./list-profile-associations.ts";
import { listProfileResourceAssociations } from "./list-profile-resource-associations.ts";
import { listProfiles } from "./list-profiles.ts";
import { listTagsForResource } from "./list-tags-for-resource.ts";
import { tagResource } from "./tag-resource.ts";
import { untagResource } from "./untag-resource.ts";
import { updateProfileAssociation } from "./update-profile-association.ts";

/** The actions of Route 53 Profiles that are answered. */
export const profilesActions: readonly RestAction[] = [
  associateProfile,
  associateResourceToProfile,
  createProfile,
  deleteProfile,
  disassociateProfile,
  disassociateResourceFromProfile,
  getProfile,
  getProfileAssociation,
  listProfileAssociations,
  listProfileResourceAssociations,
  listProfiles,
  listTagsForResource,
  tagResource,
  untagResource,
  updateProfileAssociation,
];
