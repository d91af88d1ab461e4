import { Composer, type Node, Parser, isMap, isScalar, isSeq } from "yaml";

/** A value of a JSON text with the offset at which it starts. */
export type JsonNode = { readonly offset: number } & (
  | { readonly kind: "object"; readonly members: readonly JsonMember[] }
  | { readonly kind: "list"; readonly items: readonly JsonNode[] }
  | { readonly kind: "text"; readonly text: string }
  /** A number, a boolean or null, as it is written. */
  | { readonly kind: "bare"; readonly text: string }
);

/** An object with its members in the order of the text. */
export type JsonObject = Extract<JsonNode, { readonly kind: "object" }>;

/** A key of an object with its value; keys that are written twice are there twice. */
export interface JsonMember {
  readonly key: string;
  readonly offset: number;
  readonly value: JsonNode;
}

// A policy is 7 deep. The parser recurses, and far deeper nesting ends the process, not only the call.
const deepest = 32;

/** Returns where a JSON text is nested deeper than any policy. */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === "[" || token === "{") depth++;
    if (token === "]" || token === "}") depth--;
    if (depth > deepest) return index;
  }
  return undefined;
}

/** Parses what `JSON.parse` has accepted, and no deeper than that; JSON is YAML, whose parser knows the places. */
export function parsePlacedJson(text: string): JsonNode | undefined {
  // Its own check of unique keys compares each key with all before it.
  const composer = new Composer({ version: "1.2", schema: "json", uniqueKeys: false });
  const [document] = [...composer.compose(new Parser().parse(text), false, text.length)];
  return document?.contents == null ? undefined : placed(document.contents);
}

function placed(node: Node): JsonNode {
  const offset = node.range?.[0] ?? 0;
  if (isMap<Node, Node>(node)) {
    const members = node.items.flatMap(({ key, value }) =>
      value === null ? [] : [{ key: textOf(key), offset: key.range?.[0] ?? 0, value: placed(value) }],
    );
    return { offset, kind: "object", members };
  }
  if (isSeq<Node>(node)) return { offset, kind: "list", items: node.items.map(placed) };
  const isText = isScalar(node) && typeof node.value === "string";
  return { offset, kind: isText ? "text" : "bare", text: textOf(node) };
}

function textOf(node: Node): string {
  if (!isScalar(node)) return "";
  return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
}
