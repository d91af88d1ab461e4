import { expect, test } from "vitest";
import { HubError, hasCode, isHubError } from "./error.ts";
import { errorMeanings, failureReasons } from "./error-codes.ts";

test("an error is known by its code, also one of another copy of the package", () => {
  const cause = new Error("socket");
  const error = new HubError("aws.access-denied", "no", { hint: "ask", cause });
  expect(error).toMatchObject({ code: "aws.access-denied", hint: "ask", call: undefined, cause });
  expect(new HubError("aws.throttled", "no").cause).toBeUndefined();
  const copy = Object.assign(new Error("no"), { name: "HubError", code: "aws.throttled" });
  expect([error, copy, cause, "no"].map(isHubError)).toEqual([true, true, false, false]);
  expect([error, copy, cause].map((one) => hasCode(one, "aws.throttled"))).toEqual([false, true, false]);
});

test("every code and every reason has a meaning", () => {
  for (const meaning of [...Object.values(errorMeanings), ...Object.values(failureReasons)])
    expect(meaning).not.toBe("");
});
