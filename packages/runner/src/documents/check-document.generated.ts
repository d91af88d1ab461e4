// Generated from schemas/check.schema.json by scripts/generate.mjs; do not edit.

/**
 * Whether topology files can be used, as `vpce-plan --check --format json` prints it. AWS is not asked. New keys may come within a major version.
 */
export interface CheckDocument {
  /**
   * Version of this format.
   */
  readonly format_version: string;
  /**
   * `wrong` where any of the files has a problem.
   */
  readonly result: "usable" | "wrong";
  /**
   * What was read; empty where any of the files has a problem.
   */
  readonly topologies: readonly CheckedTopology[];
  /**
   * Every problem of every file, in the order of the text.
   */
  readonly problems: readonly CheckedProblem[];
}
/**
 * A topology that can be used.
 */
export interface CheckedTopology {
  /**
   * The file, as it was named.
   */
  readonly file: string;
  /**
   * Its name.
   */
  readonly topology: string;
  readonly hub: CheckedHub;
  /**
   * How many services it has.
   */
  readonly services: number;
  /**
   * How many spokes are written in it.
   */
  readonly spokes: number;
  /**
   * How many selections find spokes for it; absent where none does.
   */
  readonly selections?: number;
}
/**
 * The hub, as the file has it.
 */
export interface CheckedHub {
  /**
   * Its account.
   */
  readonly account: string;
  /**
   * Its Region.
   */
  readonly region: string;
  /**
   * Its VPC: its id, or the tags that it is looked up by.
   */
  readonly vpc: string;
}
/**
 * Something in a file that has to be mended.
 */
export interface CheckedProblem {
  /**
   * The file, as it was named.
   */
  readonly file: string;
  /**
   * From 1.
   */
  readonly line: number;
  /**
   * From 1.
   */
  readonly column: number;
  /**
   * Stable; see docs/errors.md.
   */
  readonly code: string;
  /**
   * What is wrong.
   */
  readonly message: string;
  /**
   * What to do.
   */
  readonly hint?: string;
}
