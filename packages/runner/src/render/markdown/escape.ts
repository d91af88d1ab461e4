import { printable } from "../../base/printable.ts";

/**
 * Returns text as a code span, which shows it as it is: no markup, no mention of a person, no link, no end of a table's cell.
 */
export function code(text: string): string {
  const safe = printable(text);
  if (safe.trim() === "") return "` `";
  const ticks = "`".repeat(longestTicks(safe) + 1);
  const pad = safe.startsWith("`") || safe.endsWith("`") ? " " : "";
  return `${ticks}${pad}${safe.replaceAll("|", "\\u{7c}")}${pad}${ticks}`;
}

/** Returns a sentence of which each word that could be markup, a mention or a link is a code span. */
export function prose(text: string): string {
  return printable(text)
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => (isPlain(word) ? word : code(word)))
    .join(" ");
}

/** Returns lines as a code block that none of them can end. */
export function fence(language: string, lines: readonly string[]): readonly string[] {
  const safe = lines.map(printable);
  const ticks = "`".repeat(Math.max(3, longestTicks(safe.join("\n")) + 1));
  return [`${ticks}${language}`, ...safe, ticks];
}

/** Returns text for a place between HTML tags. */
export function htmlCode(text: string): string {
  const escaped = printable(text).replaceAll(/[&<>"'`]/g, (character) => `&#${character.codePointAt(0) ?? 0};`);
  return `<code>${escaped}</code>`;
}

// A word of these characters alone is never markup inside a line; digits with a dot are a list at its start only.
function isPlain(word: string): boolean {
  return /^[A-Za-z0-9(]?[A-Za-z0-9.,;:'"()%/-]*$/.test(word) && !/:\/\/|www\.|mailto:|:[^:]+:|^GH-|^-/i.test(word);
}

function longestTicks(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
