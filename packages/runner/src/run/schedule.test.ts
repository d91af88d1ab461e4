import { HubError, type Operation, precedenceOf } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { type Execute, run } from "./schedule.ts";

const op = (id: string, more: Partial<Pick<Operation, "dependsOn" | "after" | "kind">> = {}): Operation =>
  ({ id, kind: "tag-zone", dependsOn: [], after: [], changes: [], ...more }) as unknown as Operation;

async function outcomesOf(
  operations: readonly Operation[],
  execute: Execute,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const outcomes = await run(operations, { execute, signal, onStart: () => {}, onSettle: () => {} });
  return outcomes.map((outcome) => {
    if (outcome.kind !== "skipped") return `${outcome.operation.id} ${outcome.kind}`;
    return `${outcome.operation.id} skipped for ${outcome.because.kind === "interrupted" ? "interruption" : outcome.because.ids.join()}`;
  });
}

test("an operation whose dependency failed is skipped and names it; independent ones go on", async () => {
  const operations = [op("zone"), op("record", { dependsOn: ["zone"] }), op("other")];
  const outcomes = await outcomesOf(operations, async ({ id }) => {
    if (id === "zone") throw new HubError("aws.access-denied", "denied");
  });
  expect(outcomes).toEqual(["zone failed", "record skipped for zone", "other applied"]);
});

test("what only comes after another runs however that one ended", async () => {
  const operations = [
    op("authorize"),
    op("associate", { dependsOn: ["authorize"] }),
    op("deauthorize", { kind: "deauthorize", after: ["authorize", "associate"] }),
  ];
  const log: string[] = [];
  const outcomes = await outcomesOf(operations, async ({ id }) => {
    log.push(id);
    if (id === "associate") throw new HubError("aws.conflict", "conflict");
  });
  expect(outcomes).toEqual(["authorize applied", "associate failed", "deauthorize applied"]);
  expect(log).toEqual(["authorize", "associate", "deauthorize"]);
});

test("after an interruption nothing starts, but an authorization that was given is taken back", async () => {
  const controller = new AbortController();
  const operations = [
    op("authorize"),
    op("associate", { dependsOn: ["authorize"] }),
    op("deauthorize", { kind: "deauthorize", after: ["authorize", "associate"] }),
  ];
  const outcomes = await outcomesOf(
    operations,
    async ({ id }) => {
      if (id === "authorize") controller.abort();
    },
    controller.signal,
  );
  expect(outcomes).toEqual(["authorize applied", "associate skipped for interruption", "deauthorize applied"]);
});

test("an authorization that failed may be there all the same, so it is taken back; one that was never tried is not", async () => {
  const operations = [
    op("zone"),
    op("authorize", { dependsOn: ["zone"] }),
    op("deauthorize", { kind: "deauthorize", after: ["authorize"] }),
  ];
  const failing =
    (failed: string): Execute =>
    async ({ id }) => {
      if (id === failed) throw new HubError("aws.unexpected", "no answer");
    };
  expect(await outcomesOf(operations, failing("authorize"))).toEqual([
    "zone applied",
    "authorize failed",
    "deauthorize applied",
  ]);
  expect(await outcomesOf(operations, failing("zone"))).toEqual([
    "zone failed",
    "authorize skipped for zone",
    "deauthorize skipped for authorize",
  ]);
});

test("what was written and not seen through is told apart from what was never sent; nothing relies on it", async () => {
  const controller = new AbortController();
  const operations = [
    op("disassociate"),
    op("rule", { dependsOn: ["disassociate"] }),
    op("authorize"),
    op("associate", { dependsOn: ["authorize"] }),
    op("deauthorize", { kind: "deauthorize", after: ["authorize", "associate"] }),
  ];
  const stop = new Promise((resolve) => controller.signal.addEventListener("abort", resolve));
  const execute: Execute = async ({ id }, { onWrite }) => {
    if (id !== "disassociate" && id !== "associate") return;
    onWrite(id === "disassociate" ? "taken" : "unanswered");
    if (id === "associate") controller.abort();
    await stop;
    throw new HubError("apply.interrupted", "interrupted before it was done");
  };
  expect(await outcomesOf(operations, execute, controller.signal)).toEqual([
    "disassociate written",
    "rule skipped for interruption",
    "authorize applied",
    "associate unknown",
    "deauthorize applied",
  ]);
});

test("an operation that relies on one that was written and not waited for is skipped, and names it", async () => {
  const operations = [op("records"), op("associate", { dependsOn: ["records"] })];
  const outcomes = await outcomesOf(operations, async (_, { onWrite }) => {
    onWrite("taken");
    throw new HubError("aws.timed-out", "timed out waiting");
  });
  expect(outcomes).toEqual(["records written", "associate skipped for records"]);
});

test("each operation runs with the precedence that its place in the plan has", async () => {
  const operations = [op("long-1"), op("short"), op("long-2", { dependsOn: ["long-1"] })];
  const priorities: number[] = [];
  await outcomesOf(operations, async (_, { priority }) => void priorities.push(priority));
  expect(priorities).toEqual(precedenceOf(operations).map(({ priority }) => priority));
  expect(new Set(priorities).size).toBe(3);
});

test("an error that is none of ours becomes a failure of that operation", async () => {
  const outcomes = await outcomesOf([op("zone"), op("other")], async ({ id }) => {
    if (id === "zone") throw new TypeError("not a function");
  });
  expect(outcomes).toEqual(["zone failed", "other applied"]);
});
