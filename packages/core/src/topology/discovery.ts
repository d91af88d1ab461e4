import type { AccountId, Region, SubnetId, VpcId } from "../words/ids.ts";
import type { Observed } from "../words/state.ts";
import { hasTags } from "./declared.ts";
import type { SelectedAccounts } from "./declared.ts";

/** What AWS lists where a topology is to be looked up, before it is known what of that is meant. */
export interface Discovery {
  /** The accounts of the organization; undefined where no selection asks for them. */
  readonly accounts: Observed<readonly ListedAccount[]> | undefined;
  /** By `listingText`; a listing that is missing was left out on purpose. */
  readonly vpcs: ReadonlyMap<string, Observed<readonly ListedVpc[]>>;
  /** Of the hub VPC; undefined where no subnets are looked up. */
  readonly subnets: Observed<readonly ListedSubnet[]> | undefined;
}

/** An account as Organizations lists it. */
export interface ListedAccount {
  readonly id: AccountId;
  readonly state: AccountState;
  /** The units above it, from the root down, by their ids. */
  readonly units: readonly string[];
  /** Undefined where no selection asks for its tags. */
  readonly tags: Observed<ReadonlyMap<string, string>> | undefined;
}

/** What an account is; `other` is one that AWS had not when this was written. */
export type AccountState = "pending-activation" | "active" | "suspended" | "pending-closure" | "closed" | "other";

/** A VPC as the account lists it that owns it. */
export interface ListedVpc {
  readonly id: VpcId;
  readonly tags: ReadonlyMap<string, string>;
}

/** A subnet of the hub VPC. */
export interface ListedSubnet {
  readonly id: SubnetId;
  readonly tags: ReadonlyMap<string, string>;
}

/** Returns what a listing of VPCs goes by. */
export function listingText(account: AccountId, region: Region): string {
  return `${account} ${region}`;
}

/**
 * Tells whether an account can be asked for its VPCs: one that is being closed works to the end (AWS-FACTS-2 N1), and of
 * one in a state that is not known the asking tells.
 */
export function isUsable({ state }: ListedAccount): boolean {
  return state === "active" || state === "pending-closure" || state === "other";
}

/** Tells whether an account is under one of the units of a selection. */
export function isUnder({ units }: ListedAccount, from: OfOrganization): boolean {
  return from.units.length === 0 || from.units.some((unit) => units.includes(unit));
}

/** The accounts of a selection, as far as they can be told. */
export interface Chosen {
  readonly accounts: readonly AccountId[];
  /** Those that would be among them, were they not suspended, closed or not ready. */
  readonly inactive: readonly ListedAccount[];
  /** What could not be read, so that accounts may be missing. */
  readonly unknown: readonly Extract<Observed<never>, { readonly kind: "unknown" }>[];
  /** False where a scope has left the organization out. */
  readonly isAsked: boolean;
}

type OfOrganization = Extract<SelectedAccounts, { readonly kind: "organization" }>;

/** Returns the accounts of a selection, in order of their ids. */
export function chosenAccounts(from: SelectedAccounts, { accounts }: Pick<Discovery, "accounts">): Chosen {
  if (from.kind === "accounts") {
    const sorted = from.accounts.toSorted(byText);
    return { accounts: sorted, inactive: [], unknown: [], isAsked: true };
  }
  if (accounts === undefined) return { accounts: [], inactive: [], unknown: [], isAsked: false };
  if (accounts.kind === "unknown") return { accounts: [], inactive: [], unknown: [accounts], isAsked: true };
  const under = (accounts.kind === "present" ? accounts.value : []).filter((account) => isUnder(account, from));
  const unknown = under.flatMap(({ tags }) => (from.tags.size > 0 && tags?.kind === "unknown" ? tags : []));
  const meant = under.filter(({ tags }) => isTagged(tags, from)).toSorted((a, b) => byText(a.id, b.id));
  return {
    accounts: meant.filter(isUsable).map(({ id }) => id),
    inactive: meant.filter((account) => !isUsable(account)),
    unknown,
    isAsked: true,
  };
}

function isTagged(tags: ListedAccount["tags"], { tags: filter }: OfOrganization): boolean {
  return filter.size === 0 || (tags?.kind === "present" && hasTags(tags.value, filter));
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
