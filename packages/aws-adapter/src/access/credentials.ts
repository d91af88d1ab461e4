import { type Clock, type FailureReason, HubError, isHubError } from "@vpce-hub/core";
import { awsFaultOf, isUnanswered as isUnansweredCode } from "../fault/aws-fault.ts";
import { reasonOf } from "../fault/causes.ts";
import { keyHint, networkHint, unreachedHint } from "../fault/hints.ts";

/** Keys that sign requests; the same shape as the SDK's type of this name. */
export interface AwsCredentialIdentity {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

/** Where keys come from; `forceRefresh` asks for others than the last ones, which AWS has called expired. */
export type AwsCredentialIdentityProvider = (options?: {
  readonly forceRefresh?: boolean;
}) => Promise<AwsCredentialIdentity>;

/** Credentials are replaced this long before they expire: longer than any single request takes. */
const renewalMarginMs = 5 * 60_000;

/** Keeps the keys of one identity, and fetches them anew before they expire. */
export class CredentialStore {
  readonly #clock: Clock;
  readonly #provider: AwsCredentialIdentityProvider;
  #kept: AwsCredentialIdentity | undefined;
  #pending: Promise<AwsCredentialIdentity> | undefined;
  #isRefused = false;

  constructor(clock: Clock, provider: AwsCredentialIdentityProvider) {
    this.#clock = clock;
    this.#provider = provider;
  }

  /** Tells whether there are keys that will hold for a while. */
  get isFresh(): boolean {
    return this.#kept !== undefined && this.#holds(this.#kept);
  }

  /** Returns keys that will hold for a while; those who ask at the same time share one fetch. */
  async fresh(): Promise<AwsCredentialIdentity> {
    if (this.#kept !== undefined && this.#holds(this.#kept)) return this.#kept;
    this.#pending ??= this.#fetch();
    return this.#pending;
  }

  /** Forgets keys that AWS has called expired, whatever their own date says. */
  refuse(): void {
    this.#kept = undefined;
    this.#isRefused = true;
  }

  async #fetch(): Promise<AwsCredentialIdentity> {
    try {
      this.#kept = await this.#provider({ forceRefresh: this.#isRefused });
      this.#isRefused = false;
      return this.#kept;
    } catch (error) {
      throw isHubError(error) ? error : unusable(error);
    } finally {
      this.#pending = undefined;
    }
  }

  #holds({ expiration }: AwsCredentialIdentity): boolean {
    return expiration === undefined || expiration.getTime() - this.#clock.now() > renewalMarginMs;
  }
}

function unusable(error: unknown): HubError {
  const { code, message, proxy } = awsFaultOf(error);
  const reason = reasonOf({ code, message });
  const networkAdvice = reason === undefined ? undefined : networkHint(reason, { message, proxy });
  // A provider may wrap what the network below it said into words.
  const isUnanswered = isUnansweredCode(code) || /\b(?:ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)\b/.test(message);
  if (networkAdvice !== undefined || isUnanswered) {
    return new HubError("aws.unreachable", `the source of the AWS credentials cannot be reached: ${message}`, {
      hint: networkAdvice ?? unreachedHint(proxy),
      cause: error,
    });
  }
  return new HubError("aws.credentials", `there are no usable AWS credentials: ${message}`, {
    hint: hintOf(reason),
    cause: error,
  });
}

function hintOf(reason: FailureReason | undefined): string {
  if (reason === "role-or-trust") {
    return "see that the role of the profile exists and that its trust policy admits the identity which AWS names, by its conditions too (external_id, MFA)";
  }
  return (
    (reason === undefined ? undefined : keyHint(reason)) ??
    "log in, or set AWS_PROFILE or other credentials of the account that the hub is in"
  );
}
