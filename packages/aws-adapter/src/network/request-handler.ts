/**
 * An HTTP handler as the SDK's clients take one: the simulator's, a proxy's, a test's. A type, not an interface, so
 * that the SDK's own handler option accepts it.
 */
export type RequestHandler = {
  handle(request: WireRequest, options?: WireOptions): Promise<{ readonly response: WireResponse }>;
  destroy?(): void;
};

/** A signed request as the SDK hands it over. */
export interface WireRequest {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number | undefined;
  readonly path: string;
  readonly query: Readonly<Record<string, string | readonly string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What the SDK says about one request besides the request. */
export interface WireOptions {
  readonly abortSignal?: unknown;
  readonly requestTimeout?: number | undefined;
}

/** An answer as the SDK reads it; `body` is a stream or bytes. */
export interface WireResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
