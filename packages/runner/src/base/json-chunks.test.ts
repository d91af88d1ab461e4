import { canonicalJson } from "@vpce-hub/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { escapedJson, jsonChunks, jsonLine } from "./json-chunks.ts";

const values = fc.object({
  withNullPrototype: true,
  values: [fc.string({ unit: "binary" }), fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined)],
});

test("the pieces are canonical JSON together, so that a checksum over them is one over the whole", () => {
  fc.assert(
    fc.property(values, (value) => {
      expect([...jsonChunks(value)].join("")).toBe(canonicalJson(value));
    }),
  );
});

test("a line is the same value, and holds nothing that upsets a terminal", () => {
  fc.assert(
    fc.property(values, (value) => {
      const line = [...jsonLine(value)].join("");
      expect(canonicalJson(JSON.parse(line))).toBe(canonicalJson(value));
      expect(line).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*\n$/u);
    }),
  );
});

test("controls, bidirectional and invisible characters and line separators are escapes, and nothing else is", () => {
  expect(escapedJson('"\u009b31m \u202e\u2028\u2029\u200b\ufeff\u00ad\u{e0001} äß日本 😀"')).toBe(
    String.raw`"\u009b31m \u202e\u2028\u2029\u200b\ufeff\u00ad\udb40\udc01 äß日本 😀"`,
  );
});

test("a long list comes in many pieces", () => {
  const pieces = [
    ...jsonChunks({ list: Array.from({ length: 5_000 }, (_, i) => ({ name: `a name ${i}`.repeat(10) })) }),
  ];
  expect(pieces.length).toBeGreaterThan(5);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
});
