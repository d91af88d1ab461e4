import type { ZoneId } from "@vpce-hub/core";
import type { Lane, Waiting } from "./lane.ts";
import { PriorityQueue, isBefore } from "./priority-queue.ts";

/**
 * One write at a time on each zone, whichever account makes it: Route 53 refuses a second one with
 * PriorRequestNotComplete or ConcurrentModification (AWS-FACTS A5). A zone is taken together with the tokens of a
 * request and freed with its answer: so none is held by who still waits for quota, and no quota by who waits for a
 * zone.
 */
export class ZoneTurns {
  readonly #taken = new Set<ZoneId>();
  /** Those whose turn it may be next, in the order of their lane; each lane has its own quota to wait for. */
  readonly #aside = new Map<ZoneId, Map<Lane, PriorityQueue<Waiting>>>();

  isFree(zone: ZoneId): boolean {
    return !this.#taken.has(zone);
  }

  take(zone: ZoneId): void {
    this.#taken.add(zone);
  }

  /** Puts a request of a lane aside until its zone is free. */
  putAside(zone: ZoneId, waiting: Waiting, { lane, now }: { readonly lane: Lane; readonly now: number }): void {
    const lanes = this.#aside.get(zone) ?? new Map<Lane, PriorityQueue<Waiting>>();
    this.#aside.set(zone, lanes);
    const queue = lanes.get(lane) ?? new PriorityQueue<Waiting>();
    lanes.set(lane, queue);
    queue.push(waiting);
    waiting.asideMs -= now;
  }

  /** Frees a zone and brings the first of each lane back; of those that have their quota, the first in rank goes. */
  free(zone: ZoneId, now: number): void {
    this.#taken.delete(zone);
    const back = [...(this.#aside.get(zone) ?? [])].flatMap(([lane, queue]) => {
      const first = firstStillWaiting(queue);
      if (queue.size === 0) this.#aside.get(zone)?.delete(lane);
      return first === undefined ? [] : { lane, first };
    });
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
