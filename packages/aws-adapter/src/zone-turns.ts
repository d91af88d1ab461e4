import type { ZoneId } from "@vpce-hub/core";
import { PriorityQueue, isBefore } from "./priority-queue.ts";
import type { Waiting } from "./waiting.ts";

/** Where a request waits again once its zone is free. */
export interface WaitingLine {
  push(waiting: Waiting): void;
  /** Looks who may go now. */
  wake(): void;
}

/**
 * One write at a time on each zone, whichever account makes it: Route 53 refuses a second one with
 * PriorRequestNotComplete or ConcurrentModification (AWS-FACTS A5). A zone is taken together with the tokens of a
 * request and freed with its answer: so none is held by who still waits for quota, and no quota by who waits for a
 * zone.
 */
export class ZoneTurns {
  readonly #taken = new Set<ZoneId>();
  /** Those whose turn it may be next, in the order of their lane; each lane has its own quota to wait for. */
  readonly #aside = new Map<ZoneId, Map<WaitingLine, PriorityQueue<Waiting>>>();

  isFree(zone: ZoneId): boolean {
    return !this.#taken.has(zone);
  }

  take(zone: ZoneId): void {
    this.#taken.add(zone);
  }

  /** Puts a request of a lane aside until its zone is free. */
  putAside(zone: ZoneId, waiting: Waiting, { lane, now }: { readonly lane: WaitingLine; readonly now: number }): void {
    const lanes = this.#aside.get(zone) ?? new Map<WaitingLine, PriorityQueue<Waiting>>();
    this.#aside.set(zone, lanes);
    const queue = lanes.get(lane) ?? new PriorityQueue<Waiting>();
    lanes.set(lane, queue);
    queue.push(waiting);
    waiting.asideMs -= now;
  }

  /** Frees a zone and brings the first of each lane back; of those that have their quota, the first in rank goes. */
  free(zone: ZoneId, now: number): void {
    this.#taken.delete(zone);
    const lanes = this.#aside.get(zone) ?? new Map<WaitingLine, PriorityQueue<Waiting>>();
    const back = [...lanes].flatMap(([lane, queue]) => {
      const first = firstStillWaiting(queue);
      if (queue.size === 0) lanes.delete(lane);
      return first === undefined ? [] : { lane, first };
    });
    if (lanes.size === 0) this.#aside.delete(zone);
    for (const { lane, first } of back) {
      first.asideMs += now;
      lane.push(first);
    }
    const inRank = back.toSorted((one, other) => (isBefore(one.first, other.first) ? -1 : 1));
    for (const { lane } of inRank) lane.wake();
  }
}

function firstStillWaiting(queue: PriorityQueue<Waiting>): Waiting | undefined {
  let first = queue.pop();
  while (first?.signal?.aborted === true) first = queue.pop();
  return first;
}
