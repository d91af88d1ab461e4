// Controls, bidirectional and invisible characters, line separators, lone surrogates: in a terminal or a pull-request
// comment they can hide or reorder text.
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Returns text in which each character that could upset a terminal is an escape such as `\u{1b}`. */
export function printable(text: string): string {
  return text.replaceAll(unsafe, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ""}}`);
}

/** Returns text in which each such character is one visible placeholder. */
export function masked(text: string): string {
  return text.replaceAll(unsafe, (character) => (character === "\t" ? " " : "\ufffd"));
}

/** Returns text in double quotes, made printable and cut when it is long. */
export function quoted(text: string): string {
  return `"${printable(cut(text))}"`;
}

/** Returns the first part of a long text and an ellipsis. */
export function cut(text: string): string {
  const characters = Array.from(text.slice(0, 200));
  return characters.length <= 80 && text.length <= 200 ? text : `${characters.slice(0, 79).join("")}…`;
}
