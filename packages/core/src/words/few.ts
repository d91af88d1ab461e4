/** How many names a message lists at most. */
const mostNames = 5;

/** Returns a list for a message: the first few names, and how many more there are. */
export function fewOf(names: readonly string[]): string {
  const more = names.length - mostNames;
  return `${names.slice(0, mostNames).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
