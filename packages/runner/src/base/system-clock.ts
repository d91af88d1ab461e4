import { setTimeout as delay } from "node:timers/promises";
import type { Clock, StopSignal } from "@vpce-hub/core";

/** The time of the machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    const stop = new AbortController();
    const forward = (): void => {
      stop.abort();
    };
    if (signal?.aborted === true) throw signal.reason;
    signal?.addEventListener("abort", forward);
    try {
      await delay(ms, undefined, { signal: stop.signal });
    } catch {
      throw reasonOf(signal);
    } finally {
      signal?.removeEventListener("abort", forward);
    }
  },
};

function reasonOf(signal: StopSignal | undefined): unknown {
  return signal?.reason ?? new Error("the wait was stopped");
}
