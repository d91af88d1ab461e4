/** What an answer lacks, as paths into it; none when it says all that the product relies on. */
export type Lacks = readonly string[];

/** Names the fields that a part of an answer does not have; an empty text says as little as none. */
export function lacksOf<Part extends object>(
  part: Part | undefined,
  ...names: readonly (keyof Part & string)[]
): Lacks {
  if (part === undefined) return names;
  return names.filter((name) => part[name] === undefined || part[name] === null || part[name] === "");
}

/** Names what the items of a list lack, or the list itself: one that is not there is not an empty one (law 5). */
export function lacksInEach<Item>(
  name: string,
  items: readonly Item[] | undefined,
  lacksOfItem: (item: Item) => Lacks,
): Lacks {
  if (items === undefined) return [name];
  return items.flatMap((item, i) => within(`${name}[${i}]`, lacksOfItem(item)));
}

/** Puts what a part lacks below the path of that part. */
export function within(path: string, lacks: Lacks): Lacks {
  return lacks.map((lack) => `${path}.${lack}`);
}

/** Names something that must be there where it is not. */
export function unless(isThere: boolean, name: string): Lacks {
  return isThere ? [] : [name];
}
