import {
  type AccountId,
  type DeclaredTopology,
  type Discovery,
  type ListedAccount,
  type ListedSubnet,
  type ListedVpc,
  type Region,
  type Selection,
  type TagFilter,
  type Topology,
  listingText,
  parseAccountId,
  parseSubnetId,
  parseVpcId,
  present,
  settle,
  tagsText,
} from "@vpce-hub/core";
import { digestOf } from "../base/digest-of.ts";

/** A topology in a world that has been made up for it: what it looks up is there. */
export interface Invention {
  readonly topology: Topology;
  readonly discovery: Discovery;
}

/** Makes up accounts, VPCs and subnets for what a topology looks up; the same topology has the same. */
export function invent(declared: DeclaredTopology): Invention {
  const accounts = declared.selections.flatMap(inventedAccounts);
  const places = new Map<string, ListedVpc[]>();
  const add = (account: AccountId, region: Region, vpc: ListedVpc): void => {
    const text = listingText(account, region);
    places.set(text, [...(places.get(text) ?? []), vpc]);
  };
  const { hub, spokes, selections } = declared;
  for (const { account, region, vpc } of [hub, ...spokes])
    if (vpc.kind === "tags") add(account, region, inventedVpc(`${account} ${region}`, vpc.tags));
  for (const selection of selections)
    for (const { account, region, index } of placesOf(selection, accounts))
      add(account, region, inventedVpc(`${selection.name} ${account} ${region} ${index}`, selection.vpcTags));
  // Every place that may be asked has an answer, and two selections may look into one account.
  for (const { id } of accounts)
    for (const region of new Set(selections.flatMap(({ regions }) => regions)))
      if (!places.has(listingText(id, region))) places.set(listingText(id, region), []);
  const discovery: Discovery = {
    accounts: present(accounts),
    vpcs: new Map([...places].map(([text, vpcs]) => [text, present(vpcs)])),
    subnets: present(inventedSubnets(declared)),
  };
  const settled = settle(declared, discovery);
  if (settled.kind !== "settled") throw new Error(`the sandbox has no world for the topology ${declared.name}`);
  return { topology: settled.topology, discovery };
}

/** Accounts that a selection gets at least, so that there is something to see. */
const fewestAccounts = 2;

function inventedAccounts({ name, from, min, regions }: Selection): readonly ListedAccount[] {
  if (from.kind === "accounts") return [];
  const active = Math.max(fewestAccounts, Math.ceil(min / regions.length));
  const units = from.units.slice(0, 1);
  const account = (index: number, state: ListedAccount["state"]): readonly ListedAccount[] => {
    const id = parseAccountId(accountDigits(`${name} ${index}`));
    return id === undefined ? [] : [{ id, state, units, tags: present(from.tags) }];
  };
  return [
    ...Array.from({ length: active }, (_, index) => account(index, "active")).flat(),
    // There is hardly an organization without one, and it must not be in the way.
    ...account(active, "suspended"),
  ];
}

interface Place {
  readonly account: AccountId;
  readonly region: Region;
  readonly index: number;
}

function placesOf(selection: Selection, accounts: readonly ListedAccount[]): readonly Place[] {
  const { from, regions, min } = selection;
  const own = from.kind === "accounts" ? from.accounts : ownAccounts(selection, accounts);
  const each = Math.max(1, Math.ceil(min / Math.max(1, own.length * regions.length)));
  return own.flatMap((account) =>
    regions.flatMap((region) => Array.from({ length: each }, (_, index) => ({ account, region, index }))),
  );
}

function ownAccounts(selection: Selection, accounts: readonly ListedAccount[]): readonly AccountId[] {
  const ids = new Set(inventedAccounts(selection).map(({ id }) => id));
  return accounts.filter(({ id, state }) => ids.has(id) && state === "active").map(({ id }) => id);
}

function inventedVpc(seed: string, tags: TagFilter): ListedVpc {
  const id = parseVpcId(`vpc-0${hexDigits(`vpc ${seed} ${tagsText(tags)}`)}`);
  if (id === undefined) throw new Error("a made-up id of a VPC is none");
  return { id, tags };
}

/** Two for each set of tags, since endpoints are wanted in two zones. */
function inventedSubnets({ hub, services }: DeclaredTopology): readonly ListedSubnet[] {
  const filters = new Map(
    [hub.subnets, ...services.map(({ subnets }) => subnets)].flatMap((reference) =>
      reference.kind === "tags" ? [[tagsText(reference.tags), reference.tags] as const] : [],
    ),
  );
  return [...filters].flatMap(([text, tags]) =>
    [1, 2].flatMap((index) => {
      const id = parseSubnetId(`subnet-0${hexDigits(`subnet ${text} ${index}`)}`);
      return id === undefined ? [] : [{ id, tags }];
    }),
  );
}

function hexDigits(seed: string): string {
  return digestOf([`sandbox ${seed}`]).slice(0, 16);
}

function accountDigits(seed: string): string {
  const number = Number.parseInt(digestOf([`sandbox account ${seed}`]).slice(0, 8), 16);
  return String(500_000_000_000 + number);
}
