import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";

test("what is generated from the schemas is up to date", { timeout: 30_000 }, () => {
  const script = resolve(import.meta.dirname, "../../../../scripts/generate.mjs");
  expect(() => execFileSync(process.execPath, [script, "--check"], { stdio: "pipe" })).not.toThrow();
});
