import type { Clock } from "./clock.ts";

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** Turns of the event loop without a new sleeper after which nothing else can run. */
const idleTurns = 12;

/** Work of the process that ends by itself and then goes on in JavaScript: time must not pass meanwhile. */
const busyResource = /^(FSReq|CloseReq|GetAddrInfo|TCPConnect|PipeConnect)/u;

/** Time that jumps to the next sleeper as soon as nothing else can run, so minutes pass in milliseconds. */
export class VirtualClock implements Clock {
  #now: number;
  #sleepers: Sleeper[] = [];
  #quietTurns = 0;
  #isWatching = false;

  constructor(startMs: number = Date.now()) {
    this.#now = startMs;
  }

  now(): number {
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const stop = (): void => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        reject(signal?.reason);
      };
      const wake = (): void => {
        signal?.removeEventListener("abort", stop);
        resolve();
      };
      const sleeper: Sleeper = { until: this.#now + Math.max(0, ms), wake };
      signal?.addEventListener("abort", stop, { once: true });
      this.#insert(sleeper);
      this.#watch();
    });
  }

  /** Keeps the sleepers sorted; those of the same instant wake in the order they went to sleep. */
  #insert(sleeper: Sleeper): void {
    let [low, high] = [0, this.#sleepers.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sleepers[middle]?.until ?? Infinity) <= sleeper.until) low = middle + 1;
      else high = middle;
    }
    this.#sleepers.splice(low, 0, sleeper);
  }

  #watch(): void {
    this.#quietTurns = 0;
    if (this.#isWatching) return;
    this.#isWatching = true;
    setImmediate(() => this.#turn());
  }

  #turn(): void {
    this.#quietTurns += 1;
    if (this.#quietTurns >= idleTurns) {
      if (process.getActiveResourcesInfo().some((resource) => busyResource.test(resource))) this.#quietTurns = 0;
      else this.#jump();
    }
    if (this.#sleepers.length > 0) setImmediate(() => this.#turn());
    else this.#isWatching = false;
  }

  #jump(): void {
    const next = this.#sleepers[0];
    if (next === undefined) return;
    this.#now = Math.max(this.#now, next.until);
    const awake = this.#sleepers.filter(({ until }) => until <= this.#now);
    this.#sleepers = this.#sleepers.slice(awake.length);
    this.#quietTurns = 0;
    for (const { wake } of awake) wake();
  }
}
