import { callOf, drainMsOf, settleMsOf, waitOf } from "../operation/facts/facts.ts";
import { operationFacts } from "../operation/operation.ts";
import type { Wait } from "../operation/facts/fact.ts";
import type { Operation } from "../operation/operation.ts";
import type { QuotaCall } from "../rights/calls.ts";
import { spreadingMs } from "../operation/spreading.ts";
import type { Timing } from "./timing.ts";

/** What an operation costs: its calls, and what it waits for before and after them. */
export interface OperationCost {
  readonly calls: readonly QuotaCall[];
  /** Calls of the hub's account that ask whether it is done. */
  readonly questions: readonly QuotaCall[];
  /** Milliseconds after the plan before which it does not begin to wait. */
  readonly settleMs: number;
  /** Milliseconds that it waits before its first call. */
  readonly beforeMs: number;
  /** Milliseconds from its first call until others may rely on it. */
  readonly untilDoneMs: number;
  /** Milliseconds from its first call until the run may end, where that is longer. */
  readonly untilSeenMs: number;
}

/** What nothing costs. */
export const noCost: OperationCost = {
  calls: [],
  questions: [],
  settleMs: 0,
  beforeMs: 0,
  untilDoneMs: 0,
  untilSeenMs: 0,
};

/** Returns what an operation costs when nothing goes wrong. */
export function costOfOperation(operation: Operation, timing: Timing): OperationCost {
  const { callMs, spreadMs, endpointMs, noticeMs, vanishMs, profileMs } = timing;
  // Those that go in one call are counted where they are known together.
  const { batch, looks } = operationFacts[operation.kind];
  const calls = batch > 1 ? [] : [callOf(operation), ...looks];
  const waitsMs: Readonly<Record<Wait, number>> = {
    nothing: 0,
    endpoint: endpointMs + noticeMs,
    spread: spreadMs + noticeMs,
    leave: Math.max(spreadMs + noticeMs, spreadingMs),
    "spread-in-the-end": spreadMs + noticeMs,
    vanish: vanishMs + noticeMs,
    profile: profileMs + noticeMs,
  };
  const wait = waitOf(operation);
  const waitMs = waitsMs[wait];
  const untilSeenMs = waitMs === 0 ? callMs : waitMs + 2 * callMs;
  return {
    calls,
    questions: (wait === "spread" || wait === "leave") && callOf(operation).service === "route53" ? [getChange] : [],
    settleMs: settleMsOf(operation),
    beforeMs: drainMsOf(operation),
    untilDoneMs: wait === "spread-in-the-end" ? callMs : untilSeenMs,
    untilSeenMs,
  };
}

const getChange: QuotaCall = { service: "route53", action: "GetChange" };

/** Returns what each operation costs; the tens of thousands that make links share one cost for each kind. */
export function costsOf(operations: readonly Operation[], timing: Timing): readonly OperationCost[] {
  const known = new Map<string, OperationCost>();
  return operations.map((operation) => {
    if (!mayBeMany.has(operation.kind)) return costOfOperation(operation, timing);
    const name = `${operation.kind} ${waitOf(operation)}`;
    const cost = known.get(name) ?? costOfOperation(operation, timing);
    known.set(name, cost);
    return cost;
  });
}

/** Kinds of which a plan has one for each link, and whose cost hangs on nothing but what they wait for. */
const mayBeMany: ReadonlySet<Operation["kind"]> = new Set([
  "authorize",
  "associate",
  "deauthorize",
  "disassociate",
  "join-profile",
  "set-profile-priority",
]);
