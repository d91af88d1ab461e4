import type { Clock } from "../base/clock.ts";

/** Some tokens that a request takes out of one bucket. */
export interface Toll {
  readonly bucket: string;
  readonly capacity: number;
  /** Tokens that come back per second. */
  readonly refill: number;
  readonly tokens: number;
}

interface Level {
  readonly tokens: number;
  readonly at: number;
}

/** Token buckets: full at first, refilled with time. */
export class Buckets {
  readonly #clock: Clock;
  readonly #levels = new Map<string, Level>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes over how full another's buckets are. */
  copyFrom(other: Buckets): void {
    for (const [bucket, level] of other.#levels) this.#levels.set(bucket, level);
  }

  /** Pays all tolls or none of them. */
  pay(tolls: readonly Toll[]): boolean {
    const now = this.#clock.now();
    const levels = tolls.map((toll) => ({ toll, tokens: this.#tokensOf(toll, now) }));
    if (levels.some(({ toll, tokens }) => tokens < toll.tokens)) return false;
    for (const { toll, tokens } of levels) this.#levels.set(toll.bucket, { tokens: tokens - toll.tokens, at: now });
    return true;
  }

  #tokensOf({ bucket, capacity, refill }: Toll, now: number): number {
    const level = this.#levels.get(bucket);
    if (level === undefined) return capacity;
    // Rounded, so that 0.3 tokens a second are three after ten seconds and not 2.9999.
    const tokens = level.tokens + ((now - level.at) / 1000) * refill;
    return Math.min(capacity, Math.round(tokens * 1e9) / 1e9);
  }
}
