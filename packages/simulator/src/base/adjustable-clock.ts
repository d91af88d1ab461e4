import type { Clock } from "./clock.ts";

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** The real time, which can be put forward: the clock of the sandbox, whose clients run elsewhere. */
export class AdjustableClock implements Clock {
  readonly #sleepers = new Set<Sleeper>();
  #aheadMs = 0;

  now(): number {
    return Date.now() + this.#aheadMs;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const end = (settle: () => void) => (): void => {
        clearTimeout(timer);
        this.#sleepers.delete(sleeper);
        signal?.removeEventListener("abort", stop);
        settle();
      };
      const sleeper: Sleeper = { until: this.now() + ms, wake: end(resolve) };
      const stop = end(() => reject(signal?.reason));
      const timer = setTimeout(sleeper.wake, ms);
      this.#sleepers.add(sleeper);
      signal?.addEventListener("abort", stop, { once: true });
    });
  }

  /** Puts the time forward and wakes who sleeps no longer than that. */
  advance(ms: number): void {
    this.#aheadMs += Math.max(0, ms);
    const now = this.now();
    for (const { until, wake } of [...this.#sleepers].sort((one, other) => one.until - other.until))
      if (until <= now) wake();
  }
}
