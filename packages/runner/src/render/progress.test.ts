import type { Outcome, Plan } from "@vpce-hub/core";
import { HubError } from "@vpce-hub/core";
import { expect, test } from "vitest";
import type { RunEvent } from "../run/event.ts";
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
  const [, hub = "", ...rest] = progress.frame({ rows: 12, columns: 120 }).split("\n");
  expect(hub).toMatch(/^ {2}account 111111111111 {2}\[\.{20}\] 0\/\d+$/);
  expect(rest.some((line) => line.startsWith("  zone    ssm.ap-northeast-1.amazonaws.com  ["))).toBe(true);
  for (const rows of [1, 3, 6, 12, 40])
    expect(progress.frame({ rows, columns: 120 }).split("\n").length).toBeLessThanOrEqual(rows);
});

test("no line of the frame is wider than the terminal, whatever it has to say", () => {
  const { progress } = started(planOf({ services: 3, spokes: 40 }));
  const [operation, ...others] = plan.operations;
  if (operation === undefined) throw new Error("the plan is empty");
  const error = new HubError("aws.conflict", "no");
  settle(progress, plan, 1);
  progress.onEvent(settled({ kind: "failed", operation, error }));
  for (const left of others) {
    progress.onEvent(settled({ kind: "written", operation: left, because: { kind: "interrupted" } }));
    progress.onEvent(settled({ kind: "unknown", operation: left, because: { kind: "interrupted" } }));
    progress.onEvent(settled({ kind: "skipped", operation: left, because: { kind: "interrupted" } }));
  }
  progress.onEvent({ kind: "waiting", operation: operation.id, reason: "until Route 53 has spread ".repeat(8) });
  for (const columns of [120, 80, 60, 40, 10]) {
    const widths = progress
      .frame({ rows: 20, columns })
      .split("\n")
      .map(({ length }) => length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
    expect(widths.length).toBeLessThanOrEqual(20);
  }
  // At 80 columns, what most terminals have, the name and the bar of a zone are whole.
  expect(started(plan).progress.frame({ rows: 20, columns: 80 })).toMatch(
    /^ {2}zone {4}ec2messages\.ap-northeast-1\.amazonaws\.com {2}\[\.+\] 0\/\d+$/m,
  );
});

test("accounts bear the names of the spokes that live there", () => {
  const { progress } = started(plan);
  expect(progress.frame({ rows: 40, columns: 80 })).toMatch(/^ {2}account 200000000002 spoke-3 {2}\[/m);
});

test("only what was applied is done; the rest is counted apart, and fills no bar", () => {
  const { progress } = started(plan);
  settle(progress, plan, 2);
  const [, , third, fourth, ...others] = plan.operations;
  if (third === undefined || fourth === undefined) throw new Error("the plan is short");
  const because = { kind: "interrupted" } as const;
  progress.onEvent(settled({ kind: "written", operation: third, because }));
  progress.onEvent(settled({ kind: "unknown", operation: fourth, because }));
  for (const operation of others.slice(1)) progress.onEvent(settled({ kind: "skipped", operation, because }));
  const total = plan.operations.length;
  expect(progress.line()).toContain(`2 of ${total} done, 0 running, 1 UNKNOWN, 1 written, ${total - 5} skipped; `);
  const bars = progress.frame({ rows: 40, columns: 120 }).match(/\[[#.]*\] \d+\/\d+/g) ?? [];
  expect(
    bars.every((bar) => bar.includes(".")),
    bars.join(),
  ).toBe(true);
});

test("a failure and the reason of a wait are shown", () => {
  const { progress } = started(plan);
  const [operation, other] = plan.operations;
  if (operation === undefined || other === undefined) throw new Error("the plan is empty");
  const error = new HubError("aws.conflict", "no");
  progress.onEvent(settled({ kind: "failed", operation, error }));
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
      applied: i + 1,
      total: operations.length,
    });
}

/** One that is not the last. */
function settled(outcome: Outcome): RunEvent {
  return { kind: "settled", outcome, done: 1, applied: 0, total: plan.operations.length };
}

function secondsIn(line: string): number {
  const [, minutes = "0", seconds = "0"] = /about (?:(\d+) m )?(\d+) s left/.exec(line) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}
