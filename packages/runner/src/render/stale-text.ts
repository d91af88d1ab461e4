import { type Difference, type Operation, type Plan, unreachable } from "@vpce-hub/core";
import type { ReportDocument } from "../report-document.generated.ts";
import { printable } from "../topology/printable.ts";
import { operationText } from "./operation-text.ts";

/** Differences that are told one by one; the others are counted, since one cause makes many of them. */
const most = 50;

/** Returns why an approved plan no longer fits, for people. */
export function staleText(differences: readonly Difference[], { operations }: Plan): string {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const shown = differences.slice(0, most).map((difference) => `  ! ${differenceText(difference, byId)}`);
  const hidden = differences.length - shown.length;
  return [
    "The approved plan no longer fits what is observed:",
    ...shown,
    ...(hidden > 0 ? [`  ! and ${hidden} more`] : []),
    "Nothing was written. Plan again with vpce-plan, and have that plan approved.",
    "",
  ].join("\n");
}

/** Returns the differences for schemas/report.schema.json. */
export function differenceDocuments(
  differences: readonly Difference[],
  { operations }: Plan,
): NonNullable<ReportDocument["differences"]> {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  return differences.map((difference) => ({
    kind: difference.kind,
    message: differenceText(difference, byId),
    ...("id" in difference ? { operation: difference.id } : {}),
  }));
}

function differenceText(difference: Difference, byId: ReadonlyMap<string, Operation>): string {
  switch (difference.kind) {
    case "other-plan":
      return `the plan is ${difference.found} now, approved was ${difference.approved}`;
    case "other-topology":
      return printable(`this plan is for ${difference.found}, approved was one for ${difference.approved}`);
    case "topology-changed":
      return "the topology was changed after the plan was made";
    case "unread":
      return "something could not be read, so it cannot be told what of the approved plan is done";
    case "not-approved":
      return `not approved: ${deedText(difference.id, byId)}${difference.because === undefined ? "" : printable(`: ${difference.because}`)}`;
    case "held-back":
      return printable(`approved, and held back now: ${difference.id}: ${difference.because}`);
    default:
      return unreachable(difference);
  }
}

function deedText(id: string, byId: ReadonlyMap<string, Operation>): string {
  const operation = byId.get(id);
  return operation === undefined ? printable(id) : operationText(operation);
}
