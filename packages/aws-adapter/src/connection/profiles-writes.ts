import { profilesOperations as operations, profilesService } from "../access/profiles-operations.ts";
import { lacksOf, within } from "../base/lacks.ts";
import type { AnswerChecks, Senders } from "./call-table.ts";
import { lacksOfAssociation, lacksOfResource } from "./profiles-reads.ts";
import { type ShapeOf, sendersOf } from "./bare-call.ts";

type Operations = typeof operations;

/** The actions of Route 53 Profiles that write. */
export interface ProfilesWrites {
  readonly "route53profiles:AssociateProfile": ShapeOf<Operations["AssociateProfile"]>;
  readonly "route53profiles:AssociateResourceToProfile": ShapeOf<Operations["AssociateResourceToProfile"]>;
  readonly "route53profiles:CreateProfile": ShapeOf<Operations["CreateProfile"]>;
  readonly "route53profiles:DeleteProfile": ShapeOf<Operations["DeleteProfile"]>;
  readonly "route53profiles:DisassociateProfile": ShapeOf<Operations["DisassociateProfile"]>;
  readonly "route53profiles:DisassociateResourceFromProfile": ShapeOf<Operations["DisassociateResourceFromProfile"]>;
  readonly "route53profiles:TagResource": ShapeOf<Operations["TagResource"]>;
  readonly "route53profiles:UntagResource": ShapeOf<Operations["UntagResource"]>;
  readonly "route53profiles:UpdateProfileAssociation": ShapeOf<Operations["UpdateProfileAssociation"]>;
}

const sends = sendersOf(profilesService);

/** How each of them is sent. */
export const profilesWriters: Senders<ProfilesWrites> = {
  "route53profiles:AssociateProfile": sends(operations.AssociateProfile),
  "route53profiles:AssociateResourceToProfile": sends(operations.AssociateResourceToProfile),
  "route53profiles:CreateProfile": sends(operations.CreateProfile),
  "route53profiles:DeleteProfile": sends(operations.DeleteProfile),
  "route53profiles:DisassociateProfile": sends(operations.DisassociateProfile),
  "route53profiles:DisassociateResourceFromProfile": sends(operations.DisassociateResourceFromProfile),
  "route53profiles:TagResource": sends(operations.TagResource),
  "route53profiles:UntagResource": sends(operations.UntagResource),
  "route53profiles:UpdateProfileAssociation": sends(operations.UpdateProfileAssociation),
};

/** What the answer of each of them must have: what it says is then waited for. */
export const profilesWriteAnswers: AnswerChecks<ProfilesWrites> = {
  "route53profiles:AssociateProfile": ({ ProfileAssociation }) =>
    within("ProfileAssociation", lacksOfAssociation(ProfileAssociation)),
  "route53profiles:AssociateResourceToProfile": ({ ProfileResourceAssociation }) =>
    within("ProfileResourceAssociation", lacksOfResource(ProfileResourceAssociation)),
  "route53profiles:CreateProfile": ({ Profile }) => within("Profile", lacksOf(Profile, "Id", "Arn", "Status")),
  "route53profiles:DeleteProfile": ({ Profile }) => within("Profile", lacksOf(Profile, "Id", "Status")),
  "route53profiles:DisassociateProfile": ({ ProfileAssociation }) =>
    within("ProfileAssociation", lacksOfAssociation(ProfileAssociation)),
  "route53profiles:DisassociateResourceFromProfile": ({ ProfileResourceAssociation }) =>
    within("ProfileResourceAssociation", lacksOfResource(ProfileResourceAssociation)),
  "route53profiles:TagResource": () => [],
  "route53profiles:UntagResource": () => [],
  "route53profiles:UpdateProfileAssociation": ({ ProfileAssociation }) =>
    within("ProfileAssociation", lacksOfAssociation(ProfileAssociation)),
};
