import { createHash } from "node:crypto";

/** Makes every id and every choice from the seed: same seed, same ids. */
export class Ids {
  readonly #seed: number;
  readonly #counts = new Map<string, number>();

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** Goes on from where another one of the same seed is. */
  copyFrom(other: Ids): void {
    for (const [kind, count] of other.#counts) this.#counts.set(kind, count);
  }

  /** An EC2 id such as `vpce-0a1b2c3d4e5f60718`. */
  ec2(prefix: string): string {
    return `${prefix}-0${this.#next(prefix).slice(0, 16)}`;
  }

  /** A Route 53 id such as `Z0123456789ABCDEFGHIJ`. */
  route53(prefix: "Z" | "C"): string {
    return `${prefix}0${toBase36(this.#next(prefix)).slice(0, 19)}`;
  }

  /** `length` characters a-z0-9 for the next of `kind`. */
  letters(kind: string, length: number): string {
    return toBase36(this.#next(kind)).toLowerCase().slice(0, length);
  }

  /** A number from 0 to 1. */
  fraction(kind: string): number {
    return Number.parseInt(this.#next(kind).slice(0, 8), 16) / 2 ** 32;
  }

  uuid(): string {
    const hex = this.#next("request");
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      `a${hex.slice(17, 20)}`,
      hex.slice(20, 32),
    ].join("-");
  }

  /** Always the same text for the same words, whatever was made before. */
  fixed(...words: readonly string[]): string {
    return createHash("sha256")
      .update([this.#seed, ...words].join("\u0000"))
      .digest("hex");
  }

  #next(kind: string): string {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return this.fixed(kind, String(count));
  }
}

/** Spells a hexadecimal hash in 0-9 and A-Z. */
export function toBase36(hex: string): string {
  return BigInt(`0x${hex}`).toString(36).toUpperCase();
}
