import { sha256 as sha256Of } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Returns the SHA-256 digest of texts one after the other, as UTF-8, in hexadecimal. */
export type DigestOf = (texts: Iterable<string>) => string;

/** Returns the SHA-256 digest of a text in hexadecimal. */
export function sha256(text: string): string {
  return bytesToHex(sha256Of(utf8ToBytes(text)));
}

/** Returns the digest of texts one after the other; they may be tens of megabytes, so none is put together. */
export const sha256OfAll: DigestOf = (texts) => {
  const digest = sha256Of.create();
  for (const text of texts) digest.update(utf8ToBytes(text));
  return bytesToHex(digest.digest());
};
