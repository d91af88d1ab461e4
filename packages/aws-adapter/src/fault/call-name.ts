import type { Region } from "@vpce-hub/core";

/** The call that failed, as far as an error needs to name it. */
export interface CallName {
  readonly account: string;
  readonly region: Region;
  /** Such as `route53:AssociateVPCWithHostedZone`. */
  readonly action: string;
  /** The role in use; undefined for the ambient credentials. */
  readonly role: string | undefined;
}
