/** An error that AWS would answer: code, HTTP status and message as on the wire. */
export class AwsError extends Error {
  override readonly name = "AwsError";
  readonly code: string;
  readonly status: number;
  /** The list that `InvalidChangeBatch` carries. */
  readonly messages: readonly string[] | undefined;

  constructor(
    code: string,
    message: string,
    options: { readonly status?: number; readonly messages?: readonly string[] } = {},
  ) {
    super(message);
    this.code = code;
    this.status = options.status ?? 400;
    this.messages = options.messages;
  }
}
