import { type ShareAssociation, ramOperations as operations, ramService } from "../access/ram-operations.ts";
import { type Lacks, lacksInEach, lacksOf, unless } from "../base/lacks.ts";
import type { AnswerChecks, Senders } from "./call-table.ts";
import { type ShapeOf, sendersOf } from "./bare-call.ts";

type Operations = typeof operations;

/** The actions of RAM that only read. */
export interface RamReads {
  readonly "ram:GetResourceShareAssociations": ShapeOf<Operations["GetResourceShareAssociations"]>;
  readonly "ram:GetResourceShares": ShapeOf<Operations["GetResourceShares"]>;
}

const sends = sendersOf(ramService);

/** How each of them is sent. */
export const ramReaders: Senders<RamReads> = {
  "ram:GetResourceShareAssociations": sends(operations.GetResourceShareAssociations),
  "ram:GetResourceShares": sends(operations.GetResourceShares),
};

/** What the answer of each of them must have. */
export const ramReadAnswers: AnswerChecks<RamReads> = {
  "ram:GetResourceShareAssociations": ({ resourceShareAssociations }) =>
    lacksInEach("resourceShareAssociations", resourceShareAssociations, lacksOfShareAssociation),
  "ram:GetResourceShares": ({ resourceShares }) =>
    lacksInEach("resourceShares", resourceShares, (share) => [
      ...lacksOf(share, "resourceShareArn", "name", "owningAccountId", "status"),
      ...unless(share.allowExternalPrincipals !== undefined, "allowExternalPrincipals"),
    ]),
};

/** Names what a principal, or a resource, of a share lacks. */
export function lacksOfShareAssociation(association: ShareAssociation): Lacks {
  return lacksOf(association, "resourceShareArn", "associatedEntity", "associationType", "status");
}
