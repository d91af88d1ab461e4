import type { Charge, Clock } from "@vpce-hub/core";
import type { Claim, Permit } from "./claim.ts";
import { QuotaLine, rankAt } from "./quota-line.ts";
import { Leavers } from "./leavers.ts";
import { interruption } from "../base/pause.ts";
import { isBefore } from "./priority-queue.ts";
import { TokenBucket } from "./token-bucket.ts";
import type { Share, Waiting } from "./waiting.ts";
import type { ZoneTurns } from "./zone-turns.ts";

/** The next to go, or the milliseconds until one may. */
type Next = { readonly line: QuotaLine; readonly head: Waiting } | { readonly waitMs: number };

/** The requests of one account that wait for its buckets: those with the same buckets form a line. */
export class AccountQueue {
  readonly #clock: Clock;
  readonly #buckets = new Map<string, TokenBucket>();
  readonly #lines = new Map<string, QuotaLine>();
  readonly #zones: ZoneTurns;
  readonly #leavers = new Leavers(() => this.#dispatch());
  #wakeAt = Number.POSITIVE_INFINITY;
  #alarm: AbortController | undefined;

  constructor(clock: Clock, zones: ZoneTurns) {
    this.#clock = clock;
    this.#zones = zones;
  }

  acquire(claim: Claim): Promise<Permit> {
    const { signal, priority, patienceMs, ticket, zone } = claim;
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(interruption(signal));
      const since = this.#clock.now();
      const waiting: Waiting = {
        priority,
        ticket,
        shares: this.#sharesOf(claim),
        zone,
        since,
        urgentAt: since + patienceMs,
        asideMs: 0,
        grant: resolve,
        giveUp: reject,
        signal,
      };
      this.#leavers.add(waiting);
      this.#lineOf(claim).push(waiting);
      this.#dispatch();
    });
  }

  #dispatch(): void {
    for (;;) {
      const next = this.#next();
      if ("waitMs" in next) return this.#wakeIn(next.waitMs);
      next.line.take(next.head);
      this.#grant(next.head);
    }
  }

  /** A bucket that lacks tokens for one is kept from all behind it, or small requests would starve a large one. */
  #next(): Next {
    const now = this.#clock.now();
    const kept = new Set<TokenBucket>();
    let waitMs = Number.POSITIVE_INFINITY;
    for (const { line, head } of this.#heads(now)) {
      const lacking = head.shares.filter(({ bucket, tokens }) => bucket.waitMs(tokens, now) > 0);
      if (lacking.length === 0 && !head.shares.some(({ bucket }) => kept.has(bucket))) return { line, head };
      for (const { bucket } of lacking) kept.add(bucket);
      const longest = Math.max(...lacking.map(({ bucket, tokens }) => bucket.waitMs(tokens, now)));
      if (lacking.length > 0) waitMs = Math.min(waitMs, longest);
    }
    return { waitMs };
  }

  #heads(now: number): readonly { readonly line: QuotaLine; readonly head: Waiting }[] {
    return [...this.#lines.values()]
      .flatMap((line) => {
        const head = line.head(now);
        return head === undefined ? [] : [{ line, head }];
      })
      .sort((one, other) => (isBefore(rankAt(one.head, now), rankAt(other.head, now)) ? -1 : 1));
  }

  #grant(waiting: Waiting): void {
    const { shares, zone, since, asideMs } = waiting;
    const sentAt = this.#clock.now();
    this.#leavers.remove(waiting);
    for (const { bucket, tokens } of shares) bucket.take(tokens);
    if (zone !== undefined) this.#zones.take(zone);
    const settle = (answer: Parameters<Permit["settle"]>[0]): void => {
      const now = this.#clock.now();
      for (const { bucket, tokens } of shares) {
        if (answer === "unused") bucket.putBack(tokens);
        else bucket.settle(tokens, now);
      }
      if (answer === "throttled") emptiest(shares, now)?.bucket.slow(sentAt, now);
      if (zone !== undefined) this.#zones.free(zone, now);
      this.#dispatch();
    };
    waiting.grant({ waitedMs: sentAt - since - asideMs, settle });
  }

  /** Wakes when the next may go; where nobody waits, no timer is left that would keep the process alive. */
  #wakeIn(waitMs: number): void {
    const wakeAt = this.#clock.now() + Math.ceil(waitMs);
    if (!Number.isFinite(wakeAt)) return this.#silence();
    if (wakeAt >= this.#wakeAt) return;
    this.#silence();
    this.#wakeAt = wakeAt;
    this.#alarm = new AbortController();
    const wake = (): void => {
      if (this.#wakeAt === wakeAt) this.#wakeAt = Number.POSITIVE_INFINITY;
      this.#dispatch();
    };
    // Rejects only when it is silenced: then there is nobody to wake, or another alarm.
    this.#clock.sleep(Math.ceil(waitMs), this.#alarm.signal).then(wake, () => undefined);
  }

  #silence(): void {
    this.#alarm?.abort();
    this.#alarm = undefined;
    this.#wakeAt = Number.POSITIVE_INFINITY;
  }

  #lineOf({ region, charges }: Claim): QuotaLine {
    const name = charges.map(({ bucket }) => bucketName(bucket, region)).join(" ");
    const line = this.#lines.get(name) ?? new QuotaLine(this.#zones, () => this.#dispatch());
    this.#lines.set(name, line);
    return line;
  }

  #sharesOf({ region, charges }: Claim): readonly Share[] {
    return charges.map(({ bucket, tokens }) => {
      const name = bucketName(bucket, region);
      const copy = this.#buckets.get(name) ?? new TokenBucket(bucket, this.#clock.now());
      this.#buckets.set(name, copy);
      return { bucket: copy, tokens };
    });
  }
}

/** AWS does not say which bucket was empty: it is the one that our copy has least of. */
function emptiest(shares: readonly Share[], now: number): Share | undefined {
  return shares.toSorted((one, other) => one.bucket.reserveSeconds(now) - other.bucket.reserveSeconds(now))[0];
}

function bucketName(bucket: Charge["bucket"], region: string): string {
  return bucket.per === "account" ? bucket.name : `${bucket.name} ${region}`;
}
