import type { AccountId, Finding, Region, Subject, VpcId } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { findingLines } from "../render/finding-lines.ts";
import { alikeFindings, namesOf } from "./alike-findings.ts";

const spoke = (number: number): Extract<Subject, { kind: "spoke" }> => ({
  kind: "spoke",
  name: `app-${number}`,
  account: `22222222222${number}` as AccountId,
  vpc: { vpc: `vpc-${number}` as VpcId, region: "eu-central-1" as Region },
});

const unread = (number: number, more: Partial<Finding> = {}): Finding => ({
  code: "read.unknown",
  severity: "block",
  subject: spoke(number),
  place: { file: "topology.yaml", line: number, column: 5 },
  message: `spoke app-${number} (vpc-${number} in account 22222222222${number}) could not be read: no right`,
  hint: `permit arn:aws:iam::22222222222${number}:role/vpce-hub to read it`,
  keys: [],
  ...more,
});

const sizesOf = (findings: readonly Finding[]): readonly number[] =>
  alikeFindings(findings).map((group) => 1 + namesOf(group).length);

test("what is said of many spokes in the same words is told once, with the names of the others", () => {
  expect(sizesOf([1, 2, 3, 4, 5].map((number) => unread(number)))).toEqual([5]);
  expect(
    findingLines(
      "Warnings",
      [1, 2, 3, 4].map((number) => unread(number)),
      (text) => text,
    ),
  ).toEqual([
    "Warnings",
    "  read.unknown: spoke app-1 (vpc-1 in account 222222222221) could not be read: no right",
    "    at topology.yaml:1:5",
    "    hint: permit arn:aws:iam::222222222221:role/vpce-hub to read it",
    "    and the same of 3 more spokes:",
    "        app-2, app-3, app-4",
    "",
  ]);
});

test("few of them are told one by one, and whatever differs in more than the spoke by itself", () => {
  const four = [1, 2, 3, 4].map((number) => unread(number));
  expect(sizesOf(four.slice(1))).toEqual([1, 1, 1]);
  const others: readonly Partial<Finding>[] = [
    { message: "spoke app-5 (vpc-5 in account 222222222225) could not be read: too slow" },
    { hint: "permit arn:aws:iam::222222222229:role/vpce-hub to read it" },
    { hint: undefined },
    { severity: "warn" },
    { code: "spoke.reach-unknown" },
    { subject: { kind: "hub" } },
    // A name that is a part of a word is no name.
    { message: "spoke app-5 (vpc-5.example in account 222222222225) could not be read: no right" },
  ];
  for (const other of others) expect(sizesOf([...four, unread(5, other)])).toEqual([4, 1]);
});
