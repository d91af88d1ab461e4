/** Returns the candidate that a mistyped word most likely means; undefined when none is near. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const near = candidates
    .map((candidate) => ({ candidate, distance: distanceOf(plainly(word), plainly(candidate)) }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, Math.floor(candidate.length / 3)))
    .toSorted((a, b) => a.distance - b.distance);
  return near[0]?.candidate ?? candidates.find((candidate) => isSameEnd(word, candidate));
}

/** Returns the hint for a mistyped word. */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
  const candidate = closest(word, candidates);
  return candidate === undefined ? undefined : `did you mean ${candidate}?`;
}

// security_groups, SecurityGroups and securityGroups are the same word to a hand that types.
function plainly(word: string): string {
  return word.slice(0, 64).replaceAll(/[_ -]/g, "").toLowerCase();
}

// vpcId for vpc, com.amazonaws.eu-west-1.ssm for ssm
function isSameEnd(word: string, candidate: string): boolean {
  const [a, b] = [plainly(word), plainly(candidate)];
  return b.length >= 3 && (a.startsWith(b) || b.startsWith(`${a}.`) || a.endsWith(`.${b}`) || b.endsWith(`.${a}`));
}

/** Counts the letters to insert, delete, replace or swap with their neighbour. */
function distanceOf(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const at = (r: number, c: number): number => (r === i ? row[c] : rows[r]?.[c]) ?? Infinity;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      row.push(
        Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swapped),
      );
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? Infinity;
}
