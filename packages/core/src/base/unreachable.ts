/** Ends an exhaustive switch: a new variant without a decision does not compile. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
