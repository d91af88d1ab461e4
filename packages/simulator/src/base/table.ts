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
  /** While a seed is sown: what it holds was there always, and no lag hides it. */
  readonly seed: { readonly isSown: boolean };
}

/** What a table does beyond keeping values. */
export interface TableTraits<Value> {
  /** By what `inGroup` finds values; it never changes while the key lives. */
  readonly groupOf?: (value: Value) => string;
  /** What a part of a value that shows later than the rest still looks like, given the value of back then. */
  readonly late?: { readonly ms: number; readonly show: (value: Value, past: Value | undefined) => Value };
}

const noKeys: ReadonlySet<string> = new Set();

/** Values by key, together with what they were a moment ago: the source of eventual consistency. */
export class Table<Value> {
  readonly #time: TableTime;
  readonly #latest = new Map<string, Value>();
  readonly #past = new Map<string, Past<Value>[]>();
  readonly #traits: TableTraits<Value>;
  /** Keys are kept when their values go: `asOf` may still find those. */
  readonly #keysByGroup = new Map<string, Set<string>>();
  #version = 0;
  #changedAt = 0;

  constructor(time: TableTime, traits: TableTraits<Value> = {}) {
    this.#time = time;
    this.#traits = traits;
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

  /** Counts the changes. */
  get version(): number {
    return this.#version;
  }

  /** When something changed last. */
  get changedAt(): number {
    return this.#changedAt;
  }

  /** The truth about a group, without a look at all the others. */
  inGroup(group: string): readonly Value[] {
    return [...(this.#keysByGroup.get(group) ?? [])].flatMap((key) => this.get(key) ?? []);
  }

  /** The keys that a group has or had. */
  keysOf(group: string): ReadonlySet<string> {
    return this.#keysByGroup.get(group) ?? noKeys;
  }

  put(key: string, value: Value): void {
    this.#remember(key);
    this.#latest.set(key, value);
    const group = this.#traits.groupOf?.(value);
    if (group === undefined) return;
    const keys = this.#keysByGroup.get(group) ?? new Set();
    this.#keysByGroup.set(group, keys.add(key));
  }

  remove(key: string): void {
    this.#remember(key);
    this.#latest.delete(key);
  }

  /** Takes over what another table has and had; values are shared, as they never change. */
  copyFrom(other: Table<Value>): void {
    for (const [key, value] of other.#latest) this.#latest.set(key, value);
    for (const [key, past] of other.#past) this.#past.set(key, [...past]);
    for (const [group, keys] of other.#keysByGroup) this.#keysByGroup.set(group, new Set(keys));
    this.#version = other.#version;
    this.#changedAt = other.#changedAt;
  }

  /** What a read sees. */
  seen(key: string): Value | undefined {
    const { clock, lag } = this.#time;
    const value = lag.ms === 0 ? this.get(key) : this.asOf(key, clock.now() - lag.ms);
    return value === undefined ? undefined : this.shown(key, value);
  }

  allSeen(): readonly Value[] {
    const { clock, lag } = this.#time;
    const at = clock.now() - lag.ms;
    if (this.#isPrompt()) return lag.ms === 0 ? [...this.#latest.values()] : this.allAsOf(at);
    const keys = new Set([...this.#latest.keys(), ...this.#past.keys()]);
    return [...keys].flatMap((key) => this.seen(key) ?? []);
  }

  /** The value as an answer shows it: what is late in it looks as it did before. */
  shown(key: string, value: Value): Value {
    const { late } = this.#traits;
    if (late === undefined || this.#isPrompt()) return value;
    const { clock, lag } = this.#time;
    return late.show(value, this.asOf(key, clock.now() - lag.ms - late.ms));
  }

  #isPrompt(): boolean {
    return (this.#traits.late?.ms ?? 0) === 0;
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
    const { clock, memoryMs, seed } = this.#time;
    const now = clock.now();
    this.#version += 1;
    this.#changedAt = now;
    if (seed.isSown) return void this.#past.delete(key);
    const recent = (this.#past.get(key) ?? []).filter(({ until }) => until > now - memoryMs);
    // What was replaced in the same instant nobody could see.
    if (recent.at(-1)?.until !== now) recent.push({ until: now, value: this.#latest.get(key) });
    this.#past.set(key, recent);
  }
}
