/** How much a text may hold, and how that is measured. */
export interface Bound {
  readonly most: number;
  readonly sizeOf: (text: string) => number;
}

/** A comment on GitHub holds 65,536 characters; counted in UTF-16 it is never less than what GitHub counts. */
export const commentBound: Bound = { most: 65_000, sizeOf: (text) => text.length };

/** A step summary holds 1 MiB, counted in bytes. */
export const stepSummaryBound: Bound = { most: 1_000_000, sizeOf: (text) => Buffer.byteLength(text) };

/** Takes lines while there is room, and says how many were left. */
export function bounded(lines: readonly string[], room: number, rest: (count: number) => string): readonly string[] {
  const shown: string[] = [];
  let used = 200;
  for (const line of lines) {
    used += line.length + 1;
    if (used > room) break;
    shown.push(line);
  }
  return shown.length === lines.length ? shown : [...shown, rest(lines.length - shown.length)];
}
