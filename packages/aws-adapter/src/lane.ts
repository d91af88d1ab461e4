import { PriorityQueue } from "./priority-queue.ts";
import type { Waiting } from "./waiting.ts";
import type { ZoneTurns } from "./zone-turns.ts";

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
      if (first.zone === undefined) continue;
      // It may have been the one that had come back for the others of this lane.
      if (isGone) this.#zones.bringBack(first.zone, { line: this, now });
      else this.#zones.putAside(first.zone, first, { line: this, now });
    }
    return undefined;
  }
}
