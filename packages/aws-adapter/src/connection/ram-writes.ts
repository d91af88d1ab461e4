import { ramOperations as operations, ramService } from "../access/ram-operations.ts";
import { lacksInEach, lacksOf, unless, within } from "../base/lacks.ts";
import type { AnswerChecks, Senders } from "./call-table.ts";
import { lacksOfShareAssociation } from "./ram-reads.ts";
import { type ShapeOf, sendersOf } from "./bare-call.ts";

type Operations = typeof operations;

/** The actions of RAM that write. */
export interface RamWrites {
  readonly "ram:AssociateResourceShare": ShapeOf<Operations["AssociateResourceShare"]>;
  readonly "ram:CreateResourceShare": ShapeOf<Operations["CreateResourceShare"]>;
  readonly "ram:DeleteResourceShare": ShapeOf<Operations["DeleteResourceShare"]>;
  readonly "ram:DisassociateResourceShare": ShapeOf<Operations["DisassociateResourceShare"]>;
  readonly "ram:TagResource": ShapeOf<Operations["TagResource"]>;
  readonly "ram:UntagResource": ShapeOf<Operations["UntagResource"]>;
}

const sends = sendersOf(ramService);

/** How each of them is sent. */
export const ramWriters: Senders<RamWrites> = {
  "ram:AssociateResourceShare": sends(operations.AssociateResourceShare),
  "ram:CreateResourceShare": sends(operations.CreateResourceShare),
  "ram:DeleteResourceShare": sends(operations.DeleteResourceShare),
  "ram:DisassociateResourceShare": sends(operations.DisassociateResourceShare),
  "ram:TagResource": sends(operations.TagResource),
  "ram:UntagResource": sends(operations.UntagResource),
};

/** What the answer of each of them must have: what it says is then waited for. */
export const ramWriteAnswers: AnswerChecks<RamWrites> = {
  "ram:AssociateResourceShare": ({ resourceShareAssociations }) =>
    lacksInEach("resourceShareAssociations", resourceShareAssociations, lacksOfShareAssociation),
  "ram:CreateResourceShare": ({ resourceShare }) =>
    within("resourceShare", lacksOf(resourceShare, "resourceShareArn", "status")),
  "ram:DeleteResourceShare": ({ returnValue }) => unless(returnValue === true, "returnValue"),
  "ram:DisassociateResourceShare": ({ resourceShareAssociations }) =>
    lacksInEach("resourceShareAssociations", resourceShareAssociations, lacksOfShareAssociation),
  "ram:TagResource": () => [],
  "ram:UntagResource": () => [],
};
