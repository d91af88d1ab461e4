import { type Change, type ChangeCause, type Plan, causeOf } from "@vpce-hub/core";

/** Changes by what they do. */
export type ChangeCounts = Readonly<Record<Change["kind"], number>>;

/** Counts changes by what they do. */
export function countChanges(changes: readonly Change[]): ChangeCounts {
  const count = (wanted: Change["kind"]): number => changes.filter(({ kind }) => kind === wanted).length;
  return { create: count("create"), update: count("update"), replace: count("replace"), delete: count("delete") };
}

/** Returns the accounts that a plan writes in. */
export function accountsOf({ operations }: Plan): readonly string[] {
  return [...new Set(operations.map(({ caller }) => caller.account))].sort();
}

/** Returns a number with its noun: `1 zone`, `3 zones`. */
export function counted(count: number, noun: string): string {
  const plural = noun.endsWith("y") && !noun.endsWith("ey") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${count} ${count === 1 ? noun : plural}`;
}

/** Counts the differences of a plan by where they come from: those that it removes, and those that are held back. */
export function countCauses({ base, changes, blocked }: Plan): Readonly<Record<ChangeCause, number>> {
  const count = { drift: 0, edit: 0, both: 0 };
  for (const change of [...changes, ...blocked.map((held) => held.change)]) {
    const cause = causeOf(change, base);
    if (cause !== undefined) count[cause] += 1;
  }
  return count;
}
