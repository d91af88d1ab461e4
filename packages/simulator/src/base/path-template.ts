/** A part of a template: a word that stands there, or the name of what stands there. */
type Part = { readonly kind: "word"; readonly word: string } | { readonly kind: "name"; readonly name: string };

// Each request is held against the templates of a whole service, which never change.
const partsByTemplate = new Map<string, readonly Part[]>();

/** Returns what stands in the braces of a template such as `/profile/{ProfileId}`; undefined where the path is another one. */
export function matchPath(template: string, segments: readonly string[]): Readonly<Record<string, string>> | undefined {
  const parts = partsOf(template);
  if (parts.length !== segments.length) return undefined;
  const isOther = (part: Part, index: number): boolean => part.kind === "word" && part.word !== segments[index];
  if (parts.some(isOther)) return undefined;
  return Object.fromEntries(
    parts.flatMap((part, index) => (part.kind === "name" ? [[part.name, segments[index] ?? ""] as const] : [])),
  );
}

function partsOf(template: string): readonly Part[] {
  const known = partsByTemplate.get(template);
  if (known !== undefined) return known;
  const parts = template.split("/").slice(1).map(partOf);
  partsByTemplate.set(template, parts);
  return parts;
}

function partOf(text: string): Part {
  const name = /^\{(\w+)\}$/u.exec(text)?.[1];
  return name === undefined ? { kind: "word", word: text } : { kind: "name", name };
}
