import fc from "fast-check";
import { expect, test } from "vitest";
import { isNameLike } from "./name-pattern.ts";
import { canonicalName } from "./names.ts";

test.each([
  ["kms-fips.us-east-1.amazonaws.com", "*-fips.*", true],
  ["kms.us-east-1.amazonaws.com", "*-fips.*", false],
  ["kms.us-east-1.api.aws", "*.api.aws", true],
  ["api.aws", "*.api.aws", false],
  ["*.s3.us-east-1.amazonaws.com", "*.s3.*", true],
  ["kms.us-east-1.amazonaws.com", "KMS.us-east-1.amazonaws.com.", true],
  ["kms.us-east-1.amazonaws.com", "*", true],
  ["aba", "ab*ba", false],
])("%s and the pattern %s: %s", (name, pattern, isLike) => {
  expect(isNameLike(canonicalName(name), pattern)).toBe(isLike);
});

test("a pattern means what the same regular expression means", () => {
  const texts = fc.stringMatching(/^[ab.]{0,8}$/);
  const patterns = fc.stringMatching(/^[ab.*]{0,6}$/).filter((pattern) => !pattern.endsWith("."));
  fc.assert(
    fc.property(texts, patterns, (text, pattern) => {
      const name = canonicalName(text);
      const expression = new RegExp(`^${pattern.replaceAll(".", String.raw`\.`).replaceAll("*", ".*")}$`);
      expect(isNameLike(name, pattern)).toBe(expression.test(name));
    }),
  );
});

test("a pattern of nothing but stars is judged at once", () => {
  const name = canonicalName("a".repeat(250));
  expect(isNameLike(name, `${"*a".repeat(120)}*b`)).toBe(false);
});
