import type { ZoneId } from "@vpce-hub/core";
import type { Permit } from "./limiter.ts";
import { PriorityQueue, type Ranked } from "./priority-queue.ts";
import type { TokenBucket } from "./token-bucket.ts";
import type { ZoneTurns } from "./zone-turns.ts";

/** A bucket and how much of it a request takes. */
export interface Share {
  readonly bucket: TokenBucket;
  readonly tokens: number;
}

/** A request that waits for the quota of its account and, where it writes a zone, for its turn there. */
export interface Waiting extends Ranked {
  readonly shares: readonly Share[];
  readonly zone: ZoneId | undefined;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Milliseconds of the wait in which its zone was another's; the rest is for want of quota. */
  asideMs: number;
  readonly grant: (permit: Permit) => void;
  /** Aborted, the one who waits is gone. */
  readonly signal: AbortSignal | undefined;
}

/** The requests of one account that charge the same buckets. */
export class Lane {
  readonly #queue = new PriorityQueue<Waiting>();
  readonly #zones: ZoneTurns;
  /** Looks who may go now. */
  readonly wake: () => void;

  constructor(zones: ZoneTurns, wake: () => void) {
    this.#zones = zones;
    this.wake = wake;
  }

  push(waiting: Waiting): void {
    this.#queue.push(waiting);
  }

  pop(): Waiting | undefined {
    return this.#queue.pop();
  }

  /** Returns the first whose zone is free; those before it are put aside until theirs is. */
  head(now: number): Waiting | undefined {
    for (let first = this.#queue.peek(); first !== undefined; first = this.#queue.peek()) {
      const isGone = first.signal?.aborted === true;
      if (!isGone && (first.zone === undefined || this.#zones.isFree(first.zone))) return first;
      this.#queue.pop();
      if (!isGone && first.zone !== undefined) this.#zones.putAside(first.zone, first, { lane: this, now });
    }
    return undefined;
  }
}
