import type { DnsName } from "./ids.ts";

/**
 * Tells whether a name is one that a pattern means, in which `*` stands for any text. Each part takes the first place that
 * it fits, so no pattern takes long, whoever wrote it.
 */
export function isNameLike(name: DnsName, pattern: string): boolean {
  const [first = "", ...rest] = pattern.toLowerCase().replace(/\.$/, "").split("*");
  const last = rest.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first) || name.length < first.length + last.length || !name.endsWith(last)) return false;
  let middle = name.slice(first.length, name.length - last.length);
  for (const part of rest) {
    const at = middle.indexOf(part);
    if (at < 0) return false;
    middle = middle.slice(at + part.length);
  }
  return true;
}
