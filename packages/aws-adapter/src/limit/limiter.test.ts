import { type Bucket, type Charge, type ZoneId, chargesOf, parseZoneId } from "@vpce-hub/core";
import { VirtualClock } from "@vpce-hub/simulator";
import { expect, test } from "vitest";
import type { Claim, Permit } from "./claim.ts";
import { Limiter } from "./limiter.ts";

const small: Bucket = { name: "small", per: "account", capacity: 4, refillPerSecond: 2 };
const large: Bucket = { name: "large", per: "account", capacity: 10, refillPerSecond: 10 };
const charge = (bucket: Bucket, tokens = 1): Charge => ({ bucket, tokens });

/** A limiter with a clock that starts at 0; `ask` claims for one account. */
function setUp(): { clock: VirtualClock; ask: (claim: Partial<Claim>) => Promise<Permit> } {
  const clock = new VirtualClock(0);
  const limiter = new Limiter(clock);
  const ask = (claim: Partial<Claim>): Promise<Permit> =>
    limiter.acquire({
      account: "a",
      region: "r",
      charges: [charge(small)],
      zone: undefined,
      priority: 0,
      patienceMs: Number.POSITIVE_INFINITY,
      ticket: limiter.nextTicket(),
      signal: undefined,
      ...claim,
    });
  return { clock, ask };
}

/** Sends at once and has the answer at once; returns when it was sent. */
async function send(permit: Promise<Permit>, clock: VirtualClock): Promise<number> {
  (await permit).settle("taken");
  return clock.now();
}

test("a full bucket is spent at once, then at its refill", async () => {
  const { clock, ask } = setUp();
  const times = await Promise.all(Array.from({ length: 8 }, () => send(ask({}), clock)));
  expect(times).toEqual([0, 0, 0, 0, 500, 1000, 1500, 2000]);
});

test("a slow answer costs no more than the refill that the full bucket could not take", async () => {
  const { clock, ask } = setUp();
  const slow = async (): Promise<number> => {
    const permit = await ask({});
    const at = clock.now();
    await clock.sleep(300);
    permit.settle("taken");
    return at;
  };
  const times = await Promise.all(Array.from({ length: 6 }, slow));
  // All four are in flight for 300 ms; had AWS taken them only then, nothing would have been refilled before.
  expect(times).toEqual([0, 0, 0, 0, 800, 1300]);
});

test("a call takes all its charges together, or waits without any", async () => {
  const { clock, ask } = setUp();
  const both = [charge(small, 4), charge(large, 10)];
  await send(ask({ charges: both }), clock);
  const waiting = send(ask({ charges: both }), clock);
  expect(await waiting).toBe(2000);
});

test("a bucket that lacks tokens for a large call is kept from the small ones behind it", async () => {
  const { clock, ask } = setUp();
  await send(ask({ charges: [charge(large, 10)] }), clock);
  const first = send(ask({ charges: [charge(large, 8), charge(small)] }), clock);
  const second = send(ask({ charges: [charge(large, 1)] }), clock);
  expect(await first).toBe(800);
  expect(await second).toBe(900);
});

test("the higher priority goes first, equal ones in order of arrival", async () => {
  const { clock, ask } = setUp();
  await send(ask({ charges: [charge(small, 4)] }), clock);
  const order: string[] = [];
  const run = async (name: string, priority: number): Promise<void> => {
    await send(ask({ priority }), clock);
    order.push(name);
  };
  await Promise.all([run("low", 0), run("low too", 0), run("high", 5), run("middle", 3)]);
  expect(order).toEqual(["high", "middle", "low", "low too"]);
});

test("accounts do not wait for each other, and Regions only where they share a bucket", async () => {
  const { clock, ask } = setUp();
  const regional: Bucket = { ...small, name: "regional", per: "account-region" };
  await send(ask({ charges: [charge(regional, 4), charge(small, 4)] }), clock);
  expect(await send(ask({ account: "b" }), clock)).toBe(0);
  expect(await send(ask({ region: "r2", charges: [charge(regional)] }), clock)).toBe(0);
  expect(await send(ask({ region: "r2" }), clock)).toBe(500);
});

test("a throttle empties and slows that bucket alone, which recovers with time", async () => {
  const { clock, ask } = setUp();
  const throttled = await ask({ charges: [charge(large)] });
  throttled.settle("throttled");
  const slowed = await send(ask({ charges: [charge(large)] }), clock);
  // Eleven tokens at 80 % of ten a second: one to go on with, ten that stay in AWS's bucket.
  expect(slowed).toBeGreaterThan(1100);
  expect(slowed).toBeLessThanOrEqual(1375);
  const before = clock.now();
  expect(await send(ask({}), clock)).toBe(before);
  await clock.sleep(60_000);
  await send(ask({ charges: [charge(large, 10)] }), clock);
  const recovered = clock.now();
  expect(await send(ask({ charges: [charge(large, 5)] }), clock)).toBe(recovered + 500);
});

test("calls that were throttled together slow the bucket once", async () => {
  const { clock, ask } = setUp();
  const permits = await Promise.all(Array.from({ length: 10 }, () => ask({ charges: [charge(large)] })));
  await clock.sleep(100);
  for (const permit of permits) permit.settle("throttled");
  const start = clock.now();
  await send(ask({ charges: [charge(large, 8)] }), clock);
  // Eighteen tokens at 80 % of ten a second, recovering meanwhile.
  expect(clock.now() - start).toBeLessThanOrEqual(2250);
  expect(clock.now() - start).toBeGreaterThan(1800);
});

