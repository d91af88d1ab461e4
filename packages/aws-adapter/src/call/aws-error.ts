import { type ErrorCode, HubError, type Region, isHubError } from "@vpce-hub/core";
import { type AwsFault, isUnanswered } from "./aws-fault.ts";

/** The call that failed, as far as an error needs to name it. */
export interface CallName {
  readonly account: string;
  readonly region: Region;
  /** Such as `route53:AssociateVPCWithHostedZone`. */
  readonly action: string;
  /** The role in use; undefined for the ambient credentials. */
  readonly role: string | undefined;
}

/** Turns a fault of an AWS call into the error that the user sees: what, where, by whom, and what to do. */
export function awsError(fault: AwsFault, call: CallName, cause: unknown): HubError {
  const code = errorCodeOf(fault);
  const message = `${call.action} in account ${call.account} (${call.region}): ${sentence(fault.message)} (${fault.code})`;
  return new HubError(code, message, {
    hint: fault.kind === "broken" && code === "aws.unexpected" ? brokenHint : hintOf(code, call),
    call: {
      account: call.account,
      region: call.region,
      action: call.action,
      awsCode: fault.code,
      requestId: fault.requestId,
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
  [/\.NotFound$|NotFound$|^NoSuch|^InvalidVPCId$/, "aws.not-found"],
  [/^TooMany|LimitExceeded$|^LimitsExceeded$/, "aws.quota-exceeded"],
  [
    /^Conflicting|AlreadyExists$|\.Duplicate$|^DependencyViolation$|^DuplicateSubnetsInSameZone$|^IdempotentParameterMismatch$/,
    "aws.conflict",
  ],
  [
    /^Invalid|^Malformed|^Missing|^Unsupported|^Validation|^HostedZoneNot|^LastVPC|^PublicZone|^IncorrectState$/,
    "aws.invalid-request",
  ],
];

function errorCodeOf({ kind, code }: AwsFault): ErrorCode {
  if (kind === "throttled") return "aws.throttled";
  if (kind === "incomplete") return "aws.incomplete-answer";
  if (kind === "expired" || unauthenticated.has(code)) return "aws.credentials";
  if (denied.has(code)) return "aws.access-denied";
  if (isUnanswered(code)) return "aws.unreachable";
  return codesByPattern.find(([pattern]) => pattern.test(code))?.[1] ?? "aws.unexpected";
}

function hintOf(code: ErrorCode, { account, action, role, region }: CallName): string | undefined {
  const who = role ?? `the ambient credentials in account ${account}`;
  switch (code) {
    case "aws.access-denied":
      return action === "sts:AssumeRole" && role !== undefined
        ? `let the trust policy of ${role} admit the ambient identity, and grant that identity ${action} on the role`
        : `grant ${who} the action ${action}`;
    case "aws.credentials":
      return "log in again, or set AWS_PROFILE or other credentials that AWS accepts";
    case "aws.throttled":
      return `try again when account ${account} makes fewer calls, or ask AWS Support for a higher rate of ${action}`;
    case "aws.quota-exceeded":
      return `raise the quota in account ${account} (${region}), or remove what is no longer needed`;
    case "aws.incomplete-answer":
      return incompleteHint;
    case "aws.unreachable":
      return "check the network, the proxy and AWS_ENDPOINT_URL";
    default:
      return undefined;
  }
}

function sentence(text: string): string {
  return text.trim().replace(/\.$/, "");
}
