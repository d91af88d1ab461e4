import { expect, test } from "vitest";
import { fullAccessPolicy, isSamePolicy } from "./policy-document.ts";

const statement = { Effect: "Allow", Principal: "*", Action: "kms:Decrypt", Resource: "*" };

test("order of keys, white space and lists of one make no difference", () => {
  const written = JSON.stringify(
    { Version: "2012-10-17", Statement: [{ ...statement, Action: ["kms:Decrypt"] }] },
    undefined,
    2,
  );
  const returned = JSON.stringify({ Statement: statement, Version: "2012-10-17" });
  expect(isSamePolicy(written, returned)).toBe(true);
});

test("no policy means full access, in either version of the language", () => {
  expect(isSamePolicy(undefined, fullAccessPolicy)).toBe(true);
  expect(isSamePolicy(undefined, fullAccessPolicy.replace("2008-10-17", "2012-10-17"))).toBe(true);
});

test("another action is another policy", () => {
  const other = { ...statement, Action: "kms:Encrypt" };
  expect(isSamePolicy(JSON.stringify({ Statement: statement }), JSON.stringify({ Statement: other }))).toBe(false);
});
