import type { Difference, Plan } from "@vpce-hub/core";
import { differenceTexts } from "../documents/difference-text.ts";

/** Differences that are told one by one; the others are counted, since one cause makes many of them. */
const most = 50;

/** Returns why an approved plan no longer fits, for people. */
export function staleText(differences: readonly Difference[], plan: Plan): string {
  // The operations of one change that is held back are one thing to a reader.
  const told = [...new Set(differenceTexts(differences, plan))];
  const shown = told.slice(0, most).map((text) => `  ! ${text}`);
  const hidden = told.length - shown.length;
  return [
    "The approved plan no longer fits what is observed:",
    ...shown,
    ...(hidden > 0 ? [`  ! and ${hidden} more`] : []),
    ...(differences.some(({ kind }) => kind === "other-plan") ? [idHint] : []),
    "Nothing was written. Plan again with vpce-plan, and have that plan approved.",
    "",
  ].join("\n");
}

const idHint =
  "An id alone does not know what differs; against a plan saved with vpce-plan --out, vpce-apply PLAN.json shows it.";
