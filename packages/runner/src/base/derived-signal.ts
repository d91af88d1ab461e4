import { setMaxListeners } from "node:events";

/** A signal that follows another one until it is released. */
export interface DerivedSignal {
  readonly signal: AbortSignal;
  /** Stops following. */
  readonly release: () => void;
}

/**
 * Returns a signal that is aborted with `reasonOf` the reason of `source`. A run waits in thousands of places at
 * once; on a signal of its own that is no leak, and the caller's signal gets one listener only.
 */
export function deriveSignal(
  source: AbortSignal | undefined,
  reasonOf: (reason: unknown) => unknown = (reason) => reason,
): DerivedSignal {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  const follow = (): void => {
    controller.abort(reasonOf(source?.reason));
  };
  if (source?.aborted === true) follow();
  source?.addEventListener("abort", follow);
  return { signal: controller.signal, release: () => source?.removeEventListener("abort", follow) };
}
