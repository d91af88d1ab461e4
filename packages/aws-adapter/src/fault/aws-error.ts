import { type ErrorCode, type FailureReason, HubError, isHubError } from "@vpce-hub/core";
import { isOptInRegion } from "../base/opt-in-region.ts";
import { type AwsFault, isUnanswered } from "./aws-fault.ts";
import { reasonOf } from "./causes.ts";
import { hintFor, unreachedHint } from "./hints.ts";
import { type CallName, placeText, whoText } from "./call-name.ts";

/** Turns a fault of an AWS call into the error that the user sees: what, where, by whom, and what to do. */
export function awsError(fault: AwsFault, call: CallName, cause: unknown): HubError {
  const reason = reasonOfCall(fault, call);
  const code = errorCodeOf(fault, reason);
  // Some actions ask for another one too, such as iam:PassRole, and AWS names that which is missing.
  const refused = {
    ...call,
    action: /not authorized to perform: ([a-z0-9]+:\w+)/.exec(fault.message)?.[1] ?? call.action,
  };
  const message = `${call.action} ${placeText(call)} (${call.region}): ${sentence(fault.message)} (${fault.code})`;
  return new HubError(code, message, {
    hint:
      (reason === undefined ? undefined : hintFor(reason, { ...refused, ...fault })) ??
      hintOfFault(fault, code) ??
      hintOf(code, refused, fault),
    call: {
      account: call.account,
      region: call.region,
      action: call.action,
      awsCode: fault.code,
      requestId: fault.requestId,
      reason,
    },
    cause,
  });
}

/** Tells whether an error is AWS's answer of this code. */
export function hasAwsCode(error: unknown, ...codes: readonly string[]): error is HubError {
  return isHubError(error) && error.call?.awsCode !== undefined && codes.includes(error.call.awsCode);
}

/** Returns the error for an answer that lacks what the product relies on. */
export function incompleteAnswer(what: string): HubError {
  return new HubError("aws.incomplete-answer", `AWS returned ${what}`, { hint: incompleteHint });
}

const incompleteHint = "check AWS_ENDPOINT_URL and what stands between, then run the same command again";
const brokenHint = "try again later, and check AWS_ENDPOINT_URL and what stands between: the answers are server errors";

// AWS names the character of a policy that it refuses, and nothing else of it.
const policyHint =
  "correct the endpoint policy: the file that `policy` of the service, or of `defaults`, names in the topology";

function hintOfFault(fault: AwsFault, code: ErrorCode): string | undefined {
  if (fault.code === "InvalidPolicyDocument" || fault.code === "MalformedPolicyDocument") return policyHint;
  return fault.kind === "broken" && code === "aws.unexpected" ? brokenHint : undefined;
}

const unauthenticated = new Set([
  "AuthFailure",
  "CredentialsProviderError",
  "IncompleteSignature",
  "InvalidAccessKeyId",
  "InvalidClientTokenId",
  "InvalidSignatureException",
  "MissingAuthenticationToken",
  "MissingAuthenticationTokenException",
  "OptInRequired",
  "ProviderError",
  "SignatureDoesNotMatch",
  "TokenProviderError",
  "UnrecognizedClientException",
]);

const denied = new Set([
  "AccessDenied",
  "AccessDeniedException",
  "NotAuthorizedException",
  "UnauthorizedAccess",
  "UnauthorizedOperation",
]);

/** In the order in which they are tried. */
const codesByPattern: readonly (readonly [RegExp, ErrorCode])[] = [
  [/NotFound(Exception)?$|^NoSuch|^InvalidVPCId$|^UnknownResourceException$/, "aws.not-found"],
  [/^TooMany|Limit(Exceeded|Reached)(Exception)?$|^LimitsExceeded$|StorageExceededException$/, "aws.quota-exceeded"],
  [
    /^Conflict|AlreadyExists$|\.Duplicate$|^DependencyViolation$|^DuplicateSubnetsInSameZone$|^IdempotentParameterMismatch(Exception)?$|^ResourceExistsException$|^ResourceConflictException$|^InvalidStateTransitionException$/,
    "aws.conflict",
  ],
  [
    /^Invalid|^Malformed|^Missing|^Unsupported|^OperationNotPermitted|^Validation|^HostedZoneNot|^LastVPC|^PublicZone|^IncorrectState$/,
    "aws.invalid-request",
  ],
];

/** Codes of reasons that come with codes of AWS which say something else, or nothing. */
const codesByReason: Partial<Record<FailureReason, ErrorCode>> = {
  "account-inactive": "aws.credentials",
  "clock-skew": "aws.credentials",
  "endpoint-settings": "aws.unreachable",
  "invalid-proxy": "aws.unreachable",
  "proxy-refused": "aws.unreachable",
  "region-not-enabled": "aws.credentials",
  "unreadable-ca-bundle": "aws.unreachable",
  "untrusted-certificate": "aws.unreachable",
};

/**
 * Before any other call STS has said whose keys they are. Where AWS does not know them all the same, in a Region that
 * an account must enable, it is the Region that is off.
 */
function reasonOfCall(fault: AwsFault, { action, region }: CallName): FailureReason | undefined {
  const reason = reasonOf(fault);
  const isOff =
    isOptInRegion(region) &&
    ((reason === "keys-refused" && action !== "sts:GetCallerIdentity") ||
      (reason === "account-inactive" && fault.code === "OptInRequired"));
  return isOff ? "region-not-enabled" : reason;
}

function errorCodeOf({ kind, code }: AwsFault, reason: FailureReason | undefined): ErrorCode {
  if (kind === "throttled") return "aws.throttled";
  const byReason = reason === undefined ? undefined : codesByReason[reason];
  if (byReason !== undefined) return byReason;
  if (kind === "incomplete") return "aws.incomplete-answer";
  if (kind === "expired" || unauthenticated.has(code)) return "aws.credentials";
  if (denied.has(code)) return "aws.access-denied";
  if (isUnanswered(code)) return "aws.unreachable";
  return codesByPattern.find(([pattern]) => pattern.test(code))?.[1] ?? "aws.unexpected";
}

function hintOf(code: ErrorCode, call: CallName, { proxy }: AwsFault): string | undefined {
  const { account, action, region } = call;
  const who = whoText(call);
  switch (code) {
    case "aws.access-denied":
      return `grant ${who} the action ${action}`;
    case "aws.credentials":
      return "log in again, or set AWS_PROFILE or other credentials that AWS accepts";
    case "aws.throttled":
      return `try again when account ${account} makes fewer calls, or ask AWS Support for a higher rate of ${action}`;
    case "aws.quota-exceeded":
      return `raise the quota in account ${account} (${region}), or remove what is no longer needed`;
    case "aws.incomplete-answer":
      return incompleteHint;
    case "aws.unreachable":
      return unreachedHint(proxy);
    default:
      return undefined;
  }
}

function sentence(text: string): string {
  return text.trim().replace(/\.$/, "");
}
