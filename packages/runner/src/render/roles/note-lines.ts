/** Columns of a line of comment, its mark not counted. */
const width = 116;

/** Returns what could not be narrowed as lines of a comment, with an empty one before them; of nothing none. */
export function noteLines(notes: readonly string[]): readonly string[] {
  if (notes.length === 0) return [];
  return ["", "What could not be narrowed, and why:", ...notes.flatMap((note) => wrapped(`- ${note}`))];
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = ` `;
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
