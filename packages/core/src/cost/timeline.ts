import type { Operation, OperationId } from "../operation/operation.ts";
import { type IndexById, indexesOf } from "../operation/order.ts";
import { type Step, stepOf } from "./operation-cost.ts";
import type { Timing } from "./timing.ts";

/** Operations, each behind all that it waits for, and what each costs, by index. */
export interface Steps {
  readonly operations: readonly Operation[];
  readonly steps: readonly Step[];
}

/** What waits before and behind each operation, by index. */
export interface Chains {
  /** Earliest milliseconds at which it can begin. */
  readonly heads: Float64Array;
  /** Milliseconds from its first call to the end of the run. */
  readonly tails: Float64Array;
}

/** What nothing costs. */
export const noStep: Step = { calls: [], questions: [], beforeMs: 0, untilDoneMs: 0, untilSeenMs: 0 };

/** Returns what each operation costs; the tens of thousands on associations share one step for each kind. */
export function stepsOf(operations: readonly Operation[], timing: Timing): readonly Step[] {
  const known = new Map<string, Step>();
  return operations.map((operation) => {
    const name = nameOfShared(operation);
    const step = (name === undefined ? undefined : known.get(name)) ?? stepOf(operation, timing);
    if (name !== undefined) known.set(name, step);
    return step;
  });
}

function nameOfShared(operation: Operation): string | undefined {
  switch (operation.kind) {
    case "authorize":
    case "associate":
    case "deauthorize":
      return operation.kind;
    case "disassociate":
      return operation.isAwaited ? "disassociate and wait" : "disassociate";
    default:
      return undefined;
  }
}

/** Returns the longest chains of waits before and behind each operation. */
export function chainsOf(operations: readonly Operation[], steps: readonly Step[]): Chains {
  const indexes = indexesOf(operations);
  const heads = headsOf({ operations, steps }, indexes);
  return { heads, tails: tailsOf({ operations, steps }, indexes) };
}

function headsOf({ operations, steps }: Steps, indexes: IndexById): Float64Array {
  const heads = new Float64Array(operations.length);
  const ends = new Float64Array(operations.length);
  for (const [index, { dependsOn, after }] of operations.entries()) {
    const { beforeMs, untilDoneMs } = steps[index] ?? noStep;
    const head = Math.max(latest(dependsOn, indexes, ends), latest(after, indexes, ends));
    heads[index] = head;
    ends[index] = head + beforeMs + untilDoneMs;
  }
  return heads;
}

function tailsOf({ operations, steps }: Steps, indexes: IndexById): Float64Array {
  const tails = new Float64Array(operations.length);
  const behind = new Float64Array(operations.length);
  for (let index = operations.length - 1; index >= 0; index -= 1) {
    const { beforeMs, untilDoneMs, untilSeenMs } = steps[index] ?? noStep;
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
