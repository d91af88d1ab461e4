/** Returns the SHA-256 digest of a text in hexadecimal. */
export function sha256(text: string): string {
  return sha256OfAll([text]);
}

/** Returns the SHA-256 digest of texts one after the other, as UTF-8, in hexadecimal. */
export type DigestOf = (texts: Iterable<string>) => string;

/**
 * Returns the digest of texts one after the other. Core has no Node API and no dependency, and marks and plan ids must
 * be the same on every machine, so the algorithm of FIPS 180-4 stands here; a property test holds it against Node's.
 * The operations of a plan may be tens of megabytes of text, so they are taken in block by block, in place.
 */
export function sha256OfAll(texts: Iterable<string>): string {
  const digest = new Digest();
  for (const text of texts) digest.add(text);
  return digest.end();
}

const primes = firstPrimes(64);
const initialState = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const roundConstants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const blockBytes = 64;
const bufferBytes = 64 * blockBytes;

/** A digest under way. */
class Digest {
  readonly #state = Int32Array.from(initialState);
  readonly #schedule = new Int32Array(64);
  readonly #buffer = new DataView(new ArrayBuffer(bufferBytes));
  readonly #bytes = new Uint8Array(this.#buffer.buffer);
  #filled = 0;
  #taken = 0;

  /** Takes a text in as UTF-8; half a surrogate pair counts as U+FFFD, as it does everywhere. */
  add(text: string): void {
    let at = this.#addAscii(text, 0);
    while (at < text.length) {
      const point = text.codePointAt(at) ?? 0;
      this.#pushPoint(point >= 0xd800 && point < 0xe000 ? 0xfffd : point);
      at = this.#addAscii(text, at + (point > 0xffff ? 2 : 1));
    }
  }

  /** Takes ASCII in and returns where it ends; nearly all text is, and this loop runs once for each of its characters. */
  #addAscii(text: string, start: number): number {
    const bytes = this.#bytes;
    let filled = this.#filled;
    let at = start;
    do {
      const end = Math.min(text.length, at + bufferBytes - filled);
      for (; at < end; at += 1) {
        const unit = text.charCodeAt(at);
        if (unit > 0x7f) break;
        bytes[filled] = unit;
        filled += 1;
      }
      if (filled < bufferBytes) break;
      filled = this.#compress(filled);
    } while (at < text.length);
    this.#filled = filled;
    return at;
  }

  end(): string {
    const bits = (this.#taken + this.#filled) * 8;
    this.#push(0x80);
    while (this.#filled % blockBytes !== blockBytes - 8) this.#push(0);
    for (const word of [Math.floor(bits / 2 ** 32), bits >>> 0]) {
      for (const shift of [24, 16, 8, 0]) this.#push((word >>> shift) & 0xff);
    }
    this.#compress(this.#filled);
    return [...this.#state].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  #pushPoint(point: number): void {
    if (point < 0x800) {
      this.#push(0xc0 | (point >> 6));
    } else {
      if (point < 0x10000) {
        this.#push(0xe0 | (point >> 12));
      } else {
        this.#push(0xf0 | (point >> 18));
        this.#push(tail(point >> 12));
      }
      this.#push(tail(point >> 6));
    }
    this.#push(tail(point));
  }

  #push(byte: number): void {
    this.#bytes[this.#filled] = byte;
    this.#filled += 1;
    if (this.#filled === bufferBytes) this.#filled = this.#compress(bufferBytes);
  }

  /** Works off the whole blocks that are there, and returns how far the buffer is filled then. */
  #compress(filled: number): number {
    for (let at = 0; at < filled; at += blockBytes) {
      fill(this.#buffer, at, this.#schedule);
      compress(this.#state, this.#schedule);
    }
    this.#taken += filled;
    return 0;
  }
}

function fill(buffer: DataView, start: number, words: Int32Array): void {
  for (let i = 0; i < 16; i += 1) words[i] = buffer.getInt32(start + 4 * i);
  for (let i = 16; i < 64; i += 1) {
    const early = at0(words, i - 15);
    const late = at0(words, i - 2);
    const sigma0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const sigma1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    words[i] = (at0(words, i - 16) + sigma0 + at0(words, i - 7) + sigma1) | 0;
  }
}

function compress(state: Int32Array, words: Int32Array): void {
  let a = at0(state, 0);
  let b = at0(state, 1);
  let c = at0(state, 2);
  let d = at0(state, 3);
  let e = at0(state, 4);
  let f = at0(state, 5);
  let g = at0(state, 6);
  let h = at0(state, 7);
  for (let round = 0; round < 64; round += 1) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + sum1 + (g ^ (e & (f ^ g))) + at0(roundConstants, round) + at0(words, round)) | 0;
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (sum0 + ((a & b) | (c & (a | b)))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0] = at0(state, 0) + a;
  state[1] = at0(state, 1) + b;
  state[2] = at0(state, 2) + c;
  state[3] = at0(state, 3) + d;
  state[4] = at0(state, 4) + e;
  state[5] = at0(state, 5) + f;
  state[6] = at0(state, 6) + g;
  state[7] = at0(state, 7) + h;
}

/** A typed array is full of numbers, which the compiler does not know. */
function at0(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0;
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f);
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0;
}

function firstPrimes(count: number): readonly number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}
