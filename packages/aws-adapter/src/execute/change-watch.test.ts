import { VirtualClock } from "@vpce-hub/simulator";
import { expect, test } from "vitest";
import { ChangeWatch, type SpreadResult } from "./change-watch.ts";

/** A clock at 0 and a watch; `wait` waits for a change that is accepted at once and takes `tookMs`. */
function setUp(): {
  readonly clock: VirtualClock;
  readonly asked: number[];
  readonly wait: (tookMs: number, options?: { deadlineMs?: number; signal?: AbortSignal }) => Promise<SpreadResult>;
} {
  const clock = new VirtualClock(0);
  const watch = new ChangeWatch(clock);
  const asked: number[] = [];
  return {
    clock,
    asked,
    wait: (tookMs, { deadlineMs = 600_000, signal } = {}) => {
      const since = clock.now();
      return watch.until({
        since,
        deadline: since + deadlineMs,
        signal,
        ask: async () => {
          asked.push(clock.now());
          return clock.now() >= since + tookMs ? "spread" : "spreading";
        },
      });
    },
  };
}

test("a change is noticed within two seconds", async () => {
  const { clock, wait } = setUp();
  expect(await wait(31_000)).toBe("spread");
  expect(clock.now()).toBe(32_000);
});

test("many changes cost little more than one question each", async () => {
  const { clock, asked, wait } = setUp();
  const first = Array.from({ length: 100 }, async () => wait(30_000));
  await clock.sleep(10_000);
  const second = Array.from({ length: 100 }, async () => wait(30_000));
  await Promise.all([...first, ...second]);
  expect(asked.length).toBeLessThanOrEqual(230);
  expect(clock.now()).toBeLessThanOrEqual(42_000);
});

test("a slow change holds up none of the others for long", async () => {
  const { clock, wait } = setUp();
  const slow = wait(300_000);
  const others = Array.from({ length: 50 }, async (_, i) => wait(20_000 + 400 * i));
  await Promise.all(others);
  expect(clock.now()).toBeLessThanOrEqual(60_000);
  await slow;
  expect(clock.now()).toBeLessThanOrEqual(302_000);
});

test("after its deadline nobody waits for a change", async () => {
  const { clock, wait } = setUp();
  expect(await wait(60_000, { deadlineMs: 10_000 })).toBe("too-late");
  expect(clock.now()).toBe(10_000);
});

test("who is interrupted waits no longer, and leaves no timer behind", async () => {
  const { clock, wait } = setUp();
  const controller = new AbortController();
  const waiting = wait(60_000, { signal: controller.signal });
  await clock.sleep(5_000);
  controller.abort();
  await expect(waiting).rejects.toMatchObject({ code: "apply.interrupted" });
  expect(clock.now()).toBe(5_000);
});

test("time goes on where ages differ by less than a clock can tell", async () => {
  const { clock, wait } = setUp();
  await clock.sleep(1_790_000_000_000.3);
  const first = wait(30_000.1);
  await clock.sleep(0.7);
  await Promise.all([first, wait(30_000.1), clock.sleep(10_000.13).then(async () => wait(29_999.9))]);
  expect(clock.now()).toBeLessThan(1_790_000_050_000);
});
