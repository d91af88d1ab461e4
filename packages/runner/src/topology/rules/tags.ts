import { pathText } from "../problems/path.ts";
import { quoted } from "../../base/printable.ts";
import type { Rule } from "./rule.ts";

/** A resource bears 50 tags; some of them are marks, the list of what the file gave, and a name. */
const mostTags = 45;
/** EC2 takes one less than Route 53 does (AWS-FACTS-2 K1). */
const mostCharacters = 127;
const reserved = /^(aws|vpce-hub):/i;
const characters = /^[\p{L}\p{Z}\p{N}_.:/=+@-]+$/u;

/** Keys of tags are none of those that AWS or vpce-hub keeps for itself. */
export const tagsAreFree: Rule = ({ tags }) =>
  tags.flatMap(({ path, keys }) =>
    keys
      .filter((key) => reserved.test(key))
      .map((key) => ({
        code: "topology.reserved-tag",
        path: [...path, key],
        message: `${pathText(path)} has the key ${quoted(key)}, which ${/^aws/i.test(key) ? "AWS" : "vpce-hub"} keeps for itself`,
        hint: "write it without what stands before the colon, or remove it",
      })),
  );

/** Keys of tags have a form that EC2 and Route 53 both take. */
export const tagsAreWellFormed: Rule = ({ tags }) =>
  tags.flatMap(({ path, keys }) =>
    keys
      .filter((key) => !characters.test(key) || key.length > mostCharacters)
      .map((key) => ({
        code: "topology.malformed",
        path: [...path, key],
        message: `${pathText(path)} has the key ${quoted(key)}, which is no key of a tag`,
        hint: `write 1 to ${mostCharacters} letters, digits, spaces and _ . : / = + - @, which EC2 and Route 53 both take`,
      })),
  );

/** What a resource gets of the topology and of its service leaves room for marks. */
export const tagsAreFew: Rule = ({ tags }) => {
  const [all, ...ofServices] = tags;
  return [all, ...ofServices].flatMap((part) => {
    if (part === undefined) return [];
    const count = new Set([...(all?.keys ?? []), ...part.keys]).size;
    if (part.keys.length === 0 || count <= mostTags) return [];
    return {
      code: "topology.too-many",
      path: part.path,
      message: `${pathText(part.path)} makes ${count} tags on a resource, at most ${mostTags}`,
      hint: `remove some; AWS takes 50, and the others are those of vpce-hub`,
    };
  });
};
