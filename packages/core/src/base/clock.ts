/** Time as the product sees it; everything that waits takes one, so tests and the sandbox can run on simulated time. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Resolves after `ms` milliseconds; rejects with `signal.reason` as soon as `signal` is aborted. */
  sleep(ms: number, signal?: StopSignal): Promise<void>;
}

/** The part of the platform's AbortSignal that waiting needs; core knows no platform. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}
