import type { Tags } from "@vpce-hub/core";
import { type ResourceShare, shareAssociationStatuses } from "../access/ram-operations.ts";
import { knownWord } from "../base/known-word.ts";
import type { CallOptions, Origin, ReadAws } from "../connection/aws.ts";
import { listAll, nextToken } from "../connection/paginate.ts";
import { incompleteAnswer } from "../fault/aws-error.ts";

/** What something in a share is at. */
export type ShareMemberStatus = (typeof shareAssociationStatuses)[number];

/** A share of the caller's account. */
export interface ListedShare {
  readonly arn: string;
  readonly name: string;
  /** False when it is deleted, or on its way: AWS tells of those for a while. */
  readonly isStanding: boolean;
  readonly allowsExternal: boolean;
  readonly tags: Tags;
}

/** A principal, or a resource, in a share. */
export interface ListedShareMember {
  readonly entity: string;
  readonly status: ShareMemberStatus;
  readonly statusMessage: string | undefined;
  /** Outside the organization: it is invited, and has to accept. */
  readonly isExternal: boolean;
}

const pageSize = 500;

/** Lists the caller's shares of a name in a Region; pages may be empty and still lead on (AWS-FACTS-2 M5). */
export async function listShares(
  aws: ReadAws,
  origin: Origin,
  name: string,
  options?: CallOptions,
): Promise<readonly ListedShare[]> {
  return listAll({
    what: "resource shares",
    idOf: ({ arn }) => arn,
    readPage: async (token: string | undefined) => {
      const input = { resourceOwner: "SELF", name, maxResults: pageSize, nextToken: token } as const;
      const page = await aws.read("ram:GetResourceShares", origin, input, options);
      return { items: (page.resourceShares ?? []).map(toShare), next: nextToken(page.nextToken) };
    },
  });
}

/** Lists what is in a share, of one kind; what has left is in it as DISASSOCIATED. */
export async function listShareMembers(
  aws: ReadAws,
  origin: Origin,
  { share, kind }: { readonly share: string; readonly kind: "PRINCIPAL" | "RESOURCE" },
  options?: CallOptions,
): Promise<readonly ListedShareMember[]> {
  return listAll({
    what: "members of a resource share",
    idOf: ({ entity }) => entity,
    readPage: async (token: string | undefined) => {
      const input = { associationType: kind, resourceShareArns: [share], maxResults: pageSize, nextToken: token };
      const page = await aws.read("ram:GetResourceShareAssociations", origin, input, options);
      const items = (page.resourceShareAssociations ?? []).map(
        ({ associatedEntity = "", status, statusMessage, external }) => ({
          entity: associatedEntity,
          status: statusOf(status),
          statusMessage,
          isExternal: external === true,
        }),
      );
      return { items, next: nextToken(page.nextToken) };
    },
  });
}

function toShare(share: ResourceShare): ListedShare {
  const { resourceShareArn = "", name = "", status, allowExternalPrincipals, tags = [] } = share;
  return {
    arn: resourceShareArn,
    name,
    isStanding: knownWord(["ACTIVE", "PENDING"], status) !== undefined,
    allowsExternal: allowExternalPrincipals === true,
    tags: new Map(tags.map(({ key = "", value = "" }) => [key, value])),
  };
}

function statusOf(text: string | undefined): ShareMemberStatus {
  const status = knownWord(shareAssociationStatuses, text);
  if (status === undefined) throw incompleteAnswer(`something in a resource share in the state ${text ?? "(none)"}`);
  return status;
}
