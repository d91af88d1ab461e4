import { type Hash, createHash, createHmac } from "node:crypto";

/** SHA-256, or an HMAC by it where there is a secret, in the form that the SDK's signer takes. */
export class Sha256 {
  readonly #secret: string | ArrayBuffer | ArrayBufferView | undefined;
  #hash: Hash | ReturnType<typeof createHmac>;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#secret = secret;
    this.#hash = begun(secret);
  }

  /** Adds some of what is hashed. */
  update(part: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(part));
  }

  /** Returns the hash of all that was added. */
  async digest(): Promise<Uint8Array> {
    return Uint8Array.from(this.#hash.digest());
  }

  /** Begins anew. */
  reset(): void {
    this.#hash = begun(this.#secret);
  }
}

function begun(secret: string | ArrayBuffer | ArrayBufferView | undefined): Hash | ReturnType<typeof createHmac> {
  return secret === undefined ? createHash("sha256") : createHmac("sha256", bytesOf(secret));
}

function bytesOf(part: string | ArrayBuffer | ArrayBufferView): string | Uint8Array {
  if (typeof part === "string") return part;
  return ArrayBuffer.isView(part)
    ? new Uint8Array(part.buffer, part.byteOffset, part.byteLength)
    : new Uint8Array(part);
}
