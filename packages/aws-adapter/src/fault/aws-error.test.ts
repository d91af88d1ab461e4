import { parseRegion } from "@vpce-hub/core";
import { expect, test } from "vitest";
import { awsError, hasAwsCode } from "./aws-error.ts";
import { awsFaultOf } from "./aws-fault.ts";

const region = parseRegion("eu-west-1");
if (region === undefined) throw new Error("a Region");
const call = {
  account: "222222222222",
  region,
  action: "route53:AssociateVPCWithHostedZone",
  role: "arn:aws:iam::222222222222:role/vpce-spoke",
};

/** An error as the SDK throws it. */
function sdkError(name: string, message = "", status = 400): Error {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status, requestId: "r-1" } });
}

test.each([
  ["Throttling", 400, "throttled"],
  ["RequestLimitExceeded", 503, "throttled"],
  ["TooManyRequestsException", 429, "throttled"],
  ["PriorRequestNotComplete", 400, "busy"],
  ["ConcurrentModification", 400, "busy"],
  ["InternalError", 500, "broken"],
  ["UnknownError", 502, "broken"],
  ["TimeoutError", 0, "broken"],
  ["ExpiredToken", 403, "expired"],
  ["RequestExpired", 400, "expired"],
  ["AccessDenied", 403, "final"],
  ["VpcEndpointLimitExceeded", 400, "final"],
])("%s with status %i is %s", (name, status, kind) => {
  expect(awsFaultOf(sdkError(name, "", status)).kind).toBe(kind);
});

test.each([
  [true, sdkError("InternalError", "", 500)],
  [true, sdkError("SyntaxError", "", 200)],
  [true, Object.assign(new Error("socket hang up"), { code: "ECONNRESET" })],
  [true, Object.assign(new Error("timed out"), { name: "TimeoutError" })],
  [false, Object.assign(new Error("nobody listens"), { code: "ECONNREFUSED" })],
  [false, Object.assign(new Error("no such name"), { code: "ENOTFOUND" })],
  [false, sdkError("SyntaxError", "", 403)],
  [false, sdkError("Throttling")],
  [false, sdkError("AccessDenied", "", 403)],
])("whether AWS may have acted all the same is %s for %s", (isInDoubt, error) => {
  expect(awsFaultOf(error).isInDoubt).toBe(isInDoubt);
});

test("an error of the network is known by its own code", () => {
  const fault = awsFaultOf(Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }));
  expect(fault).toMatchObject({ kind: "broken", code: "ECONNRESET" });
});

test.each([
  ["AccessDenied", "aws.access-denied"],
  ["UnauthorizedOperation", "aws.access-denied"],
  ["NotAuthorizedException", "aws.access-denied"],
  ["InvalidClientTokenId", "aws.credentials"],
  ["AuthFailure", "aws.credentials"],
  ["CredentialsProviderError", "aws.credentials"],
  ["NoSuchHostedZone", "aws.not-found"],
  ["InvalidSubnetID.NotFound", "aws.not-found"],
  ["LimitsExceeded", "aws.quota-exceeded"],
  ["VpcEndpointLimitExceeded", "aws.quota-exceeded"],
  ["TooManyVPCAssociationAuthorizations", "aws.quota-exceeded"],
  ["ENILimitReachedException", "aws.quota-exceeded"],
  ["SubnetIPAddressLimitReachedException", "aws.quota-exceeded"],
  ["CodeStorageExceededException", "aws.quota-exceeded"],
  ["ConflictingDomainExists", "aws.conflict"],
  ["ResourceConflictException", "aws.conflict"],
  ["InvalidGroup.Duplicate", "aws.conflict"],
  ["InvalidParameter", "aws.invalid-request"],
  ["Throttling", "aws.throttled"],
  ["ECONNREFUSED", "aws.unreachable"],
  ["SomethingNew", "aws.unexpected"],
])("%s is %s", (name, code) => {
  expect(awsError(awsFaultOf(sdkError(name)), call, undefined).code).toBe(code);
});

test("an answer that is no XML of AWS is named by its status", () => {
  const page = Object.assign(new Error("mismatched tags"), { $response: { statusCode: 502 } });
  const fault = awsFaultOf(page);
  expect(fault).toMatchObject({ kind: "broken", code: "HTTP 502", message: "the answer is not in the form of AWS" });
  expect(awsError(fault, call, page).hint).toContain("AWS_ENDPOINT_URL");
});

test("a signature that AWS refuses only because of the machine's time is sent again", () => {
  const skewed = Object.assign(new Error(), { name: "SignatureDoesNotMatch", $metadata: { clockSkewCorrected: true } });
  expect(awsFaultOf(skewed).kind).toBe("broken");
});

test("a right that an action asks for beside its own is what the hint names", () => {
  const words =
    "User: x is not authorized to perform: iam:PassRole on resource: y because no identity-based policy allows";
  const cause = sdkError("AccessDeniedException", words, 403);
  const { message, hint } = awsError(awsFaultOf(cause), { ...call, action: "lambda:CreateFunction" }, cause);
  expect(message).toContain("lambda:CreateFunction in account 222222222222");
  expect(hint).toBe("grant arn:aws:iam::222222222222:role/vpce-spoke the action iam:PassRole");
});

test("an error keeps AWS's words and says where, by whom and what to do", () => {
  const cause = sdkError("AccessDenied", "User: x is not authorized.", 403);
  const error = awsError(awsFaultOf(cause), call, cause);
  expect(error.message).toBe(
    "route53:AssociateVPCWithHostedZone in account 222222222222 (eu-west-1): User: x is not authorized (AccessDenied)",
  );
  expect(error.hint).toBe(
    "grant arn:aws:iam::222222222222:role/vpce-spoke the action route53:AssociateVPCWithHostedZone",
  );
  expect(error.call).toEqual({
    account: "222222222222",
    region: "eu-west-1",
    action: call.action,
    awsCode: "AccessDenied",
    requestId: "r-1",
  });
  expect(error.cause).toBe(cause);
  expect(hasAwsCode(error, "Other", "AccessDenied")).toBe(true);
});

test("a call before it is known whose the ambient credentials are names no account", () => {
  const nobody = { ...call, action: "sts:GetCallerIdentity", account: "ambient", role: undefined };
  const refused = new Error("connect ECONNREFUSED 127.0.0.1:9");
  const error = awsError(awsFaultOf(Object.assign(refused, { code: "ECONNREFUSED" })), nobody, refused);
  expect(error.message).toContain("sts:GetCallerIdentity with the ambient credentials (eu-west-1)");
  const denied = awsError(awsFaultOf(sdkError("AccessDenied", "no", 403)), nobody, refused);
  expect(denied.hint).not.toContain("account ambient");
});
