import { type Caller, HubError, isHubError } from "@vpce-hub/core";
import { callerText } from "@vpce-hub/core";
import type { ReadAws } from "./aws.ts";

/** Whether a caller is who the topology says. */
export interface IdentityCheck {
  readonly caller: Caller;
  /** Undefined when the identity is the declared one. */
  readonly error: HubError | undefined;
}

/** Asks AWS who each distinct caller really is. One that is refused or wrong does not stop the others. */
export function checkIdentities(callers: readonly Caller[], aws: ReadAws): Promise<readonly IdentityCheck[]> {
  const distinct = new Map(callers.map((caller) => [callerText(caller), caller]));
  return Promise.all([...distinct.values()].map((caller) => checkIdentity(caller, aws)));
}

async function checkIdentity(caller: Caller, aws: ReadAws): Promise<IdentityCheck> {
  try {
    const { account, arn } = await aws.identityOf(caller);
    return { caller, error: account === caller.account ? undefined : wrongAccount(caller, account, arn) };
  } catch (error) {
    if (isHubError(error) && error.code !== "apply.interrupted") return { caller, error };
    throw error;
  }
}

function wrongAccount({ account, access }: Caller, actual: string, arn: string): HubError {
  const way = access.kind === "role" ? `role ${access.arn} leads` : "the ambient credentials lead";
  return new HubError("aws.wrong-account", `${way} to account ${actual} (${arn}), not to ${account}`, {
    hint: `correct the account or the role of account ${account} in the topology`,
  });
}
