import type { Operation, OperationId } from "../operation/operation.ts";
import { type Places, placesOf } from "../operation/order.ts";
import { type Step, stepOf } from "./operation-cost.ts";
import type { Timing } from "./timing.ts";

/** Operations, each behind all that it waits for, and what each costs, by place. */
export interface Steps {
  readonly operations: readonly Operation[];
  readonly steps: readonly Step[];
}

/** What waits before and behind each operation, by place. */
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
  const places = placesOf(operations);
  const heads = headsOf({ operations, steps }, places);
  return { heads, tails: tailsOf({ operations, steps }, places) };
}

function headsOf({ operations, steps }: Steps, places: Places): Float64Array {
  const heads = new Float64Array(operations.length);
  const ends = new Float64Array(operations.length);
  for (const [place, { dependsOn, after }] of operations.entries()) {
    const { beforeMs, untilDoneMs } = steps[place] ?? noStep;
    const head = Math.max(latest(dependsOn, places, ends), latest(after, places, ends));
    heads[place] = head;
    ends[place] = head + beforeMs + untilDoneMs;
  }
  return heads;
}

function tailsOf({ operations, steps }: Steps, places: Places): Float64Array {
  const tails = new Float64Array(operations.length);
  const behind = new Float64Array(operations.length);
  for (let place = operations.length - 1; place >= 0; place -= 1) {
    const { beforeMs, untilDoneMs, untilSeenMs } = steps[place] ?? noStep;
    const tail = Math.max(untilDoneMs + (behind[place] ?? 0), untilSeenMs);
    tails[place] = tail;
    const { dependsOn = [], after = [] } = operations[place] ?? {};
    for (const needs of [dependsOn, after]) raise(behind, needs, { places, to: beforeMs + tail });
  }
  return tails;
}

function latest(needs: readonly OperationId[], places: Places, times: Float64Array): number {
  let highest = 0;
  for (const need of needs) {
    const place = places.get(need);
    if (place !== undefined) highest = Math.max(highest, times[place] ?? 0);
  }
  return highest;
}

interface Raise {
  readonly places: Places;
  readonly to: number;
}

function raise(times: Float64Array, needs: readonly OperationId[], { places, to }: Raise): void {
  for (const need of needs) {
    const place = places.get(need);
    if (place !== undefined) times[place] = Math.max(times[place] ?? 0, to);
  }
}
