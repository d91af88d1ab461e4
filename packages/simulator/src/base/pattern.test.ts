import { expect, test } from "vitest";
import { matcherOf, matchesPattern } from "./pattern.ts";

const patterns = ["vpce-1", "VPCE-2", "com.amazonaws.*", "a?c", "**", "x*y*z", ""];
const texts = ["vpce-1", "Vpce-2", "vpce-3", "com.amazonaws.kms", "com", "abc", "ac", "xyz", "x-y-z!", ""];

test("a matcher of patterns lets through what one of them matches", () => {
  for (const one of patterns) {
    for (const other of patterns) {
      const byEach = texts.filter((text) => [one, other].some((pattern) => matchesPattern(pattern, text)));
      expect(texts.filter(matcherOf([one, other]))).toEqual(byEach);
    }
  }
  expect(texts.filter(matcherOf([]))).toEqual([]);
});
