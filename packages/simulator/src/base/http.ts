/** A request as it came over the wire, or as an SDK hands it over in process. */
export interface HttpRequest {
  readonly method: string;
  /** As on the wire: percent-encoded, without query. */
  readonly path: string;
  /** Decoded, in the order they came. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The connection broke: the client gets no answer, whether or not there was an effect. */
export class ConnectionReset extends Error {
  override readonly name = "ConnectionReset";
  readonly code = "ECONNRESET";

  constructor() {
    super("socket hang up");
  }
}
