import type { GroupOf, BareOperation, BareService } from "./bare-operation.ts";

/** Route 53 Profiles: Regional (AWS-FACTS-2 M2). */
export const profilesService: BareService = {
  id: "Route53Profiles",
  host: "route53profiles",
  apiVersion: "2018-05-10",
  alwaysFips: [],
};

/** What a Profile, or what it is associated with, is at: in force from COMPLETE on. */
export const profileStatuses = ["COMPLETE", "CREATING", "UPDATING", "DELETING", "DELETED", "FAILED"] as const;

/** A Profile as its owner, or one whom it is shared with, sees it. */
export interface Profile {
  readonly Id?: string | undefined;
  readonly Arn?: string | undefined;
  readonly Name?: string | undefined;
  readonly OwnerId?: string | undefined;
  readonly ClientToken?: string | undefined;
  readonly ShareStatus?: string | undefined;
  readonly Status?: string | undefined;
  readonly StatusMessage?: string | undefined;
}

/** A Profile in a list. */
export type ProfileSummary = Pick<Profile, "Id" | "Arn" | "Name" | "ShareStatus">;

/** What a Profile hands out: a hosted zone, say. */
export interface ProfileResource {
  readonly Id?: string | undefined;
  readonly ProfileId?: string | undefined;
  readonly Name?: string | undefined;
  readonly OwnerId?: string | undefined;
  readonly ResourceArn?: string | undefined;
  readonly ResourceType?: string | undefined;
  readonly ResourceProperties?: string | undefined;
  readonly Status?: string | undefined;
  readonly StatusMessage?: string | undefined;
}

/** A VPC that a Profile is associated with. */
export interface ProfileAssociation {
  readonly Id?: string | undefined;
  readonly ProfileId?: string | undefined;
  readonly ResourceId?: string | undefined;
  readonly Name?: string | undefined;
  readonly OwnerId?: string | undefined;
  /** 100 to 9900, the lower goes first (AWS-FACTS-2 M1); the published model does not have it yet. */
  readonly Priority?: number | undefined;
  readonly Status?: string | undefined;
  readonly StatusMessage?: string | undefined;
}

interface Tag {
  readonly Key: string;
  readonly Value: string;
}

interface Paged {
  readonly MaxResults?: number | undefined;
  readonly NextToken?: string | undefined;
}

const summary: GroupOf<ProfileSummary> = { members: { Id: "text", Arn: "text", Name: "text", ShareStatus: "text" } };
const profile: GroupOf<Profile> = {
  members: {
    ...summary.members,
    OwnerId: "text",
    ClientToken: "text",
    Status: "text",
    StatusMessage: "text",
  },
};
const resource: GroupOf<ProfileResource> = {
  members: {
    Id: "text",
    ProfileId: "text",
    Name: "text",
    OwnerId: "text",
    ResourceArn: "text",
    ResourceType: "text",
    ResourceProperties: "text",
    Status: "text",
    StatusMessage: "text",
  },
};
const association: GroupOf<ProfileAssociation> = {
  members: {
    Id: "text",
    ProfileId: "text",
    ResourceId: "text",
    Name: "text",
    OwnerId: "text",
    Priority: "number",
    Status: "text",
    StatusMessage: "text",
  },
};
const tag: GroupOf<Tag> = { members: { Key: "text", Value: "text" } };
const paged = {
  MaxResults: { query: "maxResults", kind: "number" },
  NextToken: { query: "nextToken", kind: "text" },
} as const;

interface Operations {
  readonly AssociateProfile: BareOperation<
    {
      readonly ProfileId: string;
      readonly ResourceId: string;
      readonly Name: string;
      readonly Tags?: readonly Tag[] | undefined;
    },
    { readonly ProfileAssociation?: ProfileAssociation | undefined }
  >;
  readonly AssociateResourceToProfile: BareOperation<
    { readonly ProfileId: string; readonly ResourceArn: string; readonly Name: string },
    { readonly ProfileResourceAssociation?: ProfileResource | undefined }
  >;
  readonly CreateProfile: BareOperation<
    { readonly Name: string; readonly ClientToken: string; readonly Tags?: readonly Tag[] | undefined },
    { readonly Profile?: Profile | undefined }
  >;
  readonly DeleteProfile: BareOperation<{ readonly ProfileId: string }, { readonly Profile?: Profile | undefined }>;
  readonly DisassociateProfile: BareOperation<
    { readonly ProfileId: string; readonly ResourceId: string },
    { readonly ProfileAssociation?: ProfileAssociation | undefined }
  >;
  readonly DisassociateResourceFromProfile: BareOperation<
    { readonly ProfileId: string; readonly ResourceArn: string },
    { readonly ProfileResourceAssociation?: ProfileResource | undefined }
  >;
  readonly ListProfileAssociations: BareOperation<
    Paged & { readonly ProfileId?: string | undefined; readonly ResourceId?: string | undefined },
    {
      readonly ProfileAssociations?: readonly ProfileAssociation[] | undefined;
      readonly NextToken?: string | undefined;
    }
  >;
  readonly ListProfileResourceAssociations: BareOperation<
    Paged & { readonly ProfileId: string; readonly ResourceType?: string | undefined },
    {
      readonly ProfileResourceAssociations?: readonly ProfileResource[] | undefined;
      readonly NextToken?: string | undefined;
    }
  >;
  readonly ListProfiles: BareOperation<
    Paged,
    { readonly ProfileSummaries?: readonly ProfileSummary[] | undefined; readonly NextToken?: string | undefined }
  >;
  readonly ListTagsForResource: BareOperation<
    { readonly ResourceArn: string },
    { readonly Tags?: Readonly<Record<string, string>> | undefined }
  >;
  readonly TagResource: BareOperation<
    { readonly ResourceArn: string; readonly Tags: Readonly<Record<string, string>> },
    object
  >;
  readonly UntagResource: BareOperation<{ readonly ResourceArn: string; readonly TagKeys: readonly string[] }, object>;
  readonly UpdateProfileAssociation: BareOperation<
    { readonly ProfileAssociationId: string; readonly Priority: number },
    { readonly ProfileAssociation?: ProfileAssociation | undefined }
  >;
}

