import { linkPartOf } from "../operation/facts/facts.ts";
import { costsOf } from "./operation-cost.ts";
import { timelineOf } from "./timeline.ts";
import type { Operation } from "../operation/operation.ts";
import type { OperationId } from "../operation/operation-base.ts";
import { chargesOf } from "../rights/calls.ts";
import { type Timing, usualTiming } from "./timing.ts";

/** How an operation stands among those that wait for one quota. */
export interface Precedence {
  /** The higher goes first; comparable between plans, since it is a time. */
  readonly priority: number;
  /** Milliseconds of waiting after which it goes before all others; undefined: never. */
  readonly patienceMs: number | undefined;
}

const atOnce: Precedence = { priority: Number.MAX_SAFE_INTEGER, patienceMs: undefined };

/**
 * Returns which operation goes first among those that wait for one quota, by index. It is the one with the longest way
 * to the end of the run before it, in milliseconds, and of those the one that most others wait for.
 *
 * Authorizations are taken back before the next are given, so that few are open. Only the last wait: when nothing is
 * left to be authorized, the run still has to wait until Route 53 has spread the last associations, and the hub's
 * quota is idle; so many as it gives meanwhile are taken back then. Others may need that quota, so they wait no longer.
 */
export function precedenceOf(operations: readonly Operation[], timing: Timing = usualTiming): readonly Precedence[] {
  const priorities = prioritiesOf(operations, timing);
  const late = lateAuthorizations(operations, priorities, timing);
  const atLeisure: Precedence = { priority: -1, patienceMs: timing.spreadMs };
  return operations.map((operation, index) => {
    if (linkPartOf(operation) !== "clears") return { priority: priorities[index] ?? 0, patienceMs: undefined };
    return operation.after.some((id) => late.has(id)) ? atLeisure : atOnce;
  });
}

/** Milliseconds to the end of the run. What is behind the point tells those apart that have as long to go. */
function prioritiesOf(operations: readonly Operation[], timing: Timing): Float64Array {
  const { tails } = timelineOf({ operations, costs: costsOf(operations, timing) });
  const waiting = waitingFor(operations);
  const all = operations.length + 1;
  return tails.map((tail, index) => tail + ((waiting[index] ?? 0) + 1 - (index + 1) / all) / (2 * all));
}

/** How many operations name each as what they wait for, by index. */
function waitingFor(operations: readonly Operation[]): Float64Array {
  const indexes = new Map(operations.map(({ id }, index) => [id, index]));
  const counts = new Float64Array(operations.length);
  for (const { dependsOn, after } of operations)
    for (const id of [...dependsOn, ...after]) {
      const index = indexes.get(id);
      if (index !== undefined) counts[index] = (counts[index] ?? 0) + 1;
    }
  return counts;
}

/** The authorizations that come last: as many as can be taken back while their associations spread. */
function lateAuthorizations(
  operations: readonly Operation[],
  priorities: Float64Array,
  { spreadMs }: Timing,
): ReadonlySet<OperationId> {
  const indexes = operations.flatMap((operation, index) => (linkPartOf(operation) === "permits" ? index : []));
  const late = indexes.toSorted((a, b) => (priorities[a] ?? 0) - (priorities[b] ?? 0)).slice(0, takenBackIn(spreadMs));
  return new Set(late.flatMap((index) => operations[index]?.id ?? []));
}

/** Authorizations that the quota of one account lets it take back in a time, once its burst is spent. */
function takenBackIn(ms: number): number {
  const charges = chargesOf({ service: "route53", action: "DeleteVPCAssociationAuthorization" });
  const perSecond = Math.min(...charges.map(({ bucket, tokens }) => bucket.refillPerSecond / tokens));
  return Math.floor((perSecond * ms) / 1000);
}
