import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const idsOf = (text: string, pattern: RegExp): readonly string[] =>
  [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ""))].sort();

test("every line of SPEC.md has a test that names it, and tests name no other lines", () => {
  const spec = readFileSync(new URL("../SPEC.md", import.meta.url), "utf8");
  const source = new URL(".", import.meta.url);
  const tests = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => readFileSync(new URL(file, source), "utf8"))
    .join("\n");

  expect(idsOf(tests, /^\s*test(?:\.each\([^\n]*\))?\("([a-z0-9]+-\d+)/gmu)).toEqual(
    idsOf(spec, /^- \*\*([a-z0-9]+-\d+)\*\*/gmu),
  );
});
