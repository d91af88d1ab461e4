import type { AssumeRoleCommandOutput, GetCallerIdentityCommandOutput } from "@aws-sdk/client-sts";
import { type AccountId, parseAccountId } from "@vpce-hub/core";
import { incompleteAnswer } from "../fault/aws-error.ts";
import type { AwsCredentialIdentity } from "./credentials.ts";

/** Who a set of credentials is, as GetCallerIdentity says. */
export interface Identity {
  readonly account: AccountId;
  readonly arn: string;
}

/** Reads the answer of GetCallerIdentity. */
export function toIdentity({ Account, Arn }: GetCallerIdentityCommandOutput): Identity {
  const account = parseAccountId(Account ?? "");
  if (account === undefined) throw incompleteAnswer("an identity without an account id");
  return { account, arn: Arn ?? "" };
}

/** Reads the answer of AssumeRole. */
export function toAssumedCredentials({ Credentials }: AssumeRoleCommandOutput): AwsCredentialIdentity {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {};
  if (AccessKeyId === undefined || SecretAccessKey === undefined || SessionToken === undefined) {
    throw incompleteAnswer("a role session without keys");
  }
  const keys = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
  return Expiration === undefined ? keys : { ...keys, expiration: Expiration };
}

/** Tells whether an identity is a session of a role; the ARN of a session leaves out the path of the role. */
export function isSessionOf({ arn }: Identity, role: string): boolean {
  const [, partition, , , account, resource = ""] = role.split(":");
  const name = resource.split("/").at(-1);
  return name !== undefined && arn.startsWith(`arn:${partition}:sts::${account}:assumed-role/${name}/`);
}

/** Returns the name that our sessions bear in CloudTrail: 2 to 64 characters that tell who started the run. */
export function sessionNameOf({ arn }: Identity): string {
  const who = (arn.split(/[/:]/).at(-1) ?? "").replaceAll(/[^\w+=,.@-]/g, "-");
  return `vpce-hub-${who}`.slice(0, 64);
}
