import { sha256 } from "../base/sha256.ts";
import type { Tags, WantedTags } from "./resource.ts";

/**
 * Tag that tells which of a resource's tags are there because the file said so: what is taken out of the file goes from
 * the resource, and what others wrote stays. There is no state to remember it in (docs/decisions/0013).
 */
export const listTag = "vpce-hub:tags";

/** What has to change in the tags of a resource. */
export interface TagDifference {
  /** Those that it lacks, or that have another value. */
  readonly missing: Tags;
  /** Keys of those that it has because an earlier file said so. */
  readonly extra: readonly string[];
}

/** Returns wanted tags that are marks and nothing else. */
export function marksOnly(marks: Tags): WantedTags {
  return { marks, given: none, defaults: none };
}

/** Returns the tags that a resource is made with. */
export function tagsOnCreation({ marks, given, defaults }: WantedTags): Tags {
  return withList(marks, new Map([...defaults, ...given]));
}

/** Returns the tags that a resource is to have which has some: a default that it was not made with is none. */
export function tagsFor({ marks, given, defaults }: WantedTags, observed: Tags): Tags {
  const ours = [...defaults].filter(([key]) => isListed(key, observed));
  return withList(marks, new Map([...ours, ...given]));
}

/** Returns what has to change in the tags of a resource; those that others wrote stay, unless the file has their keys. */
export function tagDifference(wanted: WantedTags, observed: Tags): TagDifference {
  const demanded = tagsFor(wanted, observed);
  const isExtra = (key: string): boolean => key === listTag || isListed(key, observed);
  return {
    missing: new Map([...demanded].filter(([key, value]) => observed.get(key) !== value)),
    extra: [...observed.keys()].filter((key) => !demanded.has(key) && isExtra(key)).sort(),
  };
}

const none: Tags = new Map();

/** The list comes last: what is cut off before it is written is written again. */
function withList(marks: Tags, given: Tags): Tags {
  if (given.size === 0) return marks;
  const codes = [...given.keys()].map(codeOf).sort();
  return new Map([...marks, ...given, [listTag, codes.join("")]]);
}

const codeLength = 5;
const codeBase = 36;

/**
 * Stands for a key in the list. A value has 256 characters and a resource 50 tags, whose keys may have 128 characters
 * each: so all of them fit, and only among 50 do they have to differ.
 */
function codeOf(key: string): string {
  const number = Number.parseInt(sha256(key).slice(0, 12), 16) % codeBase ** codeLength;
  return number.toString(codeBase).padStart(codeLength, "0");
}

function isListed(key: string, observed: Tags): boolean {
  const list = observed.get(listTag) ?? "";
  // Most resources have tags and no list: the digest is what takes long.
  if (list === "") return false;
  const code = codeOf(key);
  for (let start = 0; start < list.length; start += codeLength)
    if (list.slice(start, start + codeLength) === code) return true;
  return false;
}
