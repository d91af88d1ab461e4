import type { Clock } from "@vpce-hub/core";
import { AccountQueue } from "./account-queue.ts";
import type { Claim, Permit } from "./claim.ts";
import { ZoneTurns } from "./zone-turns.ts";

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

  /** Returns the rank of a new request among those of its priority. */
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
