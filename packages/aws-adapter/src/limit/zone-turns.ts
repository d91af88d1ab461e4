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
  /** Those whose turn it may be next, by where they wait; each line has its own quota to wait for. */
  readonly #aside = new Map<ZoneId, Map<WaitingLine, PriorityQueue<Waiting>>>();

  isFree(zone: ZoneId): boolean {
    return !this.#taken.has(zone);
  }

  take(zone: ZoneId): void {
    this.#taken.add(zone);
  }

  /** Puts a request of a line aside until its zone is free. */
  putAside(zone: ZoneId, waiting: Waiting, { line, now }: Moment): void {
    const lines = this.#aside.get(zone) ?? new Map<WaitingLine, PriorityQueue<Waiting>>();
    this.#aside.set(zone, lines);
    const queue = lines.get(line) ?? new PriorityQueue<Waiting>();
    lines.set(line, queue);
    queue.push(waiting);
    waiting.asideMs -= now;
  }

  /** Frees a zone and brings the first of each line back; of those that have their quota, the first in rank goes. */
  free(zone: ZoneId, now: number): void {
    this.#taken.delete(zone);
    const back = [...(this.#aside.get(zone)?.keys() ?? [])].flatMap((line) => {
      const first = this.bringBack(zone, { line, now });
      return first === undefined ? [] : { line, first };
    });
    const inRank = back.toSorted((one, other) => (isBefore(one.first, other.first) ? -1 : 1));
    for (const { line } of inRank) line.wake();
  }

  /** Brings the first that a line has aside for a zone back to it, and returns it. */
  bringBack(zone: ZoneId, { line, now }: Moment): Waiting | undefined {
    const lines = this.#aside.get(zone);
    const queue = lines?.get(line);
    if (lines === undefined || queue === undefined) return undefined;
    const first = firstStillWaiting(queue);
    if (queue.size === 0) lines.delete(line);
    if (lines.size === 0) this.#aside.delete(zone);
    if (first === undefined) return undefined;
    first.asideMs += now;
    line.push(first);
    return first;
  }
}

interface Moment {
  readonly line: WaitingLine;
  readonly now: number;
}

function firstStillWaiting(queue: PriorityQueue<Waiting>): Waiting | undefined {
  let first = queue.pop();
  while (first?.signal?.aborted === true) first = queue.pop();
  return first;
}
