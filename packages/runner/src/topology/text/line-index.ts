/** A place in a text as people count: line and column from 1. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Finds lines in a text. */
export interface LineIndex {
  /** Places beyond the last visible character count as the one after it. */
  lineColumnOf(offset: number): LineColumn;
  /** Returns the text of a line (from 1) without its line break. */
  lineText(line: number): string;
}

/** Indexes the lines of a text once, so that many places in it are found quickly. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const end = text.trimEnd().length;

  const startOf = (line: number): number => starts[line - 1] ?? text.length;
  return {
    lineColumnOf(offset) {
      const place = Math.min(offset, end);
      const line = countUpTo(starts, place);
      return { line, column: place - startOf(line) + 1 };
    },
    lineText(line) {
      return text.slice(startOf(line), startOf(line + 1)).replace(/\r?\n$/, "");
    },
  };
}

/** Returns how many of the ascending `numbers` are at most `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
