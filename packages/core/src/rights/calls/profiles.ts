import { hubPlan, hubApply, spokePlan, spokeApply } from "../right.ts";
import * as scope from "../scope.ts";
import type { ServiceCalls } from "../service-calls.ts";
import { unpublishedRate } from "../unpublished-rate.ts";

/** The actions of Route 53 Profiles that are sent. */
export type ProfilesAction =
  | "route53profiles:AssociateProfile"
  | "route53profiles:AssociateResourceToProfile"
  | "route53profiles:CreateProfile"
  | "route53profiles:DeleteProfile"
  | "route53profiles:DisassociateProfile"
  | "route53profiles:DisassociateResourceFromProfile"
  | "route53profiles:ListProfileAssociations"
  | "route53profiles:ListProfileResourceAssociations"
  | "route53profiles:ListProfiles"
  | "route53profiles:ListTagsForResource"
  | "route53profiles:TagResource"
  | "route53profiles:UntagResource"
  | "route53profiles:UpdateProfileAssociation";

/** What AWS asks for beside them, and nobody sends. */
export type ProfilesPermission = "route53profiles:GetProfilePolicy" | "route53profiles:PutProfilePolicy";

/** The rights and quotas of Route 53 Profiles. */
export const profilesCalls: ServiceCalls<ProfilesAction | ProfilesPermission> = {
  rights: {
    "route53profiles:AssociateProfile": [spokeApply(scope.spokeJoins, "profiles")],
    "route53profiles:AssociateResourceToProfile": [hubApply(scope.hubProfiles, "profiles")],
    "route53profiles:CreateProfile": [hubApply(scope.hubProfiles, "profiles")],
    "route53profiles:DeleteProfile": [hubApply(scope.hubProfiles, "profiles")],
    "route53profiles:DisassociateProfile": [
      hubApply(scope.hubProfiles, "profiles"),
      spokeApply(scope.spokeProfiles, "profiles"),
    ],
    "route53profiles:DisassociateResourceFromProfile": [hubApply(scope.hubProfiles, "profiles")],
    "route53profiles:GetProfilePolicy": [hubApply(scope.hubProfiles, "profiles")],
    "route53profiles:ListProfileAssociations": [
      hubPlan(scope.hubProfiles, "profiles"),
      spokePlan(scope.spokeProfiles, "profiles"),
    ],
    "route53profiles:ListProfileResourceAssociations": [
      hubPlan(scope.hubProfiles, "profiles"),
      spokePlan(scope.spokeProfiles, "profile-priorities"),
    ],
    // Whatever the file says: a Profile that it forgot is looked for.
    "route53profiles:ListProfiles": [hubPlan(scope.hubProfiles)],
    "route53profiles:ListTagsForResource": [hubPlan(scope.hubProfiles, "profiles")],
    "route53profiles:PutProfilePolicy": [hubApply(scope.hubProfiles, "profiles")],
    "route53profiles:TagResource": [hubApply(scope.hubProfiles, "profiles")],
    "route53profiles:UntagResource": [hubApply(scope.hubProfiles, "profiles")],
    "route53profiles:UpdateProfileAssociation": [spokeApply(scope.spokeProfiles, "profile-priorities")],
  },
  optional: [],
  charges: ({ action }) => [{ bucket: unpublishedRate("route53profiles", action), tokens: 1 }],
};
