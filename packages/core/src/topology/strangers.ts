import type { AccountId, Region } from "../words/ids.ts";
import { type DeclaredTopology, type Selection, hasTags, tagsText } from "./declared.ts";
import { type Discovery, type ListedAccount, chosenAccounts, isUnder, isUsable } from "./discovery.ts";
import type { AccessToAll } from "./topology.ts";

/** An account of the organization that no selection means, and may have been meant before. */
export interface Unchosen {
  readonly account: AccountId;
  readonly access: AccessToAll;
  readonly regions: readonly Region[];
  /** Why it is not meant, behind its id. */
  readonly why: string;
}

/**
 * Returns the accounts that could have the VPC of a spoke that is no longer found, the likeliest first: those that are
 * under the units of a selection, then all others.
 */
export function unchosenAccounts({ selections }: DeclaredTopology, discovery: Discovery): readonly Unchosen[] {
  const listed = discovery.accounts?.kind === "present" ? discovery.accounts.value.filter(isUsable) : [];
  const chosen = new Set(selections.flatMap(({ from }) => chosenAccounts(from, discovery).accounts));
  const [near, far]: [Unchosen[], Unchosen[]] = [[], []];
  for (const account of listed.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (chosen.has(account.id)) continue;
    const closest = selections.find(({ from }) => from.kind === "organization" && isUnder(account, from));
    const selection = closest ?? selections.find(({ from }) => from.kind === "organization");
    if (selection === undefined) continue;
    const { access, regions } = selection;
    (closest === undefined ? far : near).push({
      account: account.id,
      access,
      regions,
      why: whyNot(account, selection),
    });
  }
  return [...near, ...far];
}

function whyNot(account: ListedAccount, { from, name }: Selection): string {
  if (from.kind === "accounts") return `is not among those of ${name}`;
  if (!isUnder(account, from)) return `is not under ${from.units.join(" or ")}`;
  const isTagged = account.tags?.kind === "present" && hasTags(account.tags.value, from.tags);
  return isTagged ? `is not selected by ${name}` : `has not the tags ${tagsText(from.tags)}`;
}
