/** Columns that a list of names takes at most, behind its indent. */
const mostColumns = 100;

/** Breaks a list of names into lines of a readable width. */
export function wrapped(names: string): readonly string[] {
  const lines: string[] = [];
  for (const name of names.split(", ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + name.length > mostColumns) lines.push(name);
    else lines[lines.length - 1] = `${last}, ${name}`;
  }
  return lines;
}