test("who gives up waiting takes nothing and holds up nobody", async () => {
  const { clock, ask } = setUp();
  await send(ask({ charges: [charge(small, 4)] }), clock);
  const controller = new AbortController();
  const given = ask({ charges: [charge(small, 4)], signal: controller.signal });
  const next = send(ask({}), clock);
  controller.abort();
  await expect(given).rejects.toMatchObject({ code: "apply.interrupted" });
  expect(await next).toBe(500);
});

test("a call that costs more than its bucket holds waits for a full one", async () => {
  const { clock, ask } = setUp();
  await send(ask({}), clock);
  expect(await send(ask({ charges: [charge(small, 400)] }), clock)).toBe(500);
});

test("a call without a known quota never waits", async () => {
  const { clock, ask } = setUp();
  expect(chargesOf({ service: "sts", action: "AssumeRole" })).toEqual([]);
  const times = await Promise.all(Array.from({ length: 100 }, () => send(ask({ charges: [] }), clock)));
  expect(new Set(times)).toEqual(new Set([0]));
});

const zone = (id: string): ZoneId => parseZoneId(id) ?? expect.fail(`${id} is no zone id`);

/** Sends a write that is answered after so many milliseconds; returns when it was sent. */
async function write(permit: Promise<Permit>, clock: VirtualClock, ms = 100): Promise<number> {
  const given = await permit;
  const at = clock.now();
  await clock.sleep(ms);
  given.settle("taken");
  return at;
}

test("writes on one zone follow each other by priority, whichever account makes them; those on two zones overlap", async () => {
  const { clock, ask } = setUp();
  const times = await Promise.all([
    write(ask({ zone: zone("Z1") }), clock),
    write(ask({ zone: zone("Z1"), priority: 1 }), clock),
    write(ask({ zone: zone("Z1"), priority: 2, account: "b" }), clock),
    write(ask({ zone: zone("Z2"), account: "b" }), clock),
  ]);
  expect(times).toEqual([0, 200, 100, 0]);
});

test("a write that waits for quota keeps its zone from nobody", async () => {
  const { clock, ask } = setUp();
  await send(ask({ charges: [charge(small, 4)] }), clock);
  const poor = write(ask({ zone: zone("Z1"), priority: 9 }), clock);
  const rich = write(ask({ zone: zone("Z1"), account: "b" }), clock);
  expect(await rich).toBe(0);
  expect(await poor).toBe(500);
});

test("writes that wait for a zone keep their quota from nobody", async () => {
  const { clock, ask } = setUp();
  const busy = Array.from({ length: 20 }, () => write(ask({ zone: zone("Z1"), priority: 9 }), clock, 10_000));
  const others = [write(ask({ zone: zone("Z2") }), clock), write(ask({}), clock)];
  expect(await Promise.all(others)).toEqual([0, 0]);
  expect(await busy[1]).toBe(10_000);
  await Promise.all(busy);
});

test("a write that gave up waiting for its zone is passed over", async () => {
  const { clock, ask } = setUp();
  const controller = new AbortController();
  const first = write(ask({ zone: zone("Z1") }), clock);
  const given = ask({ zone: zone("Z1"), priority: 1, signal: controller.signal });
  const last = write(ask({ zone: zone("Z1") }), clock);
  controller.abort();
  await expect(given).rejects.toMatchObject({ code: "apply.interrupted" });
  expect(await Promise.all([first, last])).toEqual([0, 100]);
});

test("a permit tells how long quota was lacking, not how long the zone was another's", async () => {
  const { clock, ask } = setUp();
  await send(ask({ charges: [charge(small, 4)] }), clock);
  const first = write(ask({ zone: zone("Z1"), account: "b" }), clock, 800);
  const second = await ask({ zone: zone("Z1"), charges: [charge(small, 4)] });
  expect(clock.now()).toBe(2_000);
  expect(second.waitedMs).toBe(1_200);
  await first;
});

test("a write that gives up when its zone is free but quota is lacking passes the turn on", async () => {
  const { clock, ask } = setUp();
  const controller = new AbortController();
  const first = write(ask({ zone: zone("Z1"), charges: [charge(small, 4)] }), clock);
  // Both wait for the zone; when it is free, the first of them still lacks quota.
  const given = ask({ zone: zone("Z1"), priority: 1, signal: controller.signal });
  const last = write(ask({ zone: zone("Z1") }), clock);
  await first;
  controller.abort();
  await expect(given).rejects.toMatchObject({ code: "apply.interrupted" });
  expect(await last).toBe(600);
});

test("who has waited for as long as it may goes before all others", async () => {
  const { clock, ask } = setUp();
  await send(ask({ charges: [charge(small, 4)] }), clock);
  const patient = send(ask({ priority: -1, patienceMs: 1_200 }), clock);
  const others = Array.from({ length: 8 }, () => send(ask({ priority: 5 }), clock));
  expect(await patient).toBe(1_500);
  await Promise.all(others);
});

test("a permit that was not used gives its tokens and its zone back", async () => {
  const { clock, ask } = setUp();
  const unused = await ask({ charges: [charge(small, 4)], zone: zone("Z1") });
  const waiting = send(ask({ charges: [charge(small, 4)], zone: zone("Z1") }), clock);
  unused.settle("unused");
  expect(await waiting).toBe(0);
});

test("calls that were sent and throttled within one millisecond slow the bucket once", async () => {
  const { clock, ask } = setUp();
  const permits = await Promise.all(Array.from({ length: 10 }, () => ask({ charges: [charge(large)] })));
  for (const permit of permits) permit.settle("throttled");
  await send(ask({ charges: [charge(large, 8)] }), clock);
  // Eighteen tokens at 80 % of ten a second.
  expect(clock.now()).toBeLessThanOrEqual(2_250);
});
