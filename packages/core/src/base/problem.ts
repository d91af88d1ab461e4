/** Something in the topology that the user can fix; many are reported at once. */
export interface Problem {
  /** Stable, such as `topology.duplicate-spoke`. */
  readonly code: `topology.${string}`;
  /** Where in the document: keys and indexes from the root. */
  readonly path: readonly (string | number)[];
  /** Lower case, no full stop, contains the offending value. */
  readonly message: string;
  /** Imperative: says what to change. */
  readonly hint: string | undefined;
}
