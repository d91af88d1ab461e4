/** Tags on a resource, by key. */
export type Tags = ReadonlyMap<string, string>;

/** The tags that a resource is to bear. */
export interface WantedTags {
  /** By which it is known whose it is, what for, and what of it is protected. */
  readonly marks: Tags;
  /** Those of the file. */
  readonly given: Tags;
  /** Those that it is made with where the file has none of the key; one that was made without keeps to that. */
  readonly defaults: Tags;
}
