/** An item and the first one before it that has a key in common. */
export interface Repeat<T> {
  readonly item: T;
  readonly first: T;
  readonly key: string;
}

/** Returns the items that share a key with an earlier one, each once, in their order. */
export function repeatsOf<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): readonly Repeat<T>[] {
  const firstByKey = new Map<string, T>();
  return items.flatMap((item) => {
    const keys = keysOf(item);
    const key = keys.find((one) => firstByKey.has(one));
    const first = key === undefined ? undefined : firstByKey.get(key);
    for (const one of keys) if (!firstByKey.has(one)) firstByKey.set(one, item);
    return key === undefined || first === undefined ? [] : [{ item, first, key }];
  });
}
