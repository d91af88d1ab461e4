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

/** Throws what EC2 and Route 53 answer to keys and values that are too long or reserved. */
export function checkTag(key: string, value: string, code: string): void {
  if (key.length === 0 || key.length > 128)
    throw new AwsError(code, `Tag key exceeds the maximum length of 128 characters or is empty: '${key}'`);
  if (value.length > 256)
    throw new AwsError(code, `Tag value exceeds the maximum length of 256 characters: '${value}'`);
  if (/^aws:/iu.test(key)) throw new AwsError(code, `Tag keys starting with 'aws:' are reserved for internal use`);
}

/** Returns the tags sorted by key. */
export function plainTags(tags: Tags): PlainTags {
  return Object.fromEntries([...tags].sort(([one], [other]) => (one < other ? -1 : 1)));
}
