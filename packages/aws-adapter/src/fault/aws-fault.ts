import { proxyBehind } from "../network/network.ts";
import { incompleteAnswerName } from "./incomplete-answer.ts";

/** What an error of the SDK says, in one shape. */
export interface AwsFault {
  readonly kind: FaultKind;
  /** The code AWS answered with, or the name of what failed before AWS was reached. */
  readonly code: string;
  readonly message: string;
  readonly requestId: string | undefined;
  /** The proxy that the request went through, in words; undefined where it got an answer, or went without. */
  readonly proxy?: string | undefined;
  /** Whether AWS may have carried the request out all the same; absent where it has not. */
  readonly isInDoubt?: boolean;
}

/** What can be done about a fault; `final` means nothing. */
export type FaultKind = "throttled" | "busy" | "broken" | "incomplete" | "expired" | "final";

/** Codes of an empty bucket (AWS-FACTS A5, B4, and the SDKs' own list). */
const throttled = new Set([
  "BandwidthLimitExceeded",
  "EC2ThrottledException",
  "LimitExceededException",
  "RequestLimitExceeded",
  "RequestThrottled",
  "RequestThrottledException",
  "SlowDown",
  "ThrottledException",
  "Throttling",
  "ThrottlingException",
  "TooManyRequestsException",
]);

/** Another write on the same thing is under way; AWS asks to come again (AWS-FACTS A3, A5). */
const busy = new Set(["ConcurrentModification", "OperationInProgress", "PriorRequestNotComplete"]);

const expired = new Set(["ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired"]);

/** Answers of AWS that blame neither the request nor its sender. */
const broken = new Set([
  "InternalError",
  "InternalFailure",
  "InternalServiceError",
  "InternalServiceErrorException",
  "RequestTimeout",
  "RequestTimeoutException",
  "ServerInternalException",
  "ServiceUnavailable",
  "ServiceUnavailableException",
  "Unavailable",
]);

/** Names and codes of Node and of the SDK when no answer came. */
const unanswered =
  /^(ECONN\w+|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|TimeoutError|NetworkingError|ERR_STREAM_PREMATURE_CLOSE)$/;

/** Those of them that come before anything was sent. */
const unsent: ReadonlySet<string> = new Set(["ECONNREFUSED", "EAI_AGAIN", "ENOTFOUND", "EHOSTUNREACH", "ENETUNREACH"]);

/** Codes of Node for a certificate that it does not trust. */
export const untrusted: readonly string[] = [
  "CERT_HAS_EXPIRED",
  "CERT_UNTRUSTED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
];

/** What the SDK fails with when an answer is no XML of AWS: the error page of a proxy, say. */
const plainErrors = new Set(["Error", "SyntaxError", "TypeError"]);

/** Codes that mean an empty bucket elsewhere, and with these services a quota of things (their published models). */
const quotasOfThings: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["route53profiles", new Set(["LimitExceededException"])],
]);

/** Reads what an error of the SDK, or of the network below it, says of a call to `service`. */
export function awsFaultOf(error: unknown, service?: string): AwsFault {
  const code = textAt(error, "code");
  const name = textAt(error, "name");
  const status = statusOf(error);
  // A system error is called plain "Error" and carries the reason as its code; an answer of AWS is named by its code.
  const isSystemError = code !== undefined && (unanswered.test(code) || untrusted.includes(code));
  const known = isSystemError ? code : (name ?? "Error");
  const isReadable = status === undefined || !plainErrors.has(known);
  const isQuota = service !== undefined && quotasOfThings.get(service)?.has(known) === true;
  const kind = isQuota ? "final" : isReadable ? kindOf(known, status) : kindOfUnreadable(known, status);
  return {
    kind: isSkewed(error) ? "broken" : kind,
    code: isReadable ? known : `HTTP ${status}`,
    message: isReadable ? (textAt(error, "message") ?? String(error)) : "the answer is not in the form of AWS",
    requestId: textAt(at(error, "$metadata"), "requestId"),
    proxy: proxyBehind(error),
    // A success that cannot be read, or lacks what it should have, is no refusal either.
    isInDoubt: (kind === "broken" && !unsent.has(known)) || kind === "incomplete",
  };
}

/** Tells whether a code says that no answer came. */
export function isUnanswered(code: string): boolean {
  return unanswered.test(code);
}

function kindOf(code: string, status: number | undefined): FaultKind {
  if (throttled.has(code) || status === 429) return "throttled";
  if (busy.has(code)) return "busy";
  if (expired.has(code)) return "expired";
  if (code === incompleteAnswerName) return "incomplete";
  if (broken.has(code) || unanswered.test(code) || (status !== undefined && status >= 500)) return "broken";
  return "final";
}

/** The page of a proxy with the status of success, or an answer that was cut: AWS has said nothing. */
function kindOfUnreadable(code: string, status: number | undefined): FaultKind {
  return status !== undefined && status < 300 ? "incomplete" : kindOf(code, status);
}

/** The SDK has seen that the machine's time is off, and signs with AWS's from now on: the same call will do. */
function isSkewed(error: unknown): boolean {
  return at(at(error, "$metadata"), "clockSkewCorrected") === true;
}

function statusOf(error: unknown): number | undefined {
  const answered = at(at(error, "$metadata"), "httpStatusCode") ?? at(at(error, "$response"), "statusCode");
  return typeof answered === "number" ? answered : undefined;
}

function textAt(value: unknown, name: string): string | undefined {
  const found = at(value, name);
  return typeof found === "string" && found !== "" ? found : undefined;
}

function at(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
