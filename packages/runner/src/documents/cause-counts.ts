import { type ChangeCause, type Plan, causeOf } from "@vpce-hub/core";

/**
 * Counts the differences of a plan by where they come from: those that it removes, and those that are held back.
 * Not beside the other counts: who only checks a file loads those, and nothing of a plan.
 */
export function countCauses({ base, changes, blocked }: Plan): Readonly<Record<ChangeCause, number>> {
  const count = { drift: 0, edit: 0, both: 0 };
  for (const change of [...changes, ...blocked.map((held) => held.change)]) {
    const cause = causeOf(change, base);
    if (cause !== undefined) count[cause] += 1;
  }
  return count;
}
