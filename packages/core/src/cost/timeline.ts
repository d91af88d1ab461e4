import type { Operation } from "../operation/operation.ts";
import type { OperationId } from "../operation/operation-base.ts";
import { type IndexById, indexesOf } from "../operation/order.ts";
import { type OperationCost, noCost } from "./operation-cost.ts";

/** Operations, each behind all that it waits for, and what each costs, by index. */
export interface CostedOperations {
  readonly operations: readonly Operation[];
  readonly costs: readonly OperationCost[];
}

/** What waits before and behind each operation, by index. */
export interface Timeline {
  /** Earliest milliseconds at which it can begin. */
  readonly heads: Float64Array;
  /** Milliseconds from its first call to the end of the run. */
  readonly tails: Float64Array;
}

/** Returns the longest waits before and behind each operation. */
export function timelineOf(costed: CostedOperations): Timeline {
  const indexes = indexesOf(costed.operations);
  return { heads: headsOf(costed, indexes), tails: tailsOf(costed, indexes) };
}

function headsOf({ operations, costs }: CostedOperations, indexes: IndexById): Float64Array {
  const heads = new Float64Array(operations.length);
  const ends = new Float64Array(operations.length);
  for (const [index, { dependsOn, after }] of operations.entries()) {
    const { settleMs, beforeMs, untilDoneMs } = costs[index] ?? noCost;
    const head = Math.max(settleMs, latest(dependsOn, indexes, ends), latest(after, indexes, ends));
    heads[index] = head;
    ends[index] = head + beforeMs + untilDoneMs;
  }
  return heads;
}

function tailsOf({ operations, costs }: CostedOperations, indexes: IndexById): Float64Array {
  const tails = new Float64Array(operations.length);
  const behind = new Float64Array(operations.length);
  for (let index = operations.length - 1; index >= 0; index -= 1) {
    const { beforeMs, untilDoneMs, untilSeenMs } = costs[index] ?? noCost;
    const tail = Math.max(untilDoneMs + (behind[index] ?? 0), untilSeenMs);
    tails[index] = tail;
    const { dependsOn = [], after = [] } = operations[index] ?? {};
    for (const needs of [dependsOn, after]) raise(behind, needs, { indexes, to: beforeMs + tail });
  }
  return tails;
}

function latest(needs: readonly OperationId[], indexes: IndexById, times: Float64Array): number {
  let highest = 0;
  for (const need of needs) {
    const index = indexes.get(need);
    if (index !== undefined) highest = Math.max(highest, times[index] ?? 0);
  }
  return highest;
}

interface Raise {
  readonly indexes: IndexById;
  readonly to: number;
}

function raise(times: Float64Array, needs: readonly OperationId[], { indexes, to }: Raise): void {
  for (const need of needs) {
    const index = indexes.get(need);
    if (index !== undefined) times[index] = Math.max(times[index] ?? 0, to);
  }
}
