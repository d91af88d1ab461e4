import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

test("the text is the same in whatever order an object got its members, and says what JSON says", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const text = canonicalJson(object);
      expect(canonicalJson(Object.fromEntries(Object.entries(object).toReversed()))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(object)));
    }),
  );
});

test("members are in order on every level, and what is undefined is left out", () => {
  const value = { b: [{ d: 1, c: new Date(0) }], a: { z: undefined, y: null } };
  expect(canonicalJson(value)).toBe('{"a":{"y":null},"b":[{"c":"1970-01-01T00:00:00.000Z","d":1}]}');
});
