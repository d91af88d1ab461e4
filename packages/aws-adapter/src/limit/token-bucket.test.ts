import type { Bucket } from "@vpce-hub/core";
import { VirtualClock } from "@vpce-hub/simulator";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Limiter } from "./limiter.ts";
import { TokenBucket } from "./token-bucket.ts";

const bucket: Bucket = { name: "bucket", per: "account", capacity: 50, refillPerSecond: 10 };

/** The bucket as AWS keeps it, with others who take from it. */
class AwsBucket {
  readonly #clock: VirtualClock;
  #tokens = bucket.capacity;
  #at = 0;

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  take(): "taken" | "throttled" {
    const now = this.#clock.now();
    this.#tokens = Math.min(bucket.capacity, this.#tokens + ((now - this.#at) / 1000) * bucket.refillPerSecond);
    this.#at = now;
    if (this.#tokens < 1) return "throttled";
    this.#tokens -= 1;
    return "taken";
  }
}

interface Others {
  /** Part of the refill that they take, on average and at random moments. */
  readonly share: number;
  /** Milliseconds from the start until they are gone. */
  readonly untilMs: number;
}

/** Sends as much as the limiter allows for some time; returns what AWS answered. */
async function drive(
  others: Others,
  { seconds, latencyMs, seed }: { readonly seconds: number; readonly latencyMs: number; readonly seed: number },
): Promise<{ readonly taken: number; readonly throttled: number }> {
  const clock = new VirtualClock(0);
  const aws = new AwsBucket(clock);
  const limiter = new Limiter(clock);
  const random = randomOf(seed);
  const counts = { taken: 0, throttled: 0 };
  const call = async (): Promise<void> => {
    const claim = {
      account: "a",
      region: "r",
      zone: undefined,
      priority: 0,
      patienceMs: Infinity,
      ticket: limiter.nextTicket(),
      signal: undefined,
    };
    while (clock.now() < seconds * 1000) {
      const permit = await limiter.acquire({ ...claim, charges: [{ bucket, tokens: 1 }] });
      await clock.sleep(latencyMs / 2);
      const answer = aws.take();
      await clock.sleep(latencyMs / 2);
      permit.settle(answer);
      counts[answer] += 1;
    }
  };
  const disturb = async (): Promise<void> => {
    while (others.share > 0 && clock.now() < Math.min(others.untilMs, seconds * 1000)) {
      await clock.sleep((-Math.log(1 - random()) / (bucket.refillPerSecond * others.share)) * 1000);
      aws.take();
    }
  };
  await Promise.all([disturb(), ...Array.from({ length: 8 }, call)]);
  return counts;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const latencies = fc.constantFrom(0, 20, 100, 400);

test("nobody else there, the whole refill is used and nothing is throttled", async () => {
  await fc.assert(
    fc.asyncProperty(latencies, async (latencyMs) => {
      const { taken, throttled } = await drive({ share: 0, untilMs: 0 }, { seconds: 120, latencyMs, seed: 1 });
      expect(throttled).toBe(0);
      expect(taken).toBeGreaterThan(0.98 * (50 + 1_200) - 8);
    }),
    { numRuns: 4 },
  );
});

test("whatever others take at random, 87 % of what they leave is used, and few calls are throttled", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.double({ min: 0.05, max: 0.6, noNaN: true }),
      latencies,
      fc.integer(),
      async (share, latencyMs, seed) => {
        const seconds = 600;
        const { taken, throttled } = await drive({ share, untilMs: Infinity }, { seconds, latencyMs, seed });
        expect(taken).toBeGreaterThan(0.87 * (1 - share) * bucket.refillPerSecond * seconds);
        // Some while the share is being found out, then about two a minute; more where answers are slow.
        expect(throttled).toBeLessThan(40);
      },
    ),
    { numRuns: 10 },
  );
});

test("others gone, the whole refill is used again within two minutes", async () => {
  const gone = { share: 0.4, untilMs: 300_000 };
  const twoMinutes = await drive(gone, { seconds: 420, latencyMs: 20, seed: 7 });
  const later = await drive(gone, { seconds: 600, latencyMs: 20, seed: 7 });
  expect(later.taken - twoMinutes.taken).toBeGreaterThan(0.98 * bucket.refillPerSecond * 180);
});

test("a clock that is set back after a throttle does not keep the bucket slow for as long", () => {
  const hour = 3_600_000;
  const copy = new TokenBucket(bucket, 2 * hour);
  copy.slow(2 * hour, 2 * hour);
  let now = hour;
  for (let seconds = 0; seconds < 120; seconds += 1) copy.waitMs(1, (now += 1_000));
  copy.take(50);
  copy.settle(50, now);
  expect(copy.waitMs(50, now)).toBeLessThanOrEqual(5_000);
});
