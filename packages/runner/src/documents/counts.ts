import type { Plan } from "@vpce-hub/core";

/** Returns the accounts that a plan writes in. */
export function accountsOf({ operations }: Plan): readonly string[] {
  return [...new Set(operations.map(({ caller }) => caller.account))].sort();
}

/** Returns a number with its noun: `1 zone`, `3 zones`. */
export function counted(count: number, noun: string): string {
  const plural = noun.endsWith("y") && !noun.endsWith("ey") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${count} ${count === 1 ? noun : plural}`;
}
