import type { Plan } from "@vpce-hub/core";
import { HubError } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { type Progress, createProgress } from "./progress.ts";
import { planOf } from "./testing/plan-scene.ts";

const plan = planOf({ services: 3, spokes: 4 });

test("before the first write and after the last nothing is going on", () => {
  const { progress } = started(plan);
  expect(progress.isApplying()).toBe(true);
  settle(progress, plan, plan.operations.length);
  expect(progress.isBusy()).toBe(false);
});

test("while AWS is read the line counts the calls", () => {
  const progress = createProgress(() => 0);
  progress.onEvent({ kind: "observing", topology: "shared-endpoints" });
  expect(progress.line()).toBe("still reading AWS for shared-endpoints: 0 calls so far");
  expect(progress.isBusy()).toBe(true);
  progress.onEvent({ kind: "planned", plan, elapsedMs: 1 });
  expect(progress.isBusy()).toBe(false);
});

test("the time left begins with the estimate and falls as time passes", () => {
  const { progress, time } = started(plan);
  const first = progress.line();
  time.now += 30_000;
  settle(progress, plan, 5);
  expect(secondsIn(first) - secondsIn(progress.line())).toBe(30);
});

test("the frame names accounts and zones, those with most to do first, and stays within its lines", () => {
  const { progress } = started(plan);
  const [, hub = "", ...rest] = progress.frame(12).split("\n");
  expect(hub).toMatch(/^ {2}account 111111111111 {2}\[\.{20}\] 0\/\d+$/);
  expect(rest.some((line) => line.startsWith("  zone    ssm.ap-northeast-1.amazonaws.com  ["))).toBe(true);
  for (const most of [1, 3, 6, 12, 40])
    expect(progress.frame(most).split("\n").length).toBeLessThanOrEqual(Math.max(1, most));
});

test("a failure and the reason of a wait are shown", () => {
  const { progress } = started(plan);
  const [operation, other] = plan.operations;
  if (operation === undefined || other === undefined) throw new Error("the plan is empty");
  const error = new HubError("aws.conflict", "no");
  progress.onEvent({
    kind: "settled",
    outcome: { kind: "failed", operation, error },
    done: 1,
    total: plan.operations.length,
  });
  progress.onEvent({ kind: "waiting", operation: other.id, reason: "until endpoint vpce-1 is available\u001b[2J" });
  expect(progress.line()).toContain("1 FAILED");
  expect(progress.line()).toContain("waiting until endpoint vpce-1 is available\\u{1b}[2J");
});

function started(of: Plan): { readonly progress: Progress; readonly time: { now: number } } {
  const time = { now: 1_000 };
  const progress = createProgress(() => time.now);
  progress.onEvent({ kind: "planned", plan: of, elapsedMs: 1 });
  const [operation] = of.operations;
  if (operation !== undefined) progress.onEvent({ kind: "started", operation });
  return { progress, time };
}

function settle(progress: Progress, { operations }: Plan, count: number): void {
  for (const [i, operation] of operations.slice(0, count).entries())
    progress.onEvent({
      kind: "settled",
      outcome: { kind: "applied", operation },
      done: i + 1,
      total: operations.length,
    });
}

function secondsIn(line: string): number {
  const [, minutes = "0", seconds = "0"] = /about (?:(\d+) m )?(\d+) s left/.exec(line) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}
