/** Returns the candidate that a mistyped word most likely means; undefined when none is near. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const typed = plainly(word);
  const near = candidates
    .flatMap((candidate) => {
      const most = Math.max(1, Math.floor(candidate.length / 3));
      const meant = plainly(candidate);
      // Each letter more or less is one to insert or to delete: most candidates are told by their length.
      const distance = Math.abs(typed.length - meant.length) > most ? Infinity : distanceOf(typed, meant);
      return distance <= most ? { candidate, distance } : [];
    })
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
  let [before, last]: readonly number[][] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last?.[j - 1] ?? Infinity) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? (before?.[j - 2] ?? Infinity) + 1 : Infinity;
      row.push(Math.min((last?.[j] ?? Infinity) + 1, (row[j - 1] ?? Infinity) + 1, replaced, swapped));
    }
    [before, last] = [last, row];
  }
  return last?.[b.length] ?? Infinity;
}
