import { expect, test } from "vitest";
import type { Emit } from "../run/event.ts";
import { planOf } from "../render/testing/plan-scene.ts";
import type { Terminal } from "./command.ts";
import { showProgress } from "./show-progress.ts";

test("a log that has said nothing for ten seconds gets a line, and one that has does not", async () => {
  const { emit, beat, lines } = await log();
  const plan = planOf({ services: 1, spokes: 1 });
  emit({ kind: "observing", topology: "shared-endpoints" });
  beat();
  expect(lines).toEqual(["observing AWS for shared-endpoints …"]);
  beat();
  expect(lines.at(-1)).toBe("still reading AWS for shared-endpoints: 0 calls so far");
  emit({ kind: "planned", plan, elapsedMs: 1 });
  beat();
  beat();
  expect(lines).toHaveLength(3);
  const [operation] = plan.operations;
  if (operation === undefined) throw new Error("the plan is empty");
  emit({ kind: "started", operation });
  beat();
  expect(lines.at(-1)).toMatch(/^0 of \d+ done, 1 running; about .* left$/);
});

async function log(): Promise<{ readonly emit: Emit; readonly beat: () => void; readonly lines: string[] }> {
  const lines: string[] = [];
  const beats: (() => void)[] = [];
  const output = { isTTY: false, write: (text: string) => void lines.push(text.trimEnd()) };
  const terminal: Terminal = {
    stdout: output,
    stderr: output,
    stdin: { isTTY: false, line: async () => Promise.resolve("") },
    env: { CI: "true" },
    signal: new AbortController().signal,
  };
  const emit = await showProgress(terminal, {
    now: () => 0,
    every: (ms, task) => {
      expect(ms).toBe(10_000);
      beats.push(task);
    },
  });
  return { emit, lines, beat: () => beats.forEach((task) => task()) };
}
