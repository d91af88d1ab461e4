import type { Clock } from "./clock.ts";

interface Past<Value> {
  /** When this value was replaced or removed. */
  readonly until: number;
  readonly value: Value | undefined;
}

/** What a table needs to know of time. */
export interface TableTime {
  readonly clock: Clock;
  /** Reads see the tables as they were so long ago; a fault may lengthen it for one call. */
  readonly lag: { readonly ms: number };
  /** How far back `asOf` can look. */
  readonly memoryMs: number;
}

/** Values by key, together with what they were a moment ago: the source of eventual consistency. */
export class Table<Value> {
  readonly #time: TableTime;
  readonly #latest = new Map<string, Value>();
  readonly #past = new Map<string, Past<Value>[]>();

  constructor(time: TableTime) {
    this.#time = time;
  }

  /** The truth, for writes. */
  get(key: string): Value | undefined {
    return this.#latest.get(key);
  }

  values(): IterableIterator<Value> {
    return this.#latest.values();
  }

  get size(): number {
    return this.#latest.size;
  }

  put(key: string, value: Value): void {
    this.#remember(key);
    this.#latest.set(key, value);
  }

  remove(key: string): void {
    this.#remember(key);
    this.#latest.delete(key);
  }

  /** What a read sees. */
  seen(key: string): Value | undefined {
    const { clock, lag } = this.#time;
    return lag.ms === 0 ? this.get(key) : this.asOf(key, clock.now() - lag.ms);
  }

  allSeen(): readonly Value[] {
    const { clock, lag } = this.#time;
    return lag.ms === 0 ? [...this.#latest.values()] : this.allAsOf(clock.now() - lag.ms);
  }

  asOf(key: string, at: number): Value | undefined {
    const past = this.#past.get(key)?.find(({ until }) => until > at);
    return past === undefined ? this.#latest.get(key) : past.value;
  }

  allAsOf(at: number): readonly Value[] {
    const keys = new Set([...this.#latest.keys(), ...this.#past.keys()]);
    return [...keys].flatMap((key) => this.asOf(key, at) ?? []);
  }

  #remember(key: string): void {
    const { clock, memoryMs } = this.#time;
    const now = clock.now();
    const recent = (this.#past.get(key) ?? []).filter(({ until }) => until > now - memoryMs);
    // What was replaced in the same instant nobody could see.
    if (recent.at(-1)?.until !== now) recent.push({ until: now, value: this.#latest.get(key) });
    this.#past.set(key, recent);
  }
}
