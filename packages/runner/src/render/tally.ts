import type { Outcome } from "@vpce-hub/core";

/** How many operations there are of something, and how those that have ended did. */
export interface Tally {
  total: number;
  readonly counts: Record<Outcome["kind"], number>;
}

/** Returns a tally of nothing. */
export function newTally(): Tally {
  return { total: 0, counts: { applied: 0, written: 0, unknown: 0, failed: 0, skipped: 0 } };
}

/** Returns the tally of a name; it is added where there is none. */
export function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? newTally();
  tallies.set(name, tally);
  return tally;
}

/** Returns how many have not ended. */
export function openIn({ total, counts }: Tally): number {
  return total - Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Returns what has ended and is not done, as the end of a line: `, 2 FAILED, 5 skipped`; nothing where all is well. */
export function asideText({ counts: { failed, unknown, written, skipped } }: Tally): string {
  const parts: readonly (readonly [number, string])[] = [
    [failed, "FAILED"],
    [unknown, "UNKNOWN"],
    [written, "written"],
    [skipped, "skipped"],
  ];
  return parts.map(([count, what]) => (count === 0 ? "" : `, ${count} ${what}`)).join("");
}
