// C0 and C1 controls, line separators, bidirectional and invisible characters, lone surrogates: in a terminal or a
// pull-request comment they can hide or reorder text.
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}/gu;

/** Returns text in which each character that could upset a terminal is an escape such as `\u001b`. */
export function printable(text: string): string {
  return text.replaceAll(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Returns text of the same length in which each such character is one visible placeholder. */
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
