import { type AccountId, HubError } from "@vpce-hub/core";
import type { Identity } from "./identity.ts";

/** A role that could not be assumed, as the topology gives it. */
interface RefusedRole {
  readonly account: AccountId;
  readonly arn: string;
  readonly externalId: string | undefined;
}

/** Returns the error of a refused AssumeRole: which role of which account, refused to whom, and what to look at. */
export function refusedRole(error: HubError, role: RefusedRole, ambient: Identity): HubError {
  if (error.code !== "aws.access-denied" || error.call === undefined) return error;
  const message = `role ${role.arn} of account ${role.account} cannot be assumed: ${error.message}`;
  // What refuses the caller is mended where the caller is; all else where the role is.
  const hint = hintFor(error, role, ambient);
  return new HubError(error.code, message, { hint, call: { ...error.call, account: role.account }, cause: error });
}

function hintFor(
  { call, hint, message }: HubError,
  { account, arn, externalId }: RefusedRole,
  ambient: Identity,
): string | undefined {
  const condition =
    externalId === undefined
      ? "the topology gives no externalId: write it where the trust policy asks for sts:ExternalId"
      : "the externalId of the topology must be the one that the trust policy asks for";
  switch (call?.reason) {
    case "trust-policy":
      return message.includes("explicit deny")
        ? `take the deny of ${ambient.arn} out of the trust policy of ${arn}`
        : `let the trust policy of ${arn} admit ${ambient.arn}; ${condition}`;
    case "identity-policy":
      return message.includes("explicit deny") ? hint : `grant ${ambient.arn} the action sts:AssumeRole on ${arn}`;
    case "role-or-trust":
    case undefined:
      return (
        `see that role ${arn} exists and account ${account} is open (AWS says the same where not); let its trust ` +
        `policy admit ${ambient.arn}, MFA and other conditions included; grant ${ambient.arn} sts:AssumeRole on it; ${condition}`
      );
    default:
      return hint;
  }
}
