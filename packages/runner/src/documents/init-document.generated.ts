// Generated from schemas/init.schema.json by scripts/generate.mjs; do not edit.

/**
 * A first topology for what AWS has, as `vpce init --format json` prints it. New keys may come within a major version.
 */
export interface InitDocument {
  /**
   * Version of this format.
   */
  readonly format_version: string;
  /**
   * `hub` where there is one, which the topology takes over; `proposed` where there is none.
   */
  readonly basis: "hub" | "proposed";
  /**
   * The topology file, as text.
   */
  readonly topology: string;
  /**
   * The policy files that it names.
   */
  readonly policies: readonly InitFile[];
  /**
   * What it takes over.
   */
  readonly adopt: readonly InitAdoption[];
  /**
   * What the file cannot express, and what is to be known of it.
   *
   * Items: A sentence.
   */
  readonly notes: readonly string[];
  /**
   * What could not be read; what is there is missing. Not empty: exit code 17.
   */
  readonly unread: readonly InitUnread[];
  readonly money: InitMoney;
  readonly terraform?: InitHandOver;
}
/**
 * A file beside the topology.
 */
export interface InitFile {
  /**
   * Its path, relative to the topology.
   */
  readonly path: string;
  /**
   * What is in it.
   */
  readonly text: string;
}
/**
 * Something that the topology takes over.
 */
export interface InitAdoption {
  /**
   * Id of a zone or an endpoint, or the former name of a topology.
   */
  readonly id: string;
  /**
   * What it is, and who made it as far as it tells.
   */
  readonly what: string;
}
/**
 * A call that failed.
 */
export interface InitUnread {
  /**
   * Stable; see docs/errors.md.
   */
  readonly code: string;
  /**
   * Why.
   */
  readonly message: string;
  /**
   * In which account.
   */
  readonly account: string;
  /**
   * In which Region.
   */
  readonly region?: string;
  /**
   * The action of AWS.
   */
  readonly action: string;
  /**
   * What to do.
   */
  readonly hint?: string;
}
/**
 * What endpoints cost, in USD a month without data; null where no price is known.
 */
export interface InitMoney {
  /**
   * The month of the prices.
   */
  readonly as_of: string;
  /**
   * Endpoints that VPCs have of their own, by service and account.
   */
  readonly rows: readonly InitRow[];
  /**
   * What the hub costs that is there, with its zones.
   */
  readonly hub_now: number | null;
  /**
   * What all of it costs now.
   */
  readonly now: number | null;
  /**
   * What the hub costs when it serves all that the file lists.
   */
  readonly hub_after: number | null;
  /**
   * What all of it costs when no VPC has an endpoint of its own for what the hub serves.
   */
  readonly after: number | null;
  /**
   * The difference.
   */
  readonly saved: number | null;
}
/**
 * What the VPCs of one account pay for one service.
 */
export interface InitRow {
  /**
   * Its name.
   */
  readonly service: string;
  /**
   * The account.
   */
  readonly account: string;
  /**
   * How many VPCs have endpoints for it.
   */
  readonly vpcs: number;
  /**
   * These endpoints by Availability Zones: what is paid for.
   */
  readonly endpoint_zones: number;
  /**
   * USD a month.
   */
  readonly monthly: number | null;
  /**
   * Whether the hub serves it, or is proposed to.
   */
  readonly shared: boolean;
}
/**
 * How Terraform lets go, with --terraform.
 */
export interface InitHandOver {
  /**
   * Its `removed` blocks; null where none is needed.
   */
  readonly removed: string | null;
  /**
   * Commands, and what else to do, in order.
   *
   * Items: A line of a shell.
   */
  readonly steps: readonly string[];
}
