import fc from "fast-check";
import { expect, test } from "vitest";
import { load, validText } from "./fixture.ts";
import { renderProblems } from "./render-problems.ts";

async function expectSoundAnswer(text: string): Promise<void> {
  const loaded = await load(text);
  if (loaded.kind === "valid") return;
  const lines = text.replace(/^\ufeff/, "").split("\n");
  expect(loaded.problems.length).toBeGreaterThan(0);
  for (const { line, column, frame, message } of loaded.problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
    // oxlint-disable-next-line no-control-regex
    expect(frame).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    // oxlint-disable-next-line no-control-regex
    expect(message).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  }
  expect(loaded.problems.toSorted((a, b) => a.line - b.line || a.column - b.column)).toEqual(loaded.problems);
  expect(renderProblems(loaded.problems, { color: false })).toContain(loaded.file);
}

const anyText = fc.string({ unit: "binary", maxLength: 300 });
const yamlish = fc
  .array(fc.constantFrom("a", "hub", "spokes", ":", ": ", "- ", "\n", "\n  ", "\t", "[", "]", "{", "}", ",", '"', "'", "&a ", "*a", "<<", "|", ">", "#", "!t ", "? ", "---\n", "%YAML 1.1\n", "1", "\r", "\ufeff", "\u0000", "\u202e"))
  .map((tokens) => tokens.join(""));
const place = fc.nat(validText.length);

test("no text makes loading throw, and every problem lies inside the text", async () => {
  await fc.assert(fc.asyncProperty(fc.oneof(anyText, yamlish), expectSoundAnswer), { numRuns: 1000 });
});

test("no change of a valid text makes loading throw", async () => {
  const changes = fc.array(fc.tuple(place, fc.nat(20), fc.oneof(yamlish, anyText)), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(changes, async (edits) => {
      const text = edits.reduce((one, [from, length, insert]) => one.slice(0, from) + insert.slice(0, 20) + one.slice(from + length), validText);
      await expectSoundAnswer(text);
    }),
    { numRuns: 1000 },
  );
});

test("lines of a valid text left out or doubled make problems, never errors", async () => {
  const lines = validText.split("\n");
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(lines.length - 1), { maxLength: 30 }), async (order) => {
      await expectSoundAnswer(order.map((i) => lines[i] ?? "").join("\n"));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["nested flow lists", "[".repeat(1_000_000)],
  ["nested block lists", "- ".repeat(500_000)],
  ["nested keys", Array.from({ length: 1400 }, (_, i) => `${" ".repeat(i)}a:\n`).join("")],
  ["20,000 keys", Array.from({ length: 20_000 }, (_, i) => `k${i}: 1\n`).join("")],
  ["20,000 equal services", `services:\n${"- 1\n".repeat(20_000)}`],
  ["20,000 equal subnets", `hub: { subnets: [${"a,".repeat(20_000)}] }`],
  ["20,000 aliases", `a: &a [${"x,".repeat(50)}]\nb: [${"*a,".repeat(20_000)}]`],
  ["one long line", `name: ${"x".repeat(900_000)}`],
])("%s of a hostile file are answered within seconds", { timeout: 20_000 }, async (_, text) => {
  const start = performance.now();
  expect(await load(text)).toMatchObject({ kind: "invalid" });
  expect(performance.now() - start).toBeLessThan(5_000);
});
