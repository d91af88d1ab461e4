import type { Right } from "./right.ts";

/** A call to one service, as far as its quotas see it. */
export interface ServiceCall {
  /** Such as `CreateHostedZone`. */
  readonly action: string;
  /** Record sets written, where the action is ChangeResourceRecordSets. */
  readonly recordChanges?: { readonly creates: number; readonly deletes: number; readonly upserts: number };
}

/** A token bucket of AWS: one for each account, and for each Region where `per` says so. */
export interface Bucket {
  readonly name: string;
  readonly per: "account" | "account-region";
  /** Tokens that a full bucket holds: the burst. */
  readonly capacity: number;
  readonly refillPerSecond: number;
}

/** What AWS publishes of the rate of an action: how many at once, and how many a second. */
export type ActionRate = readonly [capacity: number, refillPerSecond: number];

/** Returns the buckets of actions by the action; `bucketOf` makes one. */
export function bucketsOf(
  rates: Readonly<Record<string, ActionRate>>,
  bucketOf: (action: string, ...rate: ActionRate) => Bucket,
): ReadonlyMap<string, Bucket> {
  return new Map(Object.entries(rates).map(([action, rate]) => [action, bucketOf(action, ...rate)]));
}

/** What one call takes from one bucket. */
export interface Charge {
  readonly bucket: Bucket;
  readonly tokens: number;
}

/** All that is known of the calls to a service: whoever sends a further one adds it here. */
export interface ServiceCalls<Action extends string> {
  /** Who needs which right for an action, for what, on what: the source of the policies of `vpce roles`. */
  readonly rights: Readonly<Record<Action, readonly Right[]>>;
  /** Actions without which a run goes on, and says what it did not look at. */
  readonly optional: readonly Action[];
  /** What a call takes from which buckets; all of them must have enough. */
  readonly charges: (call: ServiceCall) => readonly Charge[];
}
