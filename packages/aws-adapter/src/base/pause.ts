import { setMaxListeners } from "node:events";
import { type Clock, HubError, isHubError } from "@vpce-hub/core";

/** Waits, or rejects with `apply.interrupted` as soon as `signal` is aborted. */
export async function pause(clock: Clock, ms: number, signal: AbortSignal | undefined): Promise<void> {
  throwIfStopped(signal);
  try {
    await clock.sleep(ms, signal);
  } catch (error) {
    throw signal?.aborted === true ? interruption(signal) : error;
  }
}

/** Throws `apply.interrupted` when `signal` is aborted: called before every new request. */
export function throwIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw interruption(signal);
}

/** Returns the error of a run that was asked to stop. */
export function interruption(signal: AbortSignal): HubError {
  const reason: unknown = signal.reason;
  if (isHubError(reason)) return reason;
  return new HubError("apply.interrupted", "interrupted before it was done", {
    cause: reason,
    hint: "run the same command again to go on",
  });
}

/** Lets any number wait on one signal: Node takes more than ten for a leak, and a run has thousands. */
export function withoutListenerLimit<Signal extends AbortSignal | undefined>(signal: Signal): Signal {
  if (signal !== undefined) setMaxListeners(0, signal);
  return signal;
}
