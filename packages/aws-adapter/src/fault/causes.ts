import type { FailureReason } from "@vpce-hub/core";
import { type AwsFault, untrusted } from "./aws-fault.ts";

/** What AWS answers with for one reason, and where it is known from. */
export interface Cause {
  readonly reason: FailureReason;
  /** The codes it comes with; undefined where the words alone decide. */
  readonly codes?: readonly string[];
  /** The words of the message; undefined where the code alone decides. */
  readonly text?: RegExp;
  /** A message as it has been seen or is documented. */
  readonly example: string;
  readonly source: string;
}

/** The page of the IAM User Guide that lists what a refusal names. */
const deniedPage = "IAM User Guide, troubleshoot_access-denied";
/** The page of the EC2 API Reference with the codes that any action may answer with. */
const ec2Codes = "Amazon EC2 API Reference, errors-overview";

/** What the SDK's credential providers fail with. */
const providerCodes = ["CredentialsProviderError", "ProviderError", "TokenProviderError"];

/** A refusal names one kind of policy: "with an explicit deny in …" or "because no … allows". */
function policy(reason: FailureReason, kind: string, example: string): Cause {
  const text = new RegExp(`(?:explicit deny in (?:an? |the )?|because no )${kind}`, "i");
  return { reason, text, example: `User: X is not authorized to perform: Y ${example}`, source: deniedPage };
}

