import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const run = (...args: readonly string[]): { readonly status: number | null; readonly text: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bench/run.mjs", ...args], { encoding: "utf8" });
  return { status, text: `${stdout}${stderr}` };
};

test("the benchmark answers --help with its usage", () => {
  const { status, text } = run("--help");
  expect(status).toBe(0);
  expect(text).toMatch(/^usage: .*\n[^]*apply, shared, calls, distribution, verify, planner, start-up/);
});

test.each([["nothing"], ["--nothing"]])("the benchmark refuses %s with its usage, before it builds", (argument) => {
  const { status, text } = run(argument);
  expect(status).toBe(1);
  expect(text).toContain("usage: ");
  expect(text).not.toMatch(/\n\s+at /);
});

test.each(["in-sync", "from-nothing", "half-made", "teardown"])("the planner is measured on what is %s", (state) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bench/planner.mjs", "200", state], {
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
  const { operations } = JSON.parse(stdout) as { readonly operations: number };
  expect(operations > 0).toBe(state !== "in-sync");
});

test("verifications are measured by zones and by a Profile, and calls grow no faster than links", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bench/verify.mjs", "2", "4"], { encoding: "utf8" });
  expect(status, stderr).toBe(0);
  const { zones, profile } = JSON.parse(stdout) as Readonly<Record<"zones" | "profile", Verified>>;
  for (const { links, calls, half } of [zones, profile]) {
    expect([links, half.links]).toEqual([8, 4]);
    expect(calls / half.calls).toBeLessThan(links / half.links);
  }
});

interface Verified {
  readonly links: number;
  readonly calls: number;
  readonly half: { readonly links: number; readonly calls: number };
}
