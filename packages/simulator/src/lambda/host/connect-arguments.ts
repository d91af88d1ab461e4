import type { SimulatedSocket, Target } from "./socket.ts";

/** What `connect` was called with, whatever the order. */
export interface ConnectArguments {
  readonly target: Target;
  readonly options: Readonly<Record<string, unknown>>;
  readonly callback: (() => void) | undefined;
}

/** Reads `(options, callback)` and `(port, host, options, callback)`. */
export function readConnect(given: readonly unknown[]): ConnectArguments {
  const last = given.at(-1);
  const callback = isCallback(last) ? last : undefined;
  const options = optionsIn(given);
  const [first, second] = given;
  const port = Number(typeof first === "object" ? options["port"] : first);
  const named = typeof second === "string" ? second : options["host"];
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw Object.assign(new RangeError(`Port should be >= 0 and < 65536. Received ${String(port)}.`), {
      code: "ERR_SOCKET_BAD_PORT",
    });
  return { target: { host: typeof named === "string" ? named : "localhost", port }, options, callback };
}

/** Lets a socket heed the options that all sockets have. */
export function applyOptions(socket: SimulatedSocket, { timeout, signal }: ConnectArguments["options"]): void {
  if (typeof timeout === "number") socket.setTimeout(timeout);
  if (!isSignal(signal)) return;
  const stop = (): void => {
    socket.destroy(Object.assign(new Error("The operation was aborted"), { name: "AbortError", code: "ABORT_ERR" }));
  };
  if (signal.aborted) stop();
  else signal.addEventListener("abort", stop);
}

function isCallback(value: unknown): value is () => void {
  return typeof value === "function";
}

function isSignal(value: unknown): value is Pick<AbortSignal, "aborted" | "addEventListener"> {
  return typeof value === "object" && value !== null && "aborted" in value && "addEventListener" in value;
}

/** All options of a call, wherever they stand. */
export function optionsIn(given: readonly unknown[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    given.flatMap((one) => (typeof one === "object" && one !== null ? Object.entries(one) : [])),
  );
}
