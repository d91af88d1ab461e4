import type { FrontDoor } from "./front-door.ts";
import type { HttpRequest } from "../base/http.ts";

/** The request of an AWS SDK v3 client, as far as the simulator looks at it. */
export interface SdkRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface SdkResponse {
  readonly statusCode: number;
  readonly reason?: string;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

/** The parts of an AbortSignal that the SDK promises. */
interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

/** Serves AWS SDK v3 clients in process: pass it as `requestHandler`. */
export class RequestHandler {
  readonly metadata: { readonly handlerProtocol: string } = { handlerProtocol: "http/1.1" };
  readonly #door: FrontDoor;

  constructor(door: FrontDoor) {
    this.#door = door;
  }

  async handle(
    request: SdkRequest,
    options: { readonly abortSignal?: AbortSignalLike } = {},
  ): Promise<{ response: SdkResponse }> {
    const { abortSignal } = options;
    if (abortSignal?.aborted) throw abortError(abortSignal);
    const answer = this.#door.answer(toHttpRequest(request));
    // An aborted client goes away; the server still does what it was asked to.
    const { status, headers, body } = await (abortSignal instanceof AbortSignal
      ? orAborted(answer, abortSignal)
      : answer);
    return { response: { statusCode: status, headers: { ...headers }, body: new TextEncoder().encode(body) } };
  }

  /** Part of the SDK's interface; there is nothing to configure. */
  updateHttpClientConfig(_key: never, _value: never): void {}

  httpHandlerConfigs(): Record<string, never> {
    return {};
  }

  destroy(): void {}
}

function toHttpRequest({ method, path, query = {}, headers, body }: SdkRequest): HttpRequest {
  return {
    method,
    path,
    query: Object.entries(query).flatMap(([name, value]) => valuesOf(value).map((one) => [name, one] as const)),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: textOf(body),
  };
}

function valuesOf(value: string | readonly string[] | null): readonly string[] {
  if (value === null) return [""];
  return typeof value === "string" ? [value] : value;
}

function textOf(body: unknown): string {
  if (body === undefined || body === null) return "";
  if (typeof body === "string") return body;
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  throw new TypeError("the simulator takes bodies as text or bytes, not as streams");
}

function orAborted<Answer>(answer: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(abortError(signal));
    signal.addEventListener("abort", stop, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** The error that the SDK's own handlers throw. */
function abortError({ reason }: AbortSignalLike): Error {
  if (reason instanceof Error) return reason;
  const error = new Error("Request aborted");
  error.name = "AbortError";
  return error;
}
