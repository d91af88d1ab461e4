import type { Bucket } from "@vpce-hub/core";

/** What is left of a bucket's pace after AWS has throttled it. Others share the account: we give way, not up. */
const slowDown = 0.8;
/** The least that is left after many throttles in a row. */
const slowest = 0.1;
/** Seconds until a bucket that was throttled at its full pace has that pace again. */
const recoverySeconds = 60;
/** Seconds of refill that are left to AWS's bucket after a throttle: empty, it would throttle the next at any burst. */
const spareSeconds = 1;

/**
 * Our copy of one token bucket of AWS. A request reaches AWS at an unknown moment between its sending and its answer.
 * Its tokens count as gone from the sending on, and stop the bucket from refilling beyond its capacity only when the
 * answer is here: so the copy never holds more than the original, whatever the latency, and no request is throttled
 * that this process alone could have caused.
 */
export class TokenBucket {
  readonly #bucket: Bucket;
  #level: number;
  #inFlight = 0;
  /** Part of the refill that is ours. */
  #pace = 1;
  /** The pace at which AWS throttled last: what lies above it is to be tried with care. */
  #peak = 1;
  #at: number;
  #slowedAt = Number.NEGATIVE_INFINITY;

  constructor(bucket: Bucket, now: number) {
    this.#bucket = bucket;
    this.#level = bucket.capacity;
    this.#at = now;
  }

  /** Returns the milliseconds until `tokens` are there; 0 when they are. */
  waitMs(tokens: number, now: number): number {
    this.#advance(now);
    const missing = this.#affordable(tokens) - this.#free;
    return missing <= 1e-9 ? 0 : (missing / (this.#bucket.refillPerSecond * this.#pace)) * 1000;
  }

  /** Sets tokens aside for a request that is about to be sent. */
  take(tokens: number): void {
    this.#inFlight += this.#affordable(tokens);
  }

  /** Takes tokens away for good: the answer of their request is here. */
  settle(tokens: number, now: number): void {
    this.#advance(now);
    this.#inFlight -= this.#affordable(tokens);
    this.#level -= this.#affordable(tokens);
  }

  /** Puts tokens back that were set aside for a request which was not sent. */
  putBack(tokens: number): void {
    this.#inFlight -= this.#affordable(tokens);
  }

  /** Seconds of refill that the bucket holds: the least full one is what AWS ran out of. */
  reserveSeconds(now: number): number {
    this.#advance(now);
    return this.#free / this.#bucket.refillPerSecond;
  }

  /** Empties and slows the bucket, once for all the requests that were in flight together. */
  slow(sentAt: number, now: number): void {
    this.#advance(now);
    const { refillPerSecond } = this.#bucket;
    this.#level = Math.min(this.#level, this.#inFlight - spareSeconds * refillPerSecond);
    if (sentAt <= this.#slowedAt) return;
    this.#slowedAt = now;
    this.#peak = this.#pace;
    this.#pace = Math.max(slowest, this.#pace * slowDown);
  }

  get #free(): number {
    return this.#level - this.#inFlight;
  }

  /** A request that costs more than the bucket holds waits for a full bucket, not for ever. */
  #affordable(tokens: number): number {
    return Math.min(tokens, this.#bucket.capacity);
  }

  #advance(now: number): void {
    const seconds = Math.max(0, now - this.#at) / 1000;
    // A clock that was set back must not stop the refill, nor the recovery, until it is where it was.
    this.#slowedAt -= Math.max(0, this.#at - now);
    this.#at = now;
    this.#level = Math.min(this.#bucket.capacity, this.#level + seconds * this.#bucket.refillPerSecond * this.#pace);
    this.#pace = this.#paceAt(now);
  }

  /**
   * The pace comes back along a cubic curve, as TCP does it (RFC 9438): quickly at first, slowly around where AWS
   * throttled last, since that is about what others leave, and ever faster beyond, since they may be gone.
   */
  #paceAt(now: number): number {
    const gap = this.#peak * (1 - slowDown);
    const growth = (1 - slowDown) / recoverySeconds ** 3;
    const plateau = Math.cbrt(gap / growth);
    const seconds = (now - this.#slowedAt) / 1000;
    return Math.min(1, Math.max(slowest, this.#peak + growth * (seconds - plateau) ** 3));
  }
}
