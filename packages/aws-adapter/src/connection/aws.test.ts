import { expect, test } from "vitest";
import { listVisibleZones, observe, openForWrites } from "../index.ts";
import { apply } from "../testing/apply.ts";
import { hub, hubVpc, madeUpServices, region, scene } from "../testing/scene.ts";

const vpc = { vpc: hubVpc, region };

test("what a plan is made with cannot write", () => {
  const { aws, calls } = scene();
  expect("write" in aws).toBe(false);
  expect("write" in openForWrites(aws)).toBe(true);
  expect(calls).toEqual([]);
});

test("every attempt is told of, with what it waited and took", async () => {
  const { aws, calls, simulator } = scene({ latencyMs: 120 });
  simulator.faults.add({
    action: "ListHostedZonesByVPC",
    nth: 1,
    when: "before",
    effect: { kind: "error", code: "Throttling" },
  });
  await listVisibleZones(aws, hub, vpc);
  expect(
    calls.map(({ action, outcome, isThrottle, tookMs, isWrite }) => [action, outcome, isThrottle, tookMs, isWrite]),
  ).toEqual([
    ["GetCallerIdentity", "ok", false, 120, false],
    ["ListHostedZonesByVPC", "Throttling", true, 0, false],
    ["ListHostedZonesByVPC", "ok", false, 120, false],
  ]);
  expect(calls[2]?.waitedMs).toBeGreaterThanOrEqual(0);
});

test("an interruption ends waits for quota and for the next attempt at once, and nothing new is sent", async () => {
  const { open, simulator, clock, topology } = scene({ services: madeUpServices(40) });
  const controller = new AbortController();
  const aws = open({ signal: controller.signal });
  const running = apply(topology, aws);
  void clock.sleep(20_000).then(() => controller.abort());
  const start = clock.now();
  const errors = await running;
  const ended = clock.now();
  expect(ended - start).toBeLessThanOrEqual(20_100);
  expect(
    new Set(
      [...errors.values()].map((error) => (error === "skipped" ? error : String(Reflect.get(Object(error), "code")))),
    ),
  ).toEqual(new Set(["apply.interrupted", "skipped"]));
  await clock.sleep(60_000);
  expect(simulator.log.filter(({ at }) => at > ended)).toEqual([]);
});

test("a request in flight is awaited, not cut", async () => {
  const { open, simulator } = scene({ latencyMs: 5_000 });
  const controller = new AbortController();
  const aws = open({ signal: controller.signal });
  await aws.ambientAccount(region);
  simulator.faults.onCall(({ action }) => {
    if (action === "ListHostedZonesByVPC") controller.abort();
  });
  await expect(listVisibleZones(aws, hub, vpc)).resolves.toEqual([]);
});

test("an observation that is interrupted is no observation", async () => {
  const { open, topology, clock } = scene({ latencyMs: 1_000 });
  const controller = new AbortController();
  void clock.sleep(2_500).then(() => controller.abort());
  await expect(observe(topology, open({ signal: controller.signal }))).rejects.toMatchObject({
    code: "apply.interrupted",
  });
});
