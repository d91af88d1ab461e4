import type { Plan, PlannedReach } from "@vpce-hub/core";
import { answerSigns } from "./verify-words.ts";

/** The sign of each answer. */
export const reachSigns: Readonly<Record<PlannedReach["answer"], string>> = { ...answerSigns, unseen: "·" };

/** Each answer in a word or two. */
export const reachWords: Readonly<Record<PlannedReach["answer"], string>> = {
  yes: "yes",
  no: "no",
  unknown: "not known",
  assumed: "assumed",
  unseen: "not looked at",
};

/** Returns what is to be known of the table of ways before it is read. */
export function reachNote({ reach }: Plan): string {
  const what = "As far as the control plane tells";
  return reach.some(({ answer }) => answer === "unseen")
    ? `${what}, for links that are to be made. vpce verify looks at those that stand, too.`
    : `${what}.`;
}
