import { forbiddenInXml } from "./xml-characters.ts";

/** What the answers are made of: an array repeats its element, undefined leaves it out. */
export type Xml = string | number | boolean | undefined | readonly Xml[] | { readonly [name: string]: Xml };

/** Returns the document with one root element. */
export function xmlDocument(root: string, namespace: string | undefined, content: Xml): string {
  const attribute = namespace === undefined ? "" : ` xmlns="${escapeXml(namespace)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${attribute}>${inner(content)}</${root}>`;
}

/** Wraps a list the way EC2 does: `<set><item>…</item></set>`. */
export function itemSet(items: readonly Xml[]): Xml {
  return { item: items };
}

function inner(content: Xml): string {
  if (content === undefined) return "";
  if (isList(content)) throw new Error("a list needs the name of its elements");
  if (typeof content !== "object") return escapeXml(String(content));
  return Object.entries(content)
    .map(([name, value]) => element(name, value))
    .join("");
}

function element(name: string, value: Xml): string {
  if (value === undefined) return "";
  if (isList(value)) return value.map((one) => element(name, one)).join("");
  const content = inner(value);
  return content === "" ? `<${name}/>` : `<${name}>${content}</${name}>`;
}

function isList(value: Xml): value is readonly Xml[] {
  return Array.isArray(value);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What nearly all text of an answer is made of. */
const plain = /^[\w ./:-]*$/u;
const everyForbidden = new RegExp(forbiddenInXml, "gu");

function escapeXml(text: string): string {
  if (plain.test(text)) return text;
  // Characters that XML 1.0 cannot carry at all would make the whole answer unreadable.
  return text
    .replace(/[&<>"]/gu, (character) => entities[character] ?? character)
    .replace(everyForbidden, "\ufffd")
    .replace(/\r/gu, "&#13;");
}
