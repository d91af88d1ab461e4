import type { Account } from "@aws-sdk/client-organizations";
import {
  type AccountId,
  type AccountState,
  type ListedAccount,
  type Observed,
  type SelectedAccounts,
  isUnder,
  parseAccountId,
} from "@vpce-hub/core";
import type { Origin, ReadAws } from "../connection/aws.ts";
import { listAll, nextToken } from "../connection/paginate.ts";
import { incompleteAnswer } from "../fault/aws-error.ts";
import { observedBy } from "./observed.ts";

/** Accounts on a page of Organizations at most (AWS-FACTS-2 N1). */
const pageSize = 20;

type OfOrganization = Extract<SelectedAccounts, { readonly kind: "organization" }>;

/**
 * Reads the accounts of an organization in one listing, which tells their units too; the tags, a call for each, only of
 * those that a selection asks for them.
 */
export async function readAccounts(
  selections: readonly OfOrganization[],
  aws: ReadAws,
  origin: Origin,
): Promise<Observed<readonly ListedAccount[]>> {
  const areUnitsAsked = selections.some(({ units }) => units.length > 0);
  const listed = await observedBy(origin, "organizations:ListAccounts", async () => {
    const accounts = await listAccounts(aws, origin);
    // The account that manages it is one of them, at the least.
    if (accounts.length === 0) throw incompleteAnswer("no account of the organization");
    return accounts.map((account) => toAccount(account, areUnitsAsked));
  });
  if (listed.kind !== "present") return listed;
  const tagged = selections.filter(({ tags }) => tags.size > 0);
  const accounts = listed.value.map(async (account) =>
    tagged.some((from) => isUnder(account, from))
      ? { ...account, tags: await readTags(account.id, aws, origin) }
      : account,
  );
  return { kind: "present", value: await Promise.all(accounts) };
}

function listAccounts(aws: ReadAws, origin: Origin): Promise<readonly Account[]> {
  return listAll({
    what: "accounts",
    idOf: ({ Id = "" }) => Id,
    readPage: async (token: string | undefined) => {
      const page = await aws.read("organizations:ListAccounts", origin, { MaxResults: pageSize, NextToken: token });
      return { items: page.Accounts ?? [], next: nextToken(page.NextToken) };
    },
  });
}

function readTags(account: AccountId, aws: ReadAws, origin: Origin): Promise<Observed<ReadonlyMap<string, string>>> {
  return observedBy(origin, "organizations:ListTagsForResource", async () => {
    const tags = await listAll({
      what: "tags",
      idOf: ({ Key = "" }) => Key,
      readPage: async (token: string | undefined) => {
        const input = { ResourceId: account, NextToken: token };
        const page = await aws.read("organizations:ListTagsForResource", origin, input);
        return { items: page.Tags ?? [], next: nextToken(page.NextToken) };
      },
    });
    return new Map(tags.map(({ Key = "", Value = "" }) => [Key, Value]));
  });
}

function toAccount({ Id = "", State, Status, Paths }: Account, areUnitsAsked: boolean): ListedAccount {
  const id = parseAccountId(Id);
  if (id === undefined) throw incompleteAnswer(`an account with the id ${JSON.stringify(Id)}`);
  if (areUnitsAsked && (Paths ?? []).length === 0) throw incompleteAnswer(`no path of account ${id}`);
  return { id, state: stateOf(State ?? Status ?? ""), units: unitsOf(Paths ?? []), tags: undefined };
}

const states: ReadonlyMap<string, AccountState> = new Map([
  ["PENDING_ACTIVATION", "pending-activation"],
  ["ACTIVE", "active"],
  ["SUSPENDED", "suspended"],
  ["PENDING_CLOSURE", "pending-closure"],
  ["CLOSED", "closed"],
]);

function stateOf(text: string): AccountState {
  return states.get(text) ?? "other";
}

/** A path leads from the organization by its root and units to the account: `o-…/r-…/ou-…/111111111111/`. */
function unitsOf(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap((path) => path.split("/")))].filter(
    (step) => step.startsWith("r-") || step.startsWith("ou-"),
  );
}
