import type { Charge, Clock, ZoneId } from "@vpce-hub/core";
import { AccountQueue } from "./account-queue.ts";
import { ZoneTurns } from "./zone-turns.ts";

/** A request's claim on the quotas of one account. */
export interface Claim {
  readonly account: string;
  readonly region: string;
  readonly charges: readonly Charge[];
  /** The zone that it writes, where it writes one. */
  readonly zone: ZoneId | undefined;
  /** The higher goes first. */
  readonly priority: number;
  /** Place among claims of one priority; a retry keeps the place of its first attempt. */
  readonly ticket: number;
  readonly signal: AbortSignal | undefined;
}

/** Leave to send one request. */
export interface Permit {
  /** Milliseconds that it took for want of quota; that the zone was another's is not counted. */
  readonly waitedMs: number;
  /** Tells that the answer is here; to be called exactly once. */
  settle(answer: "taken" | "throttled"): void;
}

/**
 * Every quota of AWS that we know, for all the accounts that are called: one queue for each account, since none is
 * shared. What AWS has left of a quota outlives a run, so runs of one process that share accounts share a limiter.
 */
export class Limiter {
  readonly #clock: Clock;
  readonly #queues = new Map<string, AccountQueue>();
  readonly #zones = new ZoneTurns();
  #tickets = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Returns the place of a new request among those of its priority. */
  nextTicket(): number {
    this.#tickets += 1;
    return this.#tickets;
  }

  /**
   * Resolves as soon as every bucket that the claim charges has enough and nobody else writes its zone; rejects when
   * its signal is aborted.
   */
  acquire(claim: Claim): Promise<Permit> {
    const known = this.#queues.get(claim.account);
    const queue = known ?? new AccountQueue(this.#clock, this.#zones);
    if (known === undefined) this.#queues.set(claim.account, queue);
    return queue.acquire(claim);
  }
}
