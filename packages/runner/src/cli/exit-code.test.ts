import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { exitText } from "../render/github.ts";
import { applyCommand } from "./apply-command.ts";
import { type ExitCode, gravest } from "./exit-code.ts";
import { planCommand } from "./plan-command.ts";

/** Every code, and which of the two commands ends with it; a code more or less does not compile. */
const endings: Readonly<Record<ExitCode, readonly ("plan" | "apply")[]>> = {
  0: ["plan", "apply"],
  1: ["plan", "apply"],
  2: ["plan"],
  10: ["plan", "apply"],
  11: ["plan", "apply"],
  12: ["plan", "apply"],
  13: ["apply"],
  14: ["apply"],
  15: ["apply"],
  17: ["plan", "apply"],
  130: ["plan", "apply"],
  143: ["plan", "apply"],
};

const codes = Object.keys(endings).map(Number) as readonly ExitCode[];
const guide = readFileSync("docs/guides/exit-codes.md", "utf8");

test("the guide has a row for each exit code and no other, with the class that GitHub gets", () => {
  const rows = [...guide.matchAll(/^\| +(\d+) +\| +([a-z-]+) +\| (.+)\|$/gm)];
  expect(rows.map(([, code]) => Number(code))).toEqual(codes);
  for (const [, code, name] of rows) expect(exitText(Number(code))).toContain(`exit_class=${name}\n`);
});

test("the table of the README has each exit code and no other", () => {
  const rows = [...readFileSync("README.md", "utf8").matchAll(/^\| (\d+(?:, \d+)*) +\| .+\|$/gm)];
  expect(rows.flatMap(([, listed = ""]) => listed.split(", ").map(Number))).toEqual(codes);
});

test("of several files the code counts that the guide names first", () => {
  const [, order = ""] = /the first of ([\d, \n]+) that/.exec(guide) ?? [];
  const listed = order.split(",").map(Number) as readonly ExitCode[];
  expect(listed.toSorted((a, b) => a - b)).toEqual(codes);
  const pairs = listed.flatMap((first, i) => listed.slice(i).map((later) => [first, later] as const));
  for (const [first, later] of pairs) expect(gravest([later, first]), `${first}, ${later}`).toBe(first);
});

test.each([
  ["plan", planCommand],
  ["apply", applyCommand],
] as const)("the help of vpce-%s lists the codes that it ends with, and no other", (name, { help }) => {
  const [, list = ""] = /Exit codes: ([^]+)$/.exec(help) ?? [];
  const listed = [...list.matchAll(/\b\d+\b/g)].map(Number).toSorted((a, b) => a - b);
  expect(listed).toEqual(codes.filter((code) => endings[code].includes(name)));
});
