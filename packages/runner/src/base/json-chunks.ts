import { canonicalJson } from "@vpce-hub/core";

/** Characters that a piece has at least, unless it is the last: a call for each would cost more than what it writes. */
const pieceLength = 65_536;

// JSON escapes controls below U+0020 itself. The others, and what turns or hides text, would reach a terminal.
const unsafe = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Returns a value as canonical JSON in pieces, none of which is much larger than one member of a list: as one text a
 * plan of 150 services and 300 spokes has 100 MB.
 */
export function* jsonChunks(value: unknown): Generator<string, undefined> {
  let piece = "";
  for (const token of tokensOf(value)) {
    piece += token;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

/** Returns a value as a line of canonical JSON for people and files; what could upset a terminal is escaped. */
export function* jsonLine(value: unknown): Generator<string, undefined> {
  for (const piece of jsonChunks(value)) yield escapedJson(piece);
  yield "\n";
}

/** Returns JSON of the same value in which each character that could upset a terminal is an escape such as `\u202e`. */
export function escapedJson(json: string): string {
  return json.replaceAll(unsafe, (character) =>
    Array.from(
      { length: character.length },
      (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}

/** Takes objects and lists apart down to the members of lists; those are small. */
function* tokensOf(value: unknown): Generator<string, undefined> {
  if (Array.isArray(value)) {
    yield* listOf(
      value.map((member: unknown) => () => [canonicalJson(member) ?? "null"]),
      "[]",
    );
    return;
  }
  if (typeof value !== "object" || value === null || "toJSON" in value) {
    yield canonicalJson(value);
    return;
  }
  const sorted: Record<string, unknown> = Object.create(null);
  for (const [key, member] of Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) sorted[key] = member;
  // Of keys that are numbers the engine has an order of its own, in canonical JSON too.
  const members = Object.entries(sorted).filter(([, member]) => member !== undefined);
  yield* listOf(
    members.map(
      ([key, member]) =>
        () =>
          keyed(key, member),
    ),
    "{}",
  );
}

function* keyed(key: string, value: unknown): Generator<string, undefined> {
  yield `${JSON.stringify(key)}:`;
  yield* tokensOf(value);
}

function* listOf(
  members: readonly (() => Iterable<string>)[],
  [open = "", close = ""]: string,
): Generator<string, undefined> {
  yield open;
  for (const [i, member] of members.entries()) {
    if (i > 0) yield ",";
    yield* member();
  }
  yield close;
}
