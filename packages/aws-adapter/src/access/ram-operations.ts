import type { GroupOf, BareOperation, BareService } from "./bare-operation.ts";

/** Resource Access Manager: Regional; in GovCloud its usual host is the FIPS one (its published endpoint rules). */
export const ramService: BareService = {
  id: "RAM",
  host: "ram",
  apiVersion: "2018-01-04",
  alwaysFips: ["aws-us-gov"],
};

/** What a share is at. */
export const shareStatuses = ["PENDING", "ACTIVE", "FAILED", "DELETING", "DELETED"] as const;

/** What a principal, or a resource, of a share is at. */
export const shareAssociationStatuses = [
  "ASSOCIATING",
  "ASSOCIATED",
  "FAILED",
  "DISASSOCIATING",
  "DISASSOCIATED",
  "SUSPENDED",
  "SUSPENDING",
  "RESTORING",
] as const;

interface Tag {
  readonly key: string;
  readonly value: string;
}

/** A tag as an answer has it. */
export type ShownTag = { readonly [Part in keyof Tag]?: string | undefined };

/** A share: resources that principals may use. */
export interface ResourceShare {
  readonly resourceShareArn?: string | undefined;
  readonly name?: string | undefined;
  readonly owningAccountId?: string | undefined;
  readonly allowExternalPrincipals?: boolean | undefined;
  readonly status?: string | undefined;
  readonly statusMessage?: string | undefined;
  readonly tags?: readonly ShownTag[] | undefined;
}

/** A principal, or a resource, of a share. */
export interface ShareAssociation {
  readonly resourceShareArn?: string | undefined;
  readonly resourceShareName?: string | undefined;
  /** The ARN of a resource; of a principal, the id of an account or the ARN of a unit or organization. */
  readonly associatedEntity?: string | undefined;
  readonly associationType?: string | undefined;
  readonly status?: string | undefined;
  readonly statusMessage?: string | undefined;
  readonly external?: boolean | undefined;
}

const tag: GroupOf<Tag> = { members: { key: "text", value: "text" } };
const share: GroupOf<ResourceShare> = {
  members: {
    resourceShareArn: "text",
    name: "text",
    owningAccountId: "text",
    allowExternalPrincipals: "flag",
    status: "text",
    statusMessage: "text",
    tags: { each: tag },
  },
};
const association: GroupOf<ShareAssociation> = {
  members: {
    resourceShareArn: "text",
    resourceShareName: "text",
    associatedEntity: "text",
    associationType: "text",
    status: "text",
    statusMessage: "text",
    external: "flag",
  },
};

interface Paged {
  readonly maxResults?: number | undefined;
  readonly nextToken?: string | undefined;
}

/** What is put into a share, or taken out of it. */
interface Membership {
  readonly resourceShareArn: string;
  readonly resourceArns?: readonly string[] | undefined;
  readonly principals?: readonly string[] | undefined;
  readonly clientToken?: string | undefined;
}

interface Associations {
  readonly resourceShareAssociations?: readonly ShareAssociation[] | undefined;
}

interface Operations {
  readonly AssociateResourceShare: BareOperation<Membership, Associations>;
  readonly CreateResourceShare: BareOperation<
    {
      readonly name: string;
      readonly resourceArns?: readonly string[] | undefined;
      readonly principals?: readonly string[] | undefined;
      /** AWS's own default is true: whoever is named, inside the organization or not. */
      readonly allowExternalPrincipals: boolean;
      readonly tags?: readonly Tag[] | undefined;
      readonly clientToken?: string | undefined;
    },
    { readonly resourceShare?: ResourceShare | undefined }
  >;
  readonly DeleteResourceShare: BareOperation<
    { readonly resourceShareArn: string; readonly clientToken?: string | undefined },
    { readonly returnValue?: boolean | undefined }
  >;
  readonly DisassociateResourceShare: BareOperation<Membership, Associations>;
  readonly GetResourceShareAssociations: BareOperation<
    Paged & {
      readonly associationType: "PRINCIPAL" | "RESOURCE";
      readonly resourceShareArns?: readonly string[] | undefined;
    },
    Associations & { readonly nextToken?: string | undefined }
  >;
  readonly GetResourceShares: BareOperation<
    Paged & {
      readonly resourceOwner: "SELF" | "OTHER-ACCOUNTS";
      readonly name?: string | undefined;
      readonly resourceShareArns?: readonly string[] | undefined;
    },
    { readonly resourceShares?: readonly ResourceShare[] | undefined; readonly nextToken?: string | undefined }
  >;
  readonly TagResource: BareOperation<{ readonly resourceShareArn: string; readonly tags: readonly Tag[] }, object>;
  readonly UntagResource: BareOperation<
    { readonly resourceShareArn: string; readonly tagKeys: readonly string[] },
    object
  >;
}

const membership = {
  resourceShareArn: "text",
  resourceArns: { each: "text" },
  principals: { each: "text" },
  clientToken: "text",
} as const;

/** The actions of RAM that are called, as botocore's model has them (2018-01-04). */
export const ramOperations: Operations = {
  AssociateResourceShare: {
    name: "AssociateResourceShare",
    method: "POST",
    path: "/associateresourceshare",
    request: membership,
    answer: { resourceShareAssociations: { each: association } },
  },
  CreateResourceShare: {
    name: "CreateResourceShare",
    method: "POST",
    path: "/createresourceshare",
    request: {
      name: "text",
      resourceArns: { each: "text" },
      principals: { each: "text" },
      allowExternalPrincipals: "flag",
      tags: { each: tag },
      clientToken: "text",
    },
    answer: { resourceShare: share },
  },
  DeleteResourceShare: {
    name: "DeleteResourceShare",
    method: "DELETE",
    path: "/deleteresourceshare",
    request: {
      resourceShareArn: { query: "resourceShareArn", kind: "text" },
      clientToken: { query: "clientToken", kind: "text" },
    },
    answer: { returnValue: "flag" },
  },
  DisassociateResourceShare: {
    name: "DisassociateResourceShare",
    method: "POST",
    path: "/disassociateresourceshare",
    request: membership,
    answer: { resourceShareAssociations: { each: association } },
  },
  GetResourceShareAssociations: {
    name: "GetResourceShareAssociations",
    method: "POST",
    path: "/getresourceshareassociations",
    request: {
      associationType: "text",
      resourceShareArns: { each: "text" },
      maxResults: "number",
      nextToken: "text",
    },
    answer: { resourceShareAssociations: { each: association }, nextToken: "text" },
  },
  GetResourceShares: {
    name: "GetResourceShares",
    method: "POST",
    path: "/getresourceshares",
    request: {
      resourceOwner: "text",
      name: "text",
      resourceShareArns: { each: "text" },
      maxResults: "number",
      nextToken: "text",
    },
    answer: { resourceShares: { each: share }, nextToken: "text" },
  },
  TagResource: {
    name: "TagResource",
    method: "POST",
    path: "/tagresource",
    request: { resourceShareArn: "text", tags: { each: tag } },
    answer: {},
  },
  UntagResource: {
    name: "UntagResource",
    method: "POST",
    path: "/untagresource",
    request: { resourceShareArn: "text", tagKeys: { each: "text" } },
    answer: {},
  },
};
