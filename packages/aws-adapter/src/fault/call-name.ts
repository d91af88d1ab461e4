import type { Region } from "@vpce-hub/core";

/** The call that failed, as far as an error needs to name it. */
export interface CallName {
  /** `ambient` before it is known whose the ambient credentials are. */
  readonly account: string;
  readonly region: Region;
  /** Such as `route53:AssociateVPCWithHostedZone`. */
  readonly action: string;
  /** The role in use; undefined for the ambient credentials. */
  readonly role: string | undefined;
}

/** What stands for an account as long as it is not known whose the ambient credentials are. */
export const ambientAccount = "ambient";

/** Says in which account a call was made, as far as it is known. */
export function placeText({ account }: Pick<CallName, "account">): string {
  return account === ambientAccount ? "with the ambient credentials" : `in account ${account}`;
}

/** Says who made a call. */
export function whoText({ account, role }: Pick<CallName, "account" | "role">): string {
  return (
    role ?? (account === ambientAccount ? "the ambient credentials" : `the ambient credentials in account ${account}`)
  );
}
