import type { AccountId, Region, VpcId } from "../words/ids.ts";
import type { UnknownReason } from "../words/state.ts";
import type { ListedAccount } from "./discovery.ts";

/** What became of everything that a topology has looked up. */
export interface Sought {
  readonly selections: readonly SelectionOutcome[];
  readonly gaps: readonly Gap[];
  /** VPCs that were listed and are no spokes, by `vpcRefText`, each with the reason. */
  readonly unselected: ReadonlyMap<string, string>;
}

/** What a selection has found. */
export interface SelectionOutcome {
  readonly name: string;
  /** Names of the spokes, in their order. */
  readonly spokes: readonly string[];
  readonly min: number;
  /** False where a listing failed, so that there may be more. */
  readonly isComplete: boolean;
  /** Accounts that are meant and cannot be used. */
  readonly inactive: readonly ListedAccount[];
}

/** Something of which it is not known which VPCs are spokes. Nothing is taken away as long as there is one. */
export type Gap =
  /** Accounts, their tags or their VPCs could not be listed. */
  | { readonly kind: "unread"; readonly of: Looked; readonly what: string; readonly reason: UnknownReason }
  /** A scope left an account out, or with undefined all of them. */
  | { readonly kind: "not-asked"; readonly of: Looked; readonly account: AccountId | undefined }
  /** A spoke's tags fit no VPC, or several. */
  | {
      readonly kind: "unmatched";
      readonly of: Looked;
      readonly account: AccountId;
      readonly region: Region;
      readonly tags: string;
      readonly vpcs: readonly VpcId[];
    };

/** A spoke or a selection that is looked up. */
export interface Looked {
  readonly kind: "spoke" | "selection";
  readonly name: string;
}

/** What a topology comes to that names everything by its id. */
export const nothingSought: Sought = { selections: [], gaps: [], unselected: new Map() };
