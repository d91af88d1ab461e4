import * as fc from "fast-check";
import { expect, test } from "vitest";
import { retryDelayMs, untried, withFault } from "./retry.ts";

test("a final fault is not repeated", () => {
  expect(retryDelayMs("final", withFault(untried, "final", 0), () => 1)).toBeUndefined();
});

test("a throttle is repeated for ten minutes, however often", () => {
  const often = { ...untried, faults: { ...untried.faults, throttled: 500 } };
  expect(retryDelayMs("throttled", { ...often, elapsedMs: 599_000 }, () => 1)).toBe(5_000);
  expect(retryDelayMs("throttled", { ...often, elapsedMs: 601_000 }, () => 1)).toBeUndefined();
});

test("a busy zone and a broken connection are borne a bounded number of times, and counted apart", () => {
  const count = (kind: "busy" | "broken"): number => {
    let history = withFault(untried, kind === "busy" ? "broken" : "busy", 0);
    for (let retries = 0; ; retries += 1) {
      history = withFault(history, kind, 0);
      if (retryDelayMs(kind, history, () => 0) === undefined) return retries;
    }
  };
  expect(count("busy")).toBe(12);
  expect(count("broken")).toBe(6);
});

test("every wait is drawn from a span that grows to its cap", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0, max: 1, noNaN: true }), (faults, random) => {
      const delay = retryDelayMs(
        "throttled",
        { faults: { ...untried.faults, throttled: faults }, elapsedMs: 0 },
        () => random,
      );
      expect(delay).toBeGreaterThanOrEqual(0);
      expect(delay).toBeLessThanOrEqual(Math.min(5_000, 200 * 2 ** faults));
    }),
  );
});
