/**
 * Returns what makes something once for the same arguments, which JSON tells apart, and gives a copy of it each time: many ends
 * of one beginning need it once.
 */
export function copiesOf<Arguments extends readonly unknown[], Made>(
  make: (...of: Arguments) => Promise<Made>,
  copyOf: (made: Made) => Made,
): (...of: Arguments) => Promise<Made> {
  const known = new Map<string, Promise<Made>>();
  return async (...of) => {
    const key = JSON.stringify(of);
    const made = known.get(key) ?? make(...of);
    known.set(key, made);
    return copyOf(await made);
  };
}
