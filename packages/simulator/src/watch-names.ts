import type { Reach } from "./view/reach.ts";
import type { Resolution } from "./view/resolution.ts";
import type { Simulator } from "./simulator.ts";

/** A VPC and the names that its hosts ask for again and again. */
export interface WatchedVpc {
  readonly vpc: string;
  readonly region: string;
  readonly names: readonly string[];
}

/** A time in which some host of a VPC had nothing to talk to under a name. */
export interface DarkInterval {
  readonly vpc: string;
  readonly name: string;
  /** `dark`: an answer that some host still holds leads nowhere. `partly`: some of its addresses do. */
  readonly kind: "dark" | "partly";
  readonly from: number;
  /** The moment from which all was well again, or of the last sample. */
  readonly until: number;
  readonly reasons: readonly string[];
}

export interface NameWatch extends Disposable {
  /** What was dark so far, in the order in which it began; `partly` only where asked for. */
  dark(options?: { readonly partly?: boolean }): readonly DarkInterval[];
  stop(): void;
}

export interface WatchOptions {
  readonly everyMs?: number;
  /** TCP; default 443. */
  readonly port?: number;
}

/**
 * Asks for every name in every VPC, every second of the simulator's time. Each answer is held for its TTL, as by a
 * host that asked at that moment and at no other, and is dark while it is negative or none of its addresses answers.
 * A name counts from the first answer on that led somewhere.
 */
export function watchNames(
  simulator: Simulator,
  vpcs: readonly WatchedVpc[],
  { everyMs = 1000, port = 443 }: WatchOptions = {},
): NameWatch {
  const watched = vpcs.flatMap(({ vpc, region, names }) =>
    names.map((name) => new WatchedName(simulator, { vpc, region, name, port })),
  );
  const stopping = new AbortController();
  let sampledAt = -Infinity;
  const sample = (): void => {
    const now = simulator.clock.now();
    // What was seen when all had settled is still so.
    const isQuiet = sampledAt > simulator.quietFrom();
    for (const one of watched) one.sample(now, isQuiet ? "settled" : "changing");
    sampledAt = now;
  };
  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      sample();
      await simulator.clock.sleep(everyMs, stopping.signal);
    }
  };
  watch().catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });
  const stop = (): void => stopping.abort();
  return {
    stop,
    [Symbol.dispose]: stop,
    dark: ({ partly = false } = {}) =>
      watched
        .flatMap(({ intervals }) => intervals)
        .filter(({ kind }) => partly || kind === "dark")
        .sort((one, other) => one.from - other.from),
  };
}

/** An answer that some host may still use. */
interface Held {
  readonly key: string;
  readonly answer: Resolution;
  until: number;
  fault: Fault | undefined;
}

interface Fault {
  readonly kind: "dark" | "partly";
  readonly reason: string;
}

interface Question {
  readonly vpc: string;
  readonly region: string;
  readonly name: string;
  readonly port: number;
}

class WatchedName {
  readonly intervals: DarkInterval[] = [];
  readonly #simulator: Simulator;
  readonly #question: Question;
  #held: readonly Held[] = [];
  #last: Held | undefined;
  #hasLed = false;
  /** Which intervals have not ended yet, by their place in the list. */
  readonly #open = new Map<Fault["kind"], number>();

  constructor(simulator: Simulator, question: Question) {
    this.#simulator = simulator;
    this.#question = question;
  }

  sample(now: number, world: "settled" | "changing"): void {
    this.#held = this.#held.filter(({ until }) => until > now);
    if (world === "changing" || this.#last === undefined) {
      this.#last = this.#ask(now);
      for (const held of this.#held) held.fault = this.#faultOf(held.answer);
    }
    this.#last.until = now + ttlMs(this.#last.answer);
    if (!this.#held.includes(this.#last)) this.#held = [...this.#held, this.#last];
    // What was asked before the name led anywhere is nobody's loss.
    if (!this.#hasLed && this.#last.fault?.kind !== "dark") {
      this.#hasLed = true;
      this.#held = [this.#last];
    }
    if (this.#hasLed) this.#note(now);
  }

  #ask(now: number): Held {
    const { vpc, region, name } = this.#question;
    const answer = this.#simulator.resolve({ vpc, region, name });
    const key = answer.kind === "addresses" ? answer.addresses.join(" ") : answer.kind;
    const known = this.#held.find((held) => held.key === key);
    return known ?? { key, answer, until: now, fault: this.#faultOf(answer) };
  }

  #faultOf(answer: Resolution): Fault | undefined {
    if (answer.kind !== "addresses") return { kind: "dark", reason: answer.kind };
    const { vpc, region, port } = this.#question;
    const silent = answer.addresses.flatMap((address) => {
      const reach = this.#simulator.reach({ vpc, region, address, port });
      return reach.kind === "answers" ? [] : [reasonOf(address, reach)];
    });
    if (silent.length === 0) return undefined;
    return { kind: silent.length === answer.addresses.length ? "dark" : "partly", reason: silent.join(", ") };
  }

  #note(now: number): void {
    for (const kind of ["dark", "partly"] as const) {
      const reasons = this.#held.flatMap(({ fault }) => (fault?.kind === kind ? [fault.reason] : []));
      const index = this.#open.get(kind);
      const interval = index === undefined ? this.#begin(kind, now, reasons) : this.intervals[index];
      if (interval === undefined) continue;
      const all = [...new Set([...interval.reasons, ...reasons])];
      this.intervals[index ?? this.intervals.length] = { ...interval, until: now, reasons: all };
      if (reasons.length === 0) this.#open.delete(kind);
    }
  }

  #begin(kind: Fault["kind"], from: number, reasons: readonly string[]): DarkInterval | undefined {
    if (reasons.length === 0) return undefined;
    this.#open.set(kind, this.intervals.length);
    const { vpc, name } = this.#question;
    return { vpc, name, kind, from, until: from, reasons };
  }
}

function reasonOf(address: string, reach: Exclude<Reach, { readonly kind: "answers" }>): string {
  if (reach.kind === "refused") return `${address}: refused (${reach.interface})`;
  const { why, endpoint, id = endpoint } = reach;
  return `${address}: ${why}${id === undefined ? "" : ` (${id})`}`;
}

function ttlMs(answer: Resolution): number {
  return answer.kind === "no-resolver" ? 0 : answer.ttl * 1000;
}
