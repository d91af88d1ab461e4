import { interruption } from "../base/pause.ts";
import type { Waiting } from "./waiting.ts";

/**
 * Lets those who wait give up when their signals are aborted. A run has tens of thousands on one signal, and a platform
 * that looks through all listeners for each new one, so a signal has one here.
 */
export class Leavers {
  readonly #waitingBySignal = new Map<AbortSignal, Set<Waiting>>();
  readonly #onLeave: () => void;

  /** `onLeave` is called once after all who wait on a signal have given up. */
  constructor(onLeave: () => void) {
    this.#onLeave = onLeave;
  }

  add(waiting: Waiting): void {
    const { signal } = waiting;
    if (signal === undefined) return;
    const known = this.#waitingBySignal.get(signal);
    if (known !== undefined) return void known.add(waiting);
    this.#waitingBySignal.set(signal, new Set([waiting]));
    signal.addEventListener("abort", this.#leave, { once: true });
  }

  remove(waiting: Waiting): void {
    const { signal } = waiting;
    if (signal === undefined) return;
    const all = this.#waitingBySignal.get(signal);
    all?.delete(waiting);
    if (all?.size !== 0) return;
    this.#waitingBySignal.delete(signal);
    signal.removeEventListener("abort", this.#leave);
  }

  readonly #leave = (): void => {
    for (const [signal, all] of this.#waitingBySignal) {
      if (!signal.aborted) continue;
      this.#waitingBySignal.delete(signal);
      for (const { giveUp } of all) giveUp(interruption(signal));
    }
    this.#onLeave();
  };
}
