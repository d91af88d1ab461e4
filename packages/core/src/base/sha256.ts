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
  let gathered = "";
  for (const text of texts) {
    gathered += text;
    // Short texts are many, and each that is turned into bytes alone costs as much as kilobytes do.
    if (gathered.length < gatheredLength) continue;
    digest.update(utf8ToBytes(gathered));
    gathered = "";
  }
  digest.update(utf8ToBytes(gathered));
  return bytesToHex(digest.digest());
};

const gatheredLength = 65_536;
