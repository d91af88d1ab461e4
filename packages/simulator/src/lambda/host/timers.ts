import type { Host } from "./host.ts";

/** What `setTimeout` returns. */
export interface Timer {
  ref(): Timer;
  unref(): Timer;
  hasRef(): boolean;
  close(): void;
  readonly stop: () => void;
}

type Act = (...values: readonly unknown[]) => void;
type StartTimer = (act: Act, ms?: number, ...values: readonly unknown[]) => Timer;

export interface Timers {
  readonly setTimeout: StartTimer;
  readonly setInterval: StartTimer;
  readonly setImmediate: (act: Act, ...values: readonly unknown[]) => Timer;
  readonly clear: (timer: unknown) => void;
  /** `node:timers/promises`. */
  readonly promises: Readonly<Record<string, unknown>>;
}

/** Timers on the clock of the world; after `signal` none of them fires any more. */
export function timersOf({ clock }: Host, signal: AbortSignal): Timers {
  const start = (act: () => void, ms: number, isRepeated: boolean): Timer => {
    const controller = new AbortController();
    const both = AbortSignal.any([controller.signal, signal]);
    const stop = (): void => controller.abort();
    const run = (): void => {
      clock.sleep(Math.max(1, ms), both).then(
        () => {
          act();
          if (isRepeated && !both.aborted) run();
        },
        () => {},
      );
    };
    run();
    const timer: Timer = { ref: () => timer, unref: () => timer, hasRef: () => true, close: stop, stop };
    return timer;
  };
  return {
    setTimeout: (act, ms = 1, ...values) => start(() => act(...values), ms, false),
    setInterval: (act, ms = 1, ...values) => start(() => act(...values), ms, true),
    setImmediate: (act, ...values) => start(() => act(...values), 1, false),
    clear(timer) {
      if (typeof timer === "object" && timer !== null && "stop" in timer && typeof timer.stop === "function")
        timer.stop();
    },
    promises: {
      setTimeout: async (ms = 1, value?: unknown) => clock.sleep(ms, signal).then(() => value),
      setImmediate: async (value?: unknown) => clock.sleep(1, signal).then(() => value),
    },
  };
}
