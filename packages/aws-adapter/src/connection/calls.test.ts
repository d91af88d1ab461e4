import { expect, test } from "vitest";
import type { Senders, Shape } from "./call-table.ts";
import { readers } from "./read-calls.ts";
import { writers } from "./write-calls.ts";

test("a call for which core knows no rights does not compile", () => {
  // @ts-expect-error there is no such action in the table of rights
  type Unknown = Senders<{ readonly "ec2:Unheard": Shape<object, object> }>;
  const names: readonly (keyof Unknown)[] = ["ec2:Unheard"];

  expect(names.filter((name) => name in readers || name in writers)).toEqual([]);
});

test("what reads cannot write", () => {
  expect(Object.keys(readers).filter((action) => !/^\w+:(Describe|Get|List|Search)/.test(action))).toEqual([]);
  expect(Object.keys(writers).filter((action) => /^\w+:(Describe|Get|List|Search)/.test(action))).toEqual([]);
});
