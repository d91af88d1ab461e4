import { expect, test } from "vitest";
import { HubError } from "../base/error.ts";
import type { Operation } from "../operation/operation.ts";
import { type WriteAnswer, outcomeOfError, toldMore, untold } from "./told.ts";

const operation = { id: "associate:x", kind: "associate" } as unknown as Operation;
const own = "route53:AssociateVPCWithHostedZone";

const stopped = new HubError("apply.interrupted", "interrupted before it was done");
const late = new HubError("aws.timed-out", "timed out");
const broken = failureOf(own, "ECONNRESET");
const refused = failureOf(own, "AccessDenied");
const blind = failureOf("route53:GetChange", "AccessDenied");
const rejected = new HubError("aws.unexpected", "endpoint vpce-1 is rejected");

test.each<[string, readonly WriteAnswer[], HubError]>([
  ["skipped", [], stopped],
  ["skipped", ["refused"], stopped],
  ["written", ["taken"], stopped],
  // A batch of tags went, the next one was throttled.
  ["written", ["taken", "refused"], stopped],
  ["unknown", ["unanswered"], stopped],
  ["unknown", ["unanswered", "refused"], stopped],
  ["written", ["unanswered", "taken"], stopped],
  ["unknown", ["taken", "unanswered"], stopped],
  ["failed", [], refused],
  ["failed", [], late],
  ["failed", ["refused"], refused],
  ["failed", ["refused"], late],
  ["failed", ["unanswered", "refused"], refused],
  ["failed", ["taken", "refused"], refused],
  // The answer was a success, and said that this one was not done.
  ["failed", ["taken"], refused],
  ["failed", ["taken"], rejected],
  ["written", ["taken"], late],
  ["written", ["taken"], blind],
  ["unknown", ["unanswered", "unanswered"], broken],
  ["unknown", ["unanswered", "refused"], blind],
])("%s: AWS answered %j, and then came %s", (kind, answers, error) => {
  expect(outcomeOfError(operation, answers.reduce(toldMore, untold), error).kind).toBe(kind);
});

function failureOf(action: string, awsCode: string): HubError {
  const call = { account: "111111111111", region: "eu-west-1", action, awsCode, requestId: undefined };
  return new HubError("aws.unexpected", `${action}: ${awsCode}`, { call });
}
