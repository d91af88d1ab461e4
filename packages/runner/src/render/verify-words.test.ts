import { type LinkAnswer, type Verification, parseAccountId, parseRegion, parseVpcId } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { verifySummary } from "./verify-words.ts";

const fault = {
  kind: "stranger",
  answer: "no",
  subject: { kind: "hub" },
  message: "a VPC is on a zone and is no spoke",
  hint: "list it as a spoke",
} as const;

test.each<[readonly LinkAnswer[], number, string]>([
  [["yes", "yes"], 0, "Well: 2 links of 1 spoke of shared work, as far as the control plane tells."],
  [["yes", "no"], 1, "FAILED: 1 of 2 links of 1 spoke do not work; 1 fault beside the links."],
  [["yes", "unknown"], 2, "FAILED: 2 faults beside 2 links of 1 spoke, 1 are not known."],
  [["yes", "unknown"], 0, "Nothing is found in the way of 2 links of 1 spoke, but 1 could not be looked at in full."],
])("links that answer %j and %i faults: %s", (answers, faults, summary) => {
  expect(verifySummary(verificationOf(answers, faults))).toBe(summary);
});

function verificationOf(answers: readonly LinkAnswer[], faults: number): Verification {
  const hub = {
    account: known(parseAccountId("111111111111")),
    region: known(parseRegion("eu-west-1")),
    vpc: known(parseVpcId("vpc-0a1b2c3d4e5f60001")),
  };
  const links = answers.map((answer, at) => ({ service: `service-${at}`, answer, obstacles: [] }));
  return {
    topology: "shared",
    hub,
    services: links.map(({ service }) => service),
    spokes: [{ name: "app", account: hub.account, vpc: { vpc: hub.vpc, region: hub.region }, links }],
    faults: Array.from({ length: faults }, () => fault),
  };
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("a test uses a value that is none");
  return value;
}
