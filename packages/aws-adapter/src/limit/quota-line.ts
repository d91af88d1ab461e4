import { PriorityQueue, type Ranked, isBefore } from "./priority-queue.ts";
import type { Waiting } from "./waiting.ts";
import type { ZoneTurns } from "./zone-turns.ts";

interface Entry extends Ranked {
  readonly waiting: Waiting;
}

/** The requests of one account that charge the same buckets. */
export class QuotaLine {
  readonly #byPriority = new PriorityQueue<Entry>();
  /** Those whose patience ends, the one whose does first in front. */
  readonly #byPatience = new PriorityQueue<Entry>();
  readonly #zones: ZoneTurns;
  /** Looks who may go now. */
  readonly wake: () => void;

  constructor(zones: ZoneTurns, wake: () => void) {
    this.#zones = zones;
    this.wake = wake;
  }

  push(waiting: Waiting): void {
    const { priority, ticket, urgentAt } = waiting;
    if (Number.isFinite(urgentAt)) this.#byPatience.push({ priority: -urgentAt, ticket, waiting });
    else this.#byPriority.push({ priority, ticket, waiting });
  }

  /** Takes out the one that is at the head. */
  take(head: Waiting): void {
    const queue = [this.#byPriority, this.#byPatience].find((candidate) => candidate.peek()?.waiting === head);
    queue?.pop();
  }

  /** Returns the first whose zone is free. */
  head(now: number): Waiting | undefined {
    const [ranked, patient] = [this.#firstOf(this.#byPriority, now), this.#firstOf(this.#byPatience, now)];
    if (ranked === undefined || patient === undefined) return ranked ?? patient;
    return isBefore(rankAt(patient, now), rankAt(ranked, now)) ? patient : ranked;
  }

  /** Those before it are put aside until their zones are free. */
  #firstOf(queue: PriorityQueue<Entry>, now: number): Waiting | undefined {
    for (let first = queue.peek()?.waiting; first !== undefined; first = queue.peek()?.waiting) {
      const isGone = first.signal?.aborted === true;
      if (!isGone && (first.zone === undefined || this.#zones.isFree(first.zone))) return first;
      queue.pop();
      if (first.zone === undefined) continue;
      // It may have been the one that had come back for the others of this line.
      if (isGone) this.#zones.bringBack(first.zone, { line: this, now });
      else this.#zones.putAside(first.zone, first, { line: this, now });
    }
    return undefined;
  }
}

/** Returns the rank of one that waits: whose patience has ended goes first. */
export function rankAt({ priority, ticket, urgentAt }: Waiting, now: number): Ranked {
  return { priority: now >= urgentAt ? Number.POSITIVE_INFINITY : priority, ticket };
}
