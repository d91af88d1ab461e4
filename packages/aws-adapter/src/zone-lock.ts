import type { ZoneId } from "@vpce-hub/core";
import { interruption } from "./pause.ts";
import { PriorityQueue, type Ranked } from "./priority-queue.ts";

/** How one waits for a zone: by the place that it has among those who wait for quota. */
export interface HoldOptions extends Ranked {
  readonly signal: AbortSignal | undefined;
}

interface Waiting extends Ranked {
  readonly start: () => void;
  isGone: boolean;
}

/**
 * One write at a time on each zone: Route 53 refuses a second one with PriorRequestNotComplete or
 * ConcurrentModification (AWS-FACTS A5).
 */
export class ZoneLocks {
  readonly #queues = new Map<ZoneId, PriorityQueue<Waiting>>();

  /** Runs `task` when no other holds the zone; those who wait go by priority, then by arrival. */
  async hold<T>(zone: ZoneId, options: HoldOptions, task: () => Promise<T>): Promise<T> {
    await this.#acquire(zone, options);
    try {
      return await task();
    } finally {
      this.#release(zone);
    }
  }

  #acquire(zone: ZoneId, { priority, ticket, signal }: HoldOptions): Promise<void> {
    const queue = this.#queues.get(zone);
    if (queue === undefined) {
      this.#queues.set(zone, new PriorityQueue());
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(interruption(signal));
      const abandon = (): void => {
        waiting.isGone = true;
        if (signal !== undefined) reject(interruption(signal));
      };
      const start = (): void => {
        signal?.removeEventListener("abort", abandon);
        resolve();
      };
      const waiting: Waiting = { priority, ticket, start, isGone: false };
      signal?.addEventListener("abort", abandon, { once: true });
      queue.push(waiting);
    });
  }

  #release(zone: ZoneId): void {
    const queue = this.#queues.get(zone);
    let next = queue?.pop();
    while (next?.isGone === true) next = queue?.pop();
    if (next === undefined) this.#queues.delete(zone);
    else next.start();
  }
}
