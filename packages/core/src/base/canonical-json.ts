/** Returns JSON with the keys of every object sorted, so that equal values have equal bytes (in the sense of RFC 8785). */
export function canonicalJson(value: unknown): string {
  // Sorted first and written by the engine then: asking back for each member takes several times as long.
  return JSON.stringify(isSorted(value) ? value : sorted(value));
}

/** What a plan has most of is in order already, and looking is cheaper than copying. */
function isSorted(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isSorted);
  if (!isPlainObject(value)) return true;
  let before = "";
  for (const key of Object.keys(value)) {
    if (key < before || !isSorted(value[key])) return false;
    before = key;
  }
  return true;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isPlainObject(value)) return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value).sort()) copy[key] = sorted(value[key]);
  return copy;
}

/** What says itself how it is written, such as a Date, is left to that. */
function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !("toJSON" in value);
}
