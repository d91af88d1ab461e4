import type { VpcReference } from "../topology/declared.ts";
import type { AccountId, Region, VpcId } from "../words/ids.ts";

/** An account by its id; `*` is every one that a selection finds in the organization. */
export type MeantAccount = AccountId | "*";

/** A VPC by its id; `*` is every one of its account and Region: what is looked up has no id before it is found. */
export interface MeantVpc {
  readonly vpc: VpcId | "*";
  readonly region: Region;
}

/** Returns the id of a VPC, or `*` for one that is looked up. */
export function meantBy(vpc: VpcReference): VpcId | "*" {
  return vpc.kind === "id" ? vpc.id : "*";
}
