import type { AccountId, Region, VpcId } from "../words/ids.ts";
import { type VpcRef, vpcRefText } from "../words/key.ts";
import { type DeclaredSpoke, type DeclaredTopology, type Selection, accessTo, hasTags, tagsText } from "./declared.ts";
import { type Chosen, type Discovery, type ListedVpc, chosenAccounts, listingText } from "./discovery.ts";
import type { Gap, SelectionOutcome, Sought } from "./sought.ts";
import type { Spoke } from "./topology.ts";

/** The spokes of a topology, and what became of those that were looked up. */
export interface SettledSpokes {
  readonly spokes: readonly Spoke[];
  readonly sought: Sought;
}

/**
 * Returns the spokes: those that are written, then those that selections find, in the order of the file. A VPC is one
 * spoke: what is written goes before what is found, and the first selection before the next. The hub is none. What may
 * be that of an entry of which not all is known is nobody else's: as another spoke it might lose services (law 5).
 */
export function settleSpokes(declared: DeclaredTopology, discovery: Discovery, hub: VpcRef): SettledSpokes {
  const written = declared.spokes.map((spoke) => writtenSpoke(spoke, discovery));
  const spokes = written.flatMap(({ spoke }) => spoke ?? []);
  const taken = new Set([vpcRefText(hub), ...spokes.map(vpcRefText)]);
  const claims = written.flatMap(({ gaps }) => gaps.flatMap((gap) => claimOf(gap) ?? []));
  const found = declared.selections.map((selection) => {
    const one = foundSpokes(selection, discovery, { taken, claims });
    if (one.areAccountsUnknown) claims.push(claimOfSelection(selection));
    return one;
  });
  const all = [...spokes, ...found.flatMap((one) => one.spokes)];
  const known = new Set([vpcRefText(hub), ...all.map(vpcRefText)]);
  const unselected = [...written, ...found].flatMap((one) => one.unselected.filter(([vpc]) => !known.has(vpc)));
  return {
    spokes: all,
    sought: {
      selections: found.map(({ outcome }) => outcome),
      gaps: [...written, ...found].flatMap(({ gaps }) => gaps),
      unselected: new Map(unselected),
    },
  };
}

type Unselected = readonly (readonly [string, string])[];

interface Written {
  readonly spoke: Spoke | undefined;
  readonly gaps: readonly Gap[];
  readonly unselected: Unselected;
}

function writtenSpoke(declared: DeclaredSpoke, { vpcs }: Discovery): Written {
  const { vpc, name, account, region } = declared;
  const settled = (id: VpcId): Spoke => ({ ...declared, vpc: id, selection: undefined });
  if (vpc.kind === "id") return { spoke: settled(vpc.id), gaps: [], unselected: [] };
  const of = { kind: "spoke", name } as const;
  const none = { spoke: undefined, unselected: [] };
  const listed = vpcs.get(listingText(account, region));
  if (listed === undefined) return { ...none, gaps: [{ kind: "not-asked", of, account }] };
  if (listed.kind === "unknown")
    return { ...none, gaps: [{ kind: "unread", of, what: vpcsText(account, region), reason: listed.reason }] };
  const all = listed.kind === "present" ? listed.value : [];
  const fitting = all.filter(({ tags }) => hasTags(tags, vpc.tags)).map(({ id }) => id);
  const [id, ...more] = fitting.sort();
  if (id !== undefined && more.length === 0) {
    const others = all.filter((one) => one.id !== id);
    return { spoke: settled(id), gaps: [], unselected: reasons(others, { account, region, tags: vpc.tags }) };
  }
  const gap: Gap = { kind: "unmatched", of, account, region, tags: tagsText(vpc.tags), vpcs: fitting };
  return { ...none, gaps: [gap] };
}

/** Tells whether a VPC may be that of an entry of which not all is known. */
type Claim = (place: Omit<FoundVpc, "account">, tags: ListedVpc["tags"]) => boolean;

/** Of a spoke whose account was not listed, others find nothing there either. */
function claimOf(gap: Gap): Claim | undefined {
  return gap.kind === "unmatched" ? ({ region, vpc }) => region === gap.region && gap.vpcs.includes(vpc) : undefined;
}

function claimOfSelection({ regions, vpcTags }: Selection): Claim {
  return ({ region }, tags) => regions.includes(region) && hasTags(tags, vpcTags);
}

