import type { Charge, ZoneId } from "@vpce-hub/core";

/** A request's claim on the quotas of one account. */
export interface Claim {
  readonly account: string;
  readonly region: string;
  readonly charges: readonly Charge[];
  /** The zone that it writes, where it writes one. */
  readonly zone: ZoneId | undefined;
  /** The higher goes first. */
  readonly priority: number;
  /** Milliseconds of waiting after which it goes before all others. */
  readonly patienceMs: number;
  /** Rank among claims of one priority; a retry keeps the rank of its first attempt. */
  readonly ticket: number;
  readonly signal: AbortSignal | undefined;
}

/** Leave to send one request. */
export interface Permit {
  /** Milliseconds that it took for want of quota; that the zone was another's is not counted. */
  readonly waitedMs: number;
  /** Tells that the answer is here, or that nothing was sent; to be called exactly once. */
  settle(answer: "taken" | "throttled" | "unused"): void;
}
