import { chainsOf, stepsOf } from "./chain.ts";
import type { Operation, OperationId } from "./operation.ts";
import { chargesOf } from "./quota.ts";
import { type Timing, usualTiming } from "./timing.ts";

/** Before all that has a rank. */
const first = Number.MAX_SAFE_INTEGER;
/** Behind all that has a rank, and behind reads, which have none. */
const last = -1;

/**
 * Returns which operation goes first among those that wait for one quota, by place: the higher. It is the one with the
 * longest way to the end of the run before it, and of those the one that most others wait for.
 *
 * Authorizations are taken back before the next are given, so that few are open. Only the last wait: when nothing is
 * left to be authorized, the run still has to wait until Route 53 has spread the last associations, and the hub's
 * quota is idle; so many as it gives meanwhile are taken back then.
 */
export function prioritiesOf(operations: readonly Operation[], timing: Timing = usualTiming): readonly number[] {
  const ranks = ranksOf(operations, timing);
  const late = lateAuthorizations(operations, ranks, timing);
  return operations.map((operation, place) => {
    if (operation.kind !== "deauthorize") return ranks[place] ?? 0;
    return operation.after.some((id) => late.has(id)) ? last : first;
  });
}

/** The higher goes first; no two are the same, so that a plan runs in the same order every time. */
function ranksOf(operations: readonly Operation[], timing: Timing): Float64Array {
  const { tails } = chainsOf(operations, stepsOf(operations, timing));
  const waiting = waitingFor(operations);
  const order = operations
    .map((_, place) => place)
    .sort((a, b) => (tails[b] ?? 0) - (tails[a] ?? 0) || (waiting[b] ?? 0) - (waiting[a] ?? 0) || a - b);
  const ranks = new Float64Array(operations.length);
  for (const [index, place] of order.entries()) ranks[place] = operations.length - index;
  return ranks;
}

/** How many operations name each as what they wait for, by place. */
function waitingFor(operations: readonly Operation[]): Float64Array {
  const places = new Map(operations.map(({ id }, place) => [id, place]));
  const counts = new Float64Array(operations.length);
  for (const { dependsOn, after } of operations)
    for (const id of [...dependsOn, ...after]) {
      const place = places.get(id);
      if (place !== undefined) counts[place] = (counts[place] ?? 0) + 1;
    }
  return counts;
}

/** The authorizations that come last: as many as can be taken back while their associations spread. */
function lateAuthorizations(
  operations: readonly Operation[],
  ranks: Float64Array,
  { spreadMs }: Timing,
): ReadonlySet<OperationId> {
  const places = operations.flatMap(({ kind }, place) => (kind === "authorize" ? place : []));
  const late = places.toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0)).slice(0, takenBackIn(spreadMs));
  return new Set(late.flatMap((place) => operations[place]?.id ?? []));
}

/** Authorizations that the quota of one account lets it take back in a time, once its burst is spent. */
function takenBackIn(ms: number): number {
  const charges = chargesOf({ service: "route53", action: "DeleteVPCAssociationAuthorization" });
  const perSecond = Math.min(...charges.map(({ bucket, tokens }) => bucket.refillPerSecond / tokens));
  return Math.floor((perSecond * ms) / 1000);
}
