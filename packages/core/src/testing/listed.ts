// Lists of what AWS has: it refuses what is not there, and what is there already.

export function refuse(isWrong: boolean, why: string): void {
  if (isWrong) throw new Error(`AWS refuses it: ${why}`);
}

export function find<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((one) => one.id === id);
  if (found === undefined) throw new Error(`AWS refuses it: ${id} does not exist`);
  return found;
}

export function change<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  to: (found: T) => Partial<T>,
): readonly T[] {
  const found = find(list, id);
  return list.map((one) => (one === found ? { ...one, ...to(one) } : one));
}

export function without<T extends { readonly id: string }>(list: readonly T[], id: string): readonly T[] {
  const found = find(list, id);
  return list.filter((one) => one !== found);
}

export function unused<Id extends string>(nth: (n: number) => Id, list: readonly { readonly id: string }[]): Id {
  const ids = new Set(list.map(({ id }) => id));
  let n = 0;
  while (ids.has(nth(n))) n += 1;
  return nth(n);
}