interface Found {
  readonly spokes: readonly Spoke[];
  readonly outcome: SelectionOutcome;
  readonly gaps: readonly Gap[];
  readonly unselected: Unselected;
  readonly areAccountsUnknown: boolean;
}

interface Others {
  readonly taken: Set<string>;
  readonly claims: readonly Claim[];
}

function foundSpokes(selection: Selection, discovery: Discovery, { taken, claims }: Others): Found {
  const { name, min, regions } = selection;
  const chosen = chosenAccounts(selection.from, discovery);
  const places = chosen.accounts.flatMap((account) =>
    regions.toSorted().map((region) => ({ account, region, listed: discovery.vpcs.get(listingText(account, region)) })),
  );
  const lists = places.map((place) => ({ ...place, vpcs: place.listed?.kind === "present" ? place.listed.value : [] }));
  const spokes = lists
    .flatMap(({ account, region, vpcs }) =>
      fittingVpcs(vpcs, selection).map(({ id, tags }) => ({ account, region, vpc: id, tags })),
    )
    .filter((place) => !taken.has(vpcRefText(place)) && !claims.some((mayBe) => mayBe(place, place.tags)))
    .map((place) => spokeAt(place, selection));
  for (const spoke of spokes) taken.add(vpcRefText(spoke));
  const unknown = accountGaps(selection, chosen);
  const gaps = [...unknown, ...places.flatMap((place) => placeGaps(place, selection))];
  const names = spokes.map((spoke) => spoke.name);
  return {
    spokes,
    gaps,
    areAccountsUnknown: unknown.length > 0,
    outcome: { name, spokes: names, min, isComplete: gaps.length === 0, inactive: chosen.inactive },
    unselected: lists.flatMap(({ account, region, vpcs }) =>
      reasons(
        vpcs.filter(({ tags }) => !hasTags(tags, selection.vpcTags)),
        { account, region, tags: selection.vpcTags },
      ),
    ),
  };
}

function fittingVpcs(listed: readonly ListedVpc[], { vpcTags }: Selection): readonly ListedVpc[] {
  return listed.filter(({ tags }) => hasTags(tags, vpcTags)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

interface FoundVpc {
  readonly account: AccountId;
  readonly region: Region;
  readonly vpc: VpcId;
}

function spokeAt({ account, region, vpc }: FoundVpc, selection: Selection): Spoke {
  const { name, services, isProtected, localEndpoints, reachability, access, planAccess } = selection;
  const { distribution, profilePriority } = selection;
  return {
    name: `${name}/${account}/${vpc}`,
    account,
    region,
    vpc,
    access: accessTo(access, account, region),
    planAccess: planAccess && accessTo(planAccess, account, region),
    services,
    isProtected,
    localEndpoints,
    reachability,
    ...(distribution === undefined ? {} : { distribution }),
    ...(profilePriority === undefined ? {} : { profilePriority }),
    selection: name,
  };
}

function accountGaps({ name }: Selection, { unknown, isAsked }: Chosen): readonly Gap[] {
  if (!isAsked) return [{ kind: "not-asked", of: { kind: "selection", name }, account: undefined }];
  const [first, ...more] = unknown;
  if (first === undefined) return [];
  const what = more.length === 0 ? "its accounts" : `its accounts (${unknown.length} reads failed, the first`;
  const of = { kind: "selection", name } as const;
  return [{ kind: "unread", of, what: more.length === 0 ? what : `${what} is told)`, reason: first.reason }];
}

function placeGaps(
  { account, region, listed }: Omit<FoundVpc, "vpc"> & { readonly listed: ReturnType<Discovery["vpcs"]["get"]> },
  { name }: Selection,
): readonly Gap[] {
  const of = { kind: "selection", name } as const;
  if (listed === undefined) return [{ kind: "not-asked", of, account }];
  if (listed.kind !== "unknown") return [];
  return [{ kind: "unread", of, what: vpcsText(account, region), reason: listed.reason }];
}

function vpcsText(account: AccountId, region: Region): string {
  return `the VPCs of account ${account}, ${region}`;
}

function reasons(
  vpcs: readonly ListedVpc[],
  { account, region, tags }: Omit<FoundVpc, "vpc"> & { readonly tags: ReadonlyMap<string, string> },
): Unselected {
  const why = `its account ${account} shows it without the tags ${tagsText(tags)}`;
  return vpcs.map(({ id }) => [vpcRefText({ region, vpc: id }), why]);
}
