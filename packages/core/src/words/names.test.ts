import { expect, test } from "vitest";
import { canonicalName, isDnsName, recordNamesOf, zoneNameOf } from "./names.ts";

test("what Route 53 answers and what a user writes have one spelling", () => {
  expect(canonicalName("\\052.DKR.ecr.ap-northeast-1.amazonaws.com.")).toBe("*.dkr.ecr.ap-northeast-1.amazonaws.com");
});

test("a wildcard lives in the zone below it, with a record at the apex too", () => {
  const name = canonicalName("*.s3.ap-northeast-1.amazonaws.com");
  expect(zoneNameOf(name)).toBe("s3.ap-northeast-1.amazonaws.com");
  expect(recordNamesOf(name)).toEqual(["s3.ap-northeast-1.amazonaws.com", "*.s3.ap-northeast-1.amazonaws.com"]);
});

test("a plain name is its own zone and has one record", () => {
  const name = canonicalName("ssm.ap-northeast-1.amazonaws.com");
  expect(zoneNameOf(name)).toBe(name);
  expect(recordNamesOf(name)).toEqual([name]);
});

test.each(["payments.example.internal", "*.payments.example.internal", "a_b.example.com"])(
  "%j is a DNS name",
  (name) => {
    expect(isDnsName(name)).toBe(true);
  },
);

test.each(["payments", "a..b", "a.*.b", "-a.b", `${"a".repeat(64)}.b`, "", `${"a.".repeat(130)}b`])(
  "%j is no DNS name",
  (name) => {
    expect(isDnsName(name)).toBe(false);
  },
);
