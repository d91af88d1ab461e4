import type { Operation } from "../operation/operation.ts";
import type { Caller } from "../topology/topology.ts";
import { Loads } from "./loads.ts";
import { costsOf, noCost } from "./operation-cost.ts";
import { countSharedCalls, groupLookMs, isGroupAfterEndpoints } from "./shared-calls.ts";
import { type ActionEstimate, Tally } from "./tally.ts";
import { timelineOf } from "./timeline.ts";
import { type Timing, usualTiming } from "./timing.ts";

/** What carrying a plan out costs, from its approval to the last check. What planning reads is not in it. */
export interface Estimate {
  readonly calls: number;
  readonly ms: number;
  /** By account, the hub's first; then by service and action. */
  readonly byAction: readonly ActionEstimate[];
}

/** What an estimate hangs on besides the operations. */
export interface Circumstances {
  /** Zones that the topology owns before; default: none. */
  readonly ownedZones?: number;
  /** How long AWS takes; default: what is usual. */
  readonly timing?: Timing;
}

/**
 * Returns what operations cost when nothing goes wrong and nobody else uses the quotas. The time is the longest of: the
 * longest chain of waits; and for each bucket of AWS, the moment from which its calls can begin, plus what they take
 * beyond the burst, plus what must follow the last of them.
 */
export function estimate(
  operations: readonly Operation[],
  hub: Caller,
  { ownedZones = 0, timing = usualTiming }: Circumstances = {},
): Estimate {
  if (operations.length === 0) return { calls: 0, ms: 0, byAction: [] };
  const costs = costsOf(operations, timing);
  const { heads, tails } = timelineOf({ operations, costs });
  const tally = new Tally(hub.account);
  const loads = new Loads();
  let longest = groupDeletionMs(operations, { heads, timing });
  for (const [i, operation] of operations.entries()) {
    const { calls, questions, beforeMs } = costs[i] ?? noCost;
    const head = (heads[i] ?? 0) + beforeMs;
    const tail = tails[i] ?? 0;
    longest = Math.max(longest, head + tail);
    for (const call of calls) {
      tally.count(operation.caller.account, call);
      loads.add(operation, { call, head, tail });
    }
    for (const call of questions) tally.count(hub.account, call);
  }
  countSharedCalls({ operations, costs, timing, zones: zonesAtTheEnd(operations, ownedZones) }, tally);
  const ms = Math.max(longest, loads.longestMs());
  return { calls: tally.total, ms: Math.round(ms), byAction: tally.rows() };
}

/** What goes last looks into the zones that are there by then. */
function zonesAtTheEnd(operations: readonly Operation[], owned: number): number {
  let zones = owned;
  for (const { kind } of operations) {
    if (kind === "create-zone") zones += 1;
    if (kind === "delete-zone") zones -= 1;
  }
  return zones;
}

/** A group goes when the interfaces of the deleted endpoints have vanished; no operation waits for that but its own. */
function groupDeletionMs(
  operations: readonly Operation[],
  { heads, timing }: { readonly heads: Float64Array; readonly timing: Timing },
): number {
  if (!isGroupAfterEndpoints(operations)) return 0;
  const group = operations.findIndex(({ kind }) => kind === "delete-security-group");
  return (heads[group] ?? 0) + timing.endpointMs + groupLookMs / 2;
}
