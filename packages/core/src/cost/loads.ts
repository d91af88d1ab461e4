import type { Operation } from "../operation/operation.ts";
import type { Bucket, Charge } from "../rights/service-calls.ts";
import { type QuotaCall, chargesOf } from "../rights/calls.ts";

/** The calls that one bucket of AWS has to bear. */
interface Load {
  readonly bucket: Bucket;
  readonly items: LoadItem[];
}

interface LoadItem {
  readonly head: number;
  readonly tail: number;
  tokens: number;
}

/** A call, the moment from which it can be sent, and what must follow it. */
export interface TimedCall {
  readonly call: QuotaCall;
  readonly head: number;
  readonly tail: number;
}

/** The loads of all buckets, by the account and Region whose they are, and by name. */
export class Loads {
  readonly #byOwner = new Map<string, Map<string, Load>>();
  /** What the calls of shared costs are charged. */
  readonly #charges = new Map<QuotaCall, readonly Charge[]>();

  add({ caller: { account }, region }: Operation, { call, head, tail }: TimedCall): void {
    const charges = this.#charges.get(call) ?? chargesOf(call);
    this.#charges.set(call, charges);
    for (const { bucket, tokens } of charges) {
      const { items } = this.#loadOf(bucket, bucket.per === "account" ? account : `${account} ${region}`);
      const last = items.at(-1);
      // Calls that come at one time and are followed by the same are one item: there are a handful of those.
      if (last?.head === head && last.tail === tail) last.tokens += tokens;
      else items.push({ head, tail, tokens });
    }
  }

  longestMs(): number {
    let longest = 0;
    for (const loads of this.#byOwner.values())
      for (const load of loads.values()) longest = Math.max(longest, spanOf(load));
    return longest;
  }

  #loadOf(bucket: Bucket, owner: string): Load {
    const loads = this.#byOwner.get(owner) ?? new Map<string, Load>();
    this.#byOwner.set(owner, loads);
    const load = loads.get(bucket.name) ?? { bucket, items: [] };
    loads.set(bucket.name, load);
    return load;
  }
}

/**
 * The calls that cannot begin before some moment take their time from then on, and what must follow the last of them
 * comes on top. What little must follow goes last, so those with a long way to go count without the others, too.
 */
function spanOf({ bucket: { capacity, refillPerSecond }, items }: Load): number {
  const latestFirst = items.toSorted((one, other) => other.head - one.head);
  let longest = 0;
  for (const tail of new Set(items.map((item) => item.tail))) {
    let tokens = 0;
    for (const item of latestFirst) {
      if (item.tail < tail) continue;
      tokens += item.tokens;
      longest = Math.max(longest, item.head + (Math.max(0, tokens - capacity) / refillPerSecond) * 1000 + tail);
    }
  }
  return longest;
}