/**
 * The actions of Route 53 Profiles that are called, as botocore's model has them (2018-05-10); UpdateProfileAssociation, and the
 * priority of associations, as AWS-FACTS-2 M1 has them.
 */
export const profilesOperations: Operations = {
  AssociateProfile: {
    name: "AssociateProfile",
    method: "POST",
    path: "/profileassociation",
    request: { ProfileId: "text", ResourceId: "text", Name: "text", Tags: { each: tag } },
    answer: { ProfileAssociation: association },
  },
  AssociateResourceToProfile: {
    name: "AssociateResourceToProfile",
    method: "POST",
    path: "/profileresourceassociation",
    request: { ProfileId: "text", ResourceArn: "text", Name: "text" },
    answer: { ProfileResourceAssociation: resource },
  },
  CreateProfile: {
    name: "CreateProfile",
    method: "POST",
    path: "/profile",
    request: { Name: "text", ClientToken: "text", Tags: { each: tag } },
    answer: { Profile: profile },
  },
  DeleteProfile: {
    name: "DeleteProfile",
    method: "DELETE",
    path: "/profile/{ProfileId}",
    request: { ProfileId: "text" },
    answer: { Profile: profile },
  },
  DisassociateProfile: {
    name: "DisassociateProfile",
    method: "DELETE",
    path: "/profileassociation/Profileid/{ProfileId}/resourceid/{ResourceId}",
    request: { ProfileId: "text", ResourceId: "text" },
    answer: { ProfileAssociation: association },
  },
  DisassociateResourceFromProfile: {
    name: "DisassociateResourceFromProfile",
    method: "DELETE",
    path: "/profileresourceassociation/profileid/{ProfileId}/resourcearn/{ResourceArn}",
    request: { ProfileId: "text", ResourceArn: "text" },
    answer: { ProfileResourceAssociation: resource },
  },
  ListProfileAssociations: {
    name: "ListProfileAssociations",
    method: "GET",
    path: "/profileassociations",
    request: {
      ...paged,
      ProfileId: { query: "profileId", kind: "text" },
      ResourceId: { query: "resourceId", kind: "text" },
    },
    answer: { ProfileAssociations: { each: association }, NextToken: "text" },
  },
  ListProfileResourceAssociations: {
    name: "ListProfileResourceAssociations",
    method: "GET",
    path: "/profileresourceassociations/profileid/{ProfileId}",
    request: { ...paged, ProfileId: "text", ResourceType: { query: "resourceType", kind: "text" } },
    answer: { ProfileResourceAssociations: { each: resource }, NextToken: "text" },
  },
  ListProfiles: {
    name: "ListProfiles",
    method: "GET",
    path: "/profiles",
    request: paged,
    answer: { ProfileSummaries: { each: summary }, NextToken: "text" },
  },
  ListTagsForResource: {
    name: "ListTagsForResource",
    method: "GET",
    path: "/tags/{ResourceArn}",
    request: { ResourceArn: "text" },
    answer: { Tags: "tags" },
  },
  TagResource: {
    name: "TagResource",
    method: "POST",
    path: "/tags/{ResourceArn}",
    request: { ResourceArn: "text", Tags: "tags" },
    answer: {},
  },
  UntagResource: {
    name: "UntagResource",
    method: "DELETE",
    path: "/tags/{ResourceArn}",
    request: { ResourceArn: "text", TagKeys: { query: "tagKeys", kind: { each: "text" } } },
    answer: {},
  },
  UpdateProfileAssociation: {
    name: "UpdateProfileAssociation",
    method: "PATCH",
    path: "/profileassociation/{ProfileAssociationId}",
    request: { ProfileAssociationId: "text", Priority: "number" },
    answer: { ProfileAssociation: association },
  },
};
