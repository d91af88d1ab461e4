/** What each code of an error means; the source of its type and of docs/errors.md. */
export const errorMeanings = {
  "apply.in-use":
    "something is used that was about to be taken away: another run works beside this one, or somebody has changed it",
  "apply.interrupted": "the run was stopped before this was done",
  "apply.not-begun": "an endpoint of a spoke is not as the plan found it, or what was to go before was undone",
  "apply.switch-undone":
    "an endpoint of a spoke could not be switched, and what was done of it was undone; what failed before it says why",
  "aws.access-denied": "an account, role or action is not permitted; the message names all three",
  "aws.conflict": "something of somebody else stands in the way",
  "aws.credentials": "there are no credentials, or they do not lead into an account",
  "aws.incomplete-answer": "AWS answered, and the answer lacks what it must have; it is not taken for an empty one",
  "aws.invalid-request": "AWS does not take the request as it is",
  "aws.not-found": "something that should exist does not",
  "aws.pending-acceptance": "an endpoint waits until the provider of its service accepts it",
  "aws.quota-exceeded": "an AWS quota would be exceeded",
  "aws.throttled": "AWS went on throttling for minutes",
  "aws.timed-out": "AWS did not get something ready in time",
  "aws.unexpected": "AWS answered something that was not expected",
  "aws.unreachable": "an AWS endpoint could not be reached",
  "aws.wrong-account": "the credentials lead into another account than the declared one",
  "cli.usage": "the command line cannot be understood",
  "init.bad-state": "the state of Terraform cannot be read, or is in another form than `terraform show -json` prints",
  "plan.edited": "the saved plan is not as it was saved, so it is not what was approved",
  "plan.other-version": "the saved plan has a format that this version does not read",
  "plan.refused": "nobody could approve the plan",
  "plan.stale": "the plan no longer matches what is observed",
  "plan.unreadable": "the saved plan cannot be read, is cut short, or is no plan",
} as const;

/** The stable codes of errors. */
export type ErrorCode = keyof typeof errorMeanings;

/** What each reason that AWS gives for a failure means: finer than its code, and as stable. */
export const failureReasons = {
  "account-inactive": "the account is new, suspended or closed",
  "clock-skew": "the time of this machine is not that of AWS",
  "endpoint-policy": "the policy of the VPC endpoint that the call passes refuses the action",
  "endpoint-settings": "settings of endpoints that do not go together",
  "identity-policy": "the policies of the caller do not allow the action, or deny it",
  "invalid-proxy": "a proxy variable is not the URL of an HTTP proxy",
  "keys-refused": "AWS does not know the keys",
  "mfa-required": "a profile asks for a code of multi-factor authentication",
  "not-vpc-owner": "the VPC belongs to another account, which shares it",
  "permissions-boundary": "the permissions boundary of the caller does not reach so far",
  "proxy-refused": "a proxy answered instead of AWS, and refused",
  "region-not-enabled": "the Region, or its STS, is not enabled in the account",
  "resource-control-policy": "a resource control policy of the organization refuses the action",
  "resource-policy": "the policy of the resource itself refuses the action",
  "role-or-trust": "the role does not exist, its account is closed, or its trust policy does not admit the caller",
  "root-user": "the caller is the root user, who may not assume roles",
  "service-control-policy": "a service control policy of the organization refuses the action",
  "session-expired": "the session is over",
  "session-policy": "the policy of the session refuses the action",
  "sharing-refused": "the resource is shared within the organization only, where that is switched on",
  "tag-policy": "a tag policy of the organization refuses a tag",
  "trust-policy": "the trust policy of the role does not admit the caller",
  "unreadable-ca-bundle": "the file of trusted certificates cannot be used",
  "untrusted-certificate": "the certificate of what answered is not one that is trusted",
  "wrong-endpoint": "the endpoint is that of another Region or partition",
  "wrong-secret": "the secret key does not fit the key id, or the request was changed on its way",
} as const;

/** The stable reasons of failures of AWS calls. */
export type FailureReason = keyof typeof failureReasons;