/** Every reason that AWS names in words or by code, in the order in which they are tried. */
export const causes: readonly Cause[] = [
  policy("service-control-policy", "service control polic", "with an explicit deny in a service control policy"),
  policy("service-control-policy", "service control polic", "because no service control policy allows the Y action"),
  policy("resource-control-policy", "resource control polic", "with an explicit deny in a resource control policy"),
  policy("endpoint-policy", "VPC endpoint polic", "because no VPC endpoint policy allows the Y action"),
  policy("endpoint-policy", "VPC endpoint polic", "with an explicit deny in a VPC endpoint policy"),
  policy("permissions-boundary", "permissions boundar", "because no permissions boundary allows the Y action"),
  policy("permissions-boundary", "permissions boundar", "with an explicit deny in a permissions boundary"),
  policy("session-policy", "session polic", "because no session policy allows the Y action"),
  policy("session-policy", "session polic", "with an explicit deny in a session policy"),
  policy("trust-policy", "role trust polic", "because no role trust policy allows the sts:AssumeRole action"),
  policy("trust-policy", "role trust polic", "with an explicit deny in the role trust policy"),
  policy("resource-policy", "resource-based polic", "because no resource-based policy allows the Y action"),
  policy("resource-policy", "resource-based polic", "with an explicit deny in a resource-based policy"),
  policy("identity-policy", "identity-based polic", "because no identity-based policy allows the Y action"),
  policy("identity-policy", "identity-based polic", "with an explicit deny in an identity-based policy"),
  {
    reason: "not-vpc-owner",
    codes: ["AccessDenied", "AccessDeniedException"],
    text: /\bVPC\b.* not owned by you/i,
    example: "The VPC vpc-1 in region eu-west-1 is not owned by you.",
    source: "Route 53 API Reference, ListHostedZonesByVPC: only the owner of a VPC may ask (AWS-FACTS A2)",
  },
  {
    reason: "not-vpc-owner",
    codes: ["NotAuthorizedException"],
    text: /is not authorized to perform: \S+ on resource: arn:[\w-]+:ec2:\S+:vpc\//,
    example:
      "User: X is not authorized to perform: route53:AssociateVPCWithHostedZone on resource: arn:aws:ec2:R:111111111111:vpc/vpc-1",
    source: "hashicorp/terraform-provider-aws#18176 (AWS-FACTS A3)",
  },
  {
    reason: "tag-policy",
    codes: ["TagPolicyViolation", "TagPolicyViolationException"],
    example: "The tag policy does not allow the specified value for the following tag key: 'env'.",
    source:
      "AWS Organizations User Guide, orgs_manage_policies_tag-policies-enforcement; EC2 and Route 53 answer with it",
  },
  {
    reason: "sharing-refused",
    codes: ["OperationNotPermittedException", "InvalidParameterException"],
    text: /can only be shared within your AWS Organization/i,
    example:
      "The resource you are attempting to share can only be shared within your AWS Organization. This error may also occur if you have not enabled sharing with your AWS organization, or that onboarding process is still in progress.",
    source: "hashicorp/terraform-provider-aws#15254, #12169",
  },
  {
    reason: "sharing-refused",
    codes: ["UnknownResourceException"],
    text: /^Organization \S+ could not be found/,
    example: "Organization o-abcdefghij could not be found.",
    source: "hashicorp/terraform-provider-aws#7769",
  },
  {
    reason: "root-user",
    text: /may not be assumed by root accounts/i,
    example: "Roles may not be assumed by root accounts.",
    source: "IAM User Guide, troubleshoot_roles",
  },
  {
    reason: "role-or-trust",
    codes: ["AccessDenied", "AccessDeniedException"],
    text: /authorized to perform:? sts:AssumeRole/i,
    example: "User: X is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::222222222222:role/spoke",
    source:
      "IAM User Guide, troubleshoot_roles; for a suspended account the same: aws-samples/aws-security-reference-architecture-examples#218",
  },
  {
    reason: "region-not-enabled",
    codes: ["RegionDisabledException"],
    example:
      "STS is not activated in this region for account:222222222222. Your account administrator can activate STS in this region using the IAM Console.",
    source: "STS API Reference, AssumeRole; turbot/steampipe-plugin-aws#1510",
  },
  {
    reason: "account-inactive",
    codes: ["Blocked"],
    example: "This account is currently blocked and not recognized as a valid account.",
    source: ec2Codes,
  },
  {
    reason: "account-inactive",
    codes: ["PendingVerification"],
    example: "Your account is currently being verified.",
    source: ec2Codes,
  },
  {
    reason: "account-inactive",
    codes: ["OptInRequired", "SubscriptionRequiredException"],
    example: "You are not subscribed to this service. Please go to http://aws.amazon.com to subscribe.",
    source: `${ec2Codes}; Appliscale/cloud-security-audit#24`,
  },
  {
    reason: "account-inactive",
    text: /^(?:your|this|the) (?:AWS )?account\b.{0,40}\b(?:suspended|closed|blocked|deactivated)\b/i,
    example: "Your account is suspended.",
    source: "Account Management Reference Guide: what a closed or suspended account may still do",
  },
  {
    reason: "wrong-endpoint",
    text: /should be scoped to (?:a valid region|correct service)/i,
    example: "Credential should be scoped to a valid region, not 'us-east-1'.",
    source: "IAM User Guide, reference_sigv-troubleshooting",
  },
  {
    reason: "clock-skew",
    codes: ["RequestTimeTooSkewed", "RequestInTheFuture"],
    example: "The difference between the request time and the current time is too large.",
    source: "IAM User Guide, reference_sigv-troubleshooting",
  },
  {
    reason: "clock-skew",
    text: /^Signature (?:expired|not yet current)/i,
    example: "Signature expired: 20260101T100000Z is now earlier than 20260101T101500Z (20260101T102000Z - 5 min.)",
    source: "IAM User Guide, reference_sigv-troubleshooting",
  },
  {
    reason: "wrong-secret",
    codes: ["SignatureDoesNotMatch", "InvalidSignatureException"],
    example: "The request signature we calculated does not match the signature you provided.",
    source: "IAM User Guide, reference_sigv-troubleshooting",
  },
  {
    reason: "mfa-required",
    codes: [...providerCodes, "AccessDenied"],
    text: /multi-?factor ?authentication/i,
    example: "Profile x requires multi-factor authentication, but no MFA code callback was provided.",
    source: "the SDK, credential-provider-ini",
  },
  {
    reason: "session-expired",
    codes: providerCodes,
    text: /\b(?:token|session)\b.{0,60}\b(?:is|has) expired\b|aws (?:sso )?login/i,
    example:
      "The SSO session associated with this profile has expired. To refresh this SSO session run aws sso login …",
    source: "the SDK, credential-provider-sso and token-providers",
  },
  {
    reason: "session-expired",
    codes: ["ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired"],
    example: "The security token included in the request is expired",
    source: `STS API Reference, CommonErrors; ${ec2Codes}`,
  },
  {
    reason: "keys-refused",
    codes: ["InvalidAccessKeyId", "InvalidClientTokenId", "UnrecognizedClientException"],
    example: "The security token included in the request is invalid.",
    source: "STS API Reference, CommonErrors; in Regions that are not enabled too: segmentio/aws-okta#225",
  },
  {
    reason: "keys-refused",
    codes: ["AuthFailure"],
    text: /not able to validate the provided access credentials/i,
    example: "AWS was not able to validate the provided access credentials",
    source: `${ec2Codes}; in Regions that are not enabled too: fog/fog-aws#585`,
  },
  {
    reason: "untrusted-certificate",
    codes: untrusted,
    example: "self-signed certificate in certificate chain",
    source: "Node, tls: X509 certificate error codes",
  },
  {
    reason: "unreadable-ca-bundle",
    codes: ["UnreadableCaBundle"],
    example: "the certificates of /etc/ca.pem (AWS_CA_BUNDLE) cannot be used: ENOENT: no such file or directory",
    source: "network/ca-bundle.ts",
  },
  {
    reason: "invalid-proxy",
    codes: ["InvalidProxy"],
    example: "HTTPS_PROXY is not the URL of an HTTP proxy",
    source: "network/proxy.ts",
  },
  {
    reason: "proxy-refused",
    codes: ["ProxyRefused"],
    example: "the proxy answered 407 Proxy Authentication Required",
    source: "network/network.ts",
  },
  {
    reason: "endpoint-settings",
    codes: ["EndpointError"],
    example: "Invalid Configuration: FIPS and custom endpoint are not supported",
    source: "the SDK, endpoint rules of EC2, Route 53 and STS",
  },
];

/** Returns the reason that a fault names; undefined where it names none, or one that is not known. */
export function reasonOf({ code, message }: Pick<AwsFault, "code" | "message">): FailureReason | undefined {
  return causes.find(
    ({ codes, text }) => (codes === undefined || codes.includes(code)) && (text === undefined || text.test(message)),
  )?.reason;
}
