import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cpuMs } from "./testing/cpu-ms.ts";
import { load, validText } from "./testing/fixture.ts";
import type { LocatedProblem } from "./problems/locate.ts";
import { renderProblems } from "./problems/render-problems.ts";

/** Returns what is wrong with the answer to a text. */
async function flawsOf(text: string): Promise<readonly string[]> {
  const loaded = await load(text);
  if (loaded.kind === "valid") return [];
  const lines = text.replace(/^\ufeff/, "").split("\n");
  const { problems } = loaded;
  const checks: readonly (readonly [flaw: string, isFound: boolean])[] = [
    ["no problem", problems.length === 0],
    ["a line outside", problems.some(({ line }) => line < 1 || line > lines.length)],
    [
      "a column outside",
      problems.some(({ line, column }) => column < 1 || column > (lines[line - 1] ?? "").length + 1),
    ],
    ["controls in a frame", problems.some(({ frame }) => /[^\P{Cc}\n]|\p{Cf}/u.test(frame))],
    ["controls in a message", problems.some(({ message }) => /\p{Cc}|\p{Cf}/u.test(message))],
    ["disorder", problems.some((one, i) => i > 0 && isBefore(one, problems[i - 1] ?? one))],
    ["no text", !renderProblems(problems, { color: false }).endsWith(" in 1 file\n")],
  ];
  return checks.flatMap(([flaw, isFound]) => (isFound ? [flaw] : []));
}

function isBefore(one: LocatedProblem, other: LocatedProblem): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}

const anyText = fc.string({ unit: "binary", maxLength: 300 });
const yamlish = fc
  .array(
    fc.constantFrom(
      "a",
      "hub",
      "spokes",
      ":",
      ": ",
      "- ",
      "\n",
      "\n  ",
      "\t",
      "[",
      "]",
      "{",
      "}",
      ",",
      '"',
      "'",
      "&a ",
      "*a",
      "<<",
      "|",
      ">",
      "#",
      "!t ",
      "? ",
      "---\n",
      "%YAML 1.1\n",
      "1",
      "\r",
      "\ufeff",
      "\u0000",
      "\u202e",
    ),
  )
  .map((tokens) => tokens.join(""));
const place = fc.nat(validText.length);

test("no text makes loading throw, and every problem lies inside the text", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyText, yamlish), async (text) => {
      expect(await flawsOf(text)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test("no change of a valid text makes loading throw", async () => {
  const changes = fc.array(fc.tuple(place, fc.nat(20), fc.oneof(yamlish, anyText)), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(changes, async (edits) => {
      const text = edits.reduce(
        (one, [from, length, insert]) => one.slice(0, from) + insert.slice(0, 20) + one.slice(from + length),
        validText,
      );
      expect(await flawsOf(text)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test("lines of a valid text left out or doubled make problems, never errors", async () => {
  const lines = validText.split("\n");
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(lines.length - 1), { maxLength: 30 }), async (order) => {
      expect(await flawsOf(order.map((i) => lines[i] ?? "").join("\n"))).toEqual([]);
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
  const start = cpuMs();
  expect(await load(text)).toMatchObject({ kind: "invalid" });
  expect(cpuMs() - start).toBeLessThan(5_000);
});

const head = validText.slice(0, validText.indexOf("services:"));
const spoke = 'name: x, account: "222222222222", vpc: vpc-0b1b2c3d4e5f60001';

test.each([
  ["numbers for spokes", `${head}services: [ssm]\nspokes: [${"1,".repeat(5_000)}]`, 5_000],
  ["spokes with one wrong key", `${head}services: [ssm]\nspokes: [${"{a: 1},".repeat(5_000)}]`, 20_000],
  ["a spoke repeated", `${head}services: [ssm]\nspokes: [${`{${spoke}},`.repeat(2_000)}]`, 2 * 1_999],
  ["an unknown key repeated", `${validText}${Array.from({ length: 10_000 }, (_, i) => `k${i}: 1\n`).join("")}`, 10_000],
])("%s thousands of times are a bounded number of problems, and all are counted", async (_, text, count) => {
  const found = await load(text);
  const problems = found.kind === "invalid" ? found.problems : [];
  const shown = renderProblems(problems, { color: false });
  expect(shown).toMatch(new RegExp(`\\n${count} problems in 1 file\\n$`));
  expect(shown).toMatch(/and [\d,]+ more of topology\.[a-z-]+\n/);
  expect(problems.length).toBeLessThan(200);
  expect(shown.length).toBeLessThan(60_000);
  // The first are told as they would be alone, with a hint and the line.
  expect(problems[0]).toMatchObject({ message: expect.stringMatching(/\w/), frame: expect.stringMatching(/\^$/) });
});

test("what stands behind an alias is found wrong once, however often it is used", async () => {
  const text = `${head}services: [ssm]\nspokes:\n  - &a { nam: x, ${spoke} }\n${"  - *a\n".repeat(500)}`;
  const found = await load(text);
  const codes = found.kind === "invalid" ? found.problems.map(({ code }) => code) : [];
  expect(codes.toSorted()).toEqual([...new Set(codes)].toSorted());
});
