import { AwsError } from "./aws-error.ts";

export type Tags = ReadonlyMap<string, string>;

/** Tags as JSON carries them. */
export type PlainTags = Readonly<Record<string, string>>;

export const noTags: Tags = new Map();

/** Returns `tags` with others added; the later value of a key wins. */
export function withTags(tags: Tags, added: Iterable<readonly [string, string]>): Tags {
  return new Map([...tags, ...added]);
}

export function withoutTags(tags: Tags, isRemoved: (key: string, value: string) => boolean): Tags {
  return new Map([...tags].filter(([key, value]) => !isRemoved(key, value)));
}

/** Tags of AWS itself: nobody makes, changes or removes them, and they do not count (K1). */
export function isOfAws(key: string): boolean {
  return /^aws:/iu.test(key);
}

/** How many tags a resource of EC2 has at most, beside those of AWS. */
const mostTags = 50;

/** Throws what EC2 answers where a resource would have more tags than it can. */
export function checkTagCount(tags: Tags): Tags {
  const own = [...tags.keys()].filter((key) => !isOfAws(key));
  if (own.length > mostTags)
    throw new AwsError("TagLimitExceeded", `The maximum number of Tags for a resource has been reached (${mostTags}).`);
  return tags;
}

/** Throws what EC2 and Route 53 answer to keys and values that are too long or reserved. */
export function checkTag(key: string, value: string, { code, longestKey }: TagRule): void {
  if (key.length === 0 || key.length > longestKey)
    throw new AwsError(code, `Tag key exceeds the maximum length of ${longestKey} characters or is empty: '${key}'`);
  if (value.length > 256)
    throw new AwsError(code, `Tag value exceeds the maximum length of 256 characters: '${value}'`);
  checkNotOfAws(key, code);
}

/** What a service answers to a tag that it does not take, and how long keys may be. */
export interface TagRule {
  readonly code: string;
  readonly longestKey: number;
}

/** Throws what is answered to who would make, change or remove a tag of AWS. */
export function checkNotOfAws(key: string, code: string): void {
  if (isOfAws(key)) throw new AwsError(code, `Tag keys starting with 'aws:' are reserved for internal use`);
}

/** Returns the tags sorted by key. */
export function plainTags(tags: Tags): PlainTags {
  return Object.fromEntries([...tags].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Tags come as a map, or as JSON has them. */
export function tagsOf(tags: Tags | PlainTags | undefined): Tags | undefined {
  return tags === undefined || tags instanceof Map ? tags : new Map(Object.entries(tags));
}
