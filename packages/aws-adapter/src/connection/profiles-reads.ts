import {
  type ProfileAssociation,
  type ProfileResource,
  profilesOperations as operations,
  profilesService,
} from "../access/profiles-operations.ts";
import { type Lacks, lacksInEach, lacksOf, unless } from "../base/lacks.ts";
import type { AnswerChecks, Senders } from "./call-table.ts";
import { type ShapeOf, sendersOf } from "./bare-call.ts";

type Operations = typeof operations;

/** The actions of Route 53 Profiles that only read. */
export interface ProfilesReads {
  readonly "route53profiles:ListProfileAssociations": ShapeOf<Operations["ListProfileAssociations"]>;
  readonly "route53profiles:ListProfileResourceAssociations": ShapeOf<Operations["ListProfileResourceAssociations"]>;
  readonly "route53profiles:ListProfiles": ShapeOf<Operations["ListProfiles"]>;
  readonly "route53profiles:ListTagsForResource": ShapeOf<Operations["ListTagsForResource"]>;
}

const sends = sendersOf(profilesService);

/** How each of them is sent. */
export const profilesReaders: Senders<ProfilesReads> = {
  "route53profiles:ListProfileAssociations": sends(operations.ListProfileAssociations),
  "route53profiles:ListProfileResourceAssociations": sends(operations.ListProfileResourceAssociations),
  "route53profiles:ListProfiles": sends(operations.ListProfiles),
  "route53profiles:ListTagsForResource": sends(operations.ListTagsForResource),
};

/** What the answer of each of them must have. */
export const profilesReadAnswers: AnswerChecks<ProfilesReads> = {
  "route53profiles:ListProfileAssociations": ({ ProfileAssociations }) =>
    lacksInEach("ProfileAssociations", ProfileAssociations, lacksOfAssociation),
  "route53profiles:ListProfileResourceAssociations": ({ ProfileResourceAssociations }) =>
    lacksInEach("ProfileResourceAssociations", ProfileResourceAssociations, lacksOfResource),
  "route53profiles:ListProfiles": ({ ProfileSummaries }) =>
    lacksInEach("ProfileSummaries", ProfileSummaries, (one) => lacksOf(one, "Id", "Arn", "Name", "ShareStatus")),
  // The model requires it, so a Profile without tags has an empty one.
  "route53profiles:ListTagsForResource": ({ Tags }) => unless(Tags !== undefined, "Tags"),
};

/** Names what the association of a VPC lacks. */
export function lacksOfAssociation(association: ProfileAssociation | undefined): Lacks {
  return lacksOf(association, "Id", "ProfileId", "ResourceId", "Status");
}

/** Names what a resource of a Profile lacks. */
export function lacksOfResource(resource: ProfileResource | undefined): Lacks {
  return lacksOf(resource, "Id", "ProfileId", "ResourceArn", "Status");
}
