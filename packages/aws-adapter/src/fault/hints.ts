import type { FailureReason, Region } from "@vpce-hub/core";
import { isOptInRegion } from "../base/opt-in-region.ts";
import { type CallName, whoText } from "./call-name.ts";

/** What a hint is made from: the call, and what AWS said of it. */
interface Refused extends CallName {
  readonly message: string;
  readonly proxy?: string | undefined;
}

/** Says who can mend a cause, and how; undefined where its code alone says as much. */
export function hintFor(reason: FailureReason, refused: Refused): string | undefined {
  return policyHint(reason, refused) ?? accountHint(reason, refused) ?? keyHint(reason) ?? networkHint(reason, refused);
}

function policyHint(reason: FailureReason, refused: Refused): string | undefined {
  const { account, action, message } = refused;
  const who = callerOf(refused);
  const isDeny = message.includes("explicit deny");
  switch (reason) {
    case "service-control-policy":
    case "resource-control-policy":
      return (
        `ask the administrators of the organization of account ${account} to let ${action} pass: a ` +
        `${reason.replaceAll("-", " ")}${policyArn(message)} refuses it, whatever the role is granted`
      );
    case "permissions-boundary":
      return `ask those who manage IAM in account ${account}: let the permissions boundary of ${who}${policyArn(message)} allow ${action}; a grant to the role alone does not help`;
    case "session-policy":
      return `let the policy that the session of ${who} was opened with allow ${action}, or open the session without it; the role's own policies are not what refuses`;
    case "endpoint-policy":
      return `ask those who own the VPC endpoint of ${action.split(":")[0]} that this machine's calls pass: let its policy${policyArn(message)} allow ${action}; the role's own policies are not what refuses`;
    case "resource-policy":
      return `let the policy of the resource that AWS names${policyArn(message)} admit ${who} for ${action}`;
    case "tag-policy":
      return `give the tag that AWS names a value, and a spelling, that the tag policy of account ${account} allows (under tags in the topology); where it forbids one of vpce-hub:*, ask those who manage the policy to let it pass`;
    case "identity-policy":
      return isDeny
        ? `take the deny of ${action} out of the policies of ${who}${policyArn(message)}, or meet its condition (MFA, a network); a grant does not outweigh it`
        : `grant ${who} the action ${action}`;
    default:
      return undefined;
  }
}

function accountHint(reason: FailureReason, { account, region, message }: Refused): string | undefined {
  switch (reason) {
    case "region-not-enabled":
      return message.startsWith("STS is not activated")
        ? `activate STS for ${region} in account ${account} (IAM, account settings), or enable the Region there`
        : `enable the Region ${region} in account ${account}: accounts do not have it by default, and where it is off AWS knows no keys`;
    case "account-inactive":
      return `see whether account ${account} is new, suspended or closed, and ask AWS Support; or take it out of the topology`;
    case "sharing-refused":
      return `let RAM share within the organization, once, in its management account (aws ram enable-sharing-with-aws-organization), and name accounts that are in it: account ${account} shares with no others`;
    case "not-vpc-owner":
      return `write the account that owns the VPC, and a role there, for this spoke: account ${account} only shares the VPC (ec2:DescribeVpcs tells the owner, as OwnerId)`;
    case "keys-refused":
      return keysHint(region);
    case "wrong-endpoint":
      return `check AWS_ENDPOINT_URL and the endpoint_url of the profile: what answers is not in ${region}`;
    default:
      return undefined;
  }
}

/** Says what to do about keys, the clock or the connection: what does not depend on the call. */
export function keyHint(reason: FailureReason): string | undefined {
  switch (reason) {
    case "clock-skew":
      return "set the clock of this machine: AWS takes requests that are at most 5 minutes off";
    case "session-expired":
      return `log in again${profileOption()}; where the session is new, set the clock of this machine`;
    case "wrong-secret":
      return "check the secret access key: it is not that of the key id, or something on the way changes requests";
    case "root-user":
      return "use credentials of a user or a role: the root user may not assume roles";
    case "mfa-required":
      return "open a session with the MFA code first (aws sts get-session-token, or aws sso login), and set its keys or its profile";
    default:
      return undefined;
  }
}

/** Says what to do about what stands between this machine and AWS. */
export function networkHint(
  reason: FailureReason,
  { proxy, message }: Pick<Refused, "proxy" | "message">,
): string | undefined {
  switch (reason) {
    case "untrusted-certificate":
      return `set AWS_CA_BUNDLE to a file with the certificate of the authority that signs what answers${
        proxy === undefined ? "" : `: ${proxy} may look into TLS with one of its own`
      }`;
    case "unreadable-ca-bundle":
      return "name a file of certificates in PEM form, or take the setting out";
    case "invalid-proxy":
      return "write it as http://HOST:PORT, with USER:PASSWORD@ before the host where the proxy asks for them";
    case "proxy-refused":
      return message.includes(" 407")
        ? `put the user and the password of ${proxy ?? "the proxy"} into its URL`
        : `let ${proxy ?? "the proxy"} pass the endpoints of AWS, or list in NO_PROXY those that need none`;
    case "endpoint-settings":
      return "take out what does not go together: AWS_USE_FIPS_ENDPOINT or AWS_USE_DUALSTACK_ENDPOINT beside AWS_ENDPOINT_URL, or their keys in the profile";
    default:
      return undefined;
  }
}

/** Says where to look when no answer came; of a proxy only where the request went through one. */
export function unreachedHint(proxy: string | undefined): string {
  return proxy === undefined
    ? "check the network and AWS_ENDPOINT_URL"
    : `check the network and ${proxy}; list in NO_PROXY the hosts that need none`;
}

/** Nothing tells keys that nobody has from keys of another partition, or of an account without the Region. */
function keysHint(region: Region): string {
  const accepted = `log in again, or set AWS_PROFILE or other credentials that AWS accepts in ${region}`;
  return isOptInRegion(region)
    ? `${accepted}; that Region is not enabled by default: enable it in their account where it is off`
    : `${accepted}: keys of one partition (aws, aws-cn, aws-us-gov) are unknown in the others`;
}

function callerOf(call: CallName): string {
  return call.action === "sts:AssumeRole" ? "the identity that assumes the role" : whoText(call);
}

/** Since 2026 AWS names the policy too. */
function policyArn(message: string): string {
  const arn = /explicit deny in [\w -]+: (arn:[^\s,]+)/.exec(message)?.[1];
  return arn === undefined ? "" : ` (${arn})`;
}

function profileOption(): string {
  const profile = process.env["AWS_PROFILE"];
  return profile === undefined || profile === "" ? "" : ` with profile ${profile}`;
}
