import {
  type MeantVpc,
  type NamedRole,
  type RightsInput,
  type RoleRights,
  type Spelling,
  anyVpc,
  purposeOf,
  regionsOf,
  rightsOfRole,
} from "@vpce-hub/core";

/** Roles that are alike but for their account: one resource of a template that is deployed into many accounts. */
export interface RoleGroup {
  /** Its rights, spelled for whatever account the template is in. */
  readonly rights: RoleRights;
  /** What the resource is called; letters and digits. */
  readonly id: string;
  /** Where it is made. */
  readonly where: Where;
  /** The Regions of the spokes that it serves. */
  readonly regions: readonly string[];
  /** The VPCs that each of its accounts has in the topology, as far as it names them. */
  readonly vpcsByAccount: ReadonlyMap<string, readonly MeantVpc[]>;
}

/** Some accounts, or all others: those of tomorrow get the roles of most. */
export type Where =
  | { readonly kind: "in"; readonly accounts: readonly string[] }
  | { readonly kind: "everywhere-but"; readonly accounts: readonly string[] };

/** Spells a role for the account in which a template is. */
export type Spell = (regions: readonly string[], id: string) => Spelling;

/** Groups the roles of a topology: each of the hub's account by itself, the others by name and use. */
export function roleGroups(input: RightsInput, spell: Spell): readonly RoleGroup[] {
  const { hub } = input.topology;
  const names = uniqueNames();
  const atHome = input.roles.filter(({ account }) => account === hub.account);
  const away = alike(input.roles.filter(({ account }) => account !== hub.account));
  return [
    ...atHome.map((role) => ({
      rights: rightsOfRole(role, input),
      id: names(`${pascal(role.name)}InHub`),
      where: { kind: "in", accounts: [hub.account] } as const,
      regions: [],
      vpcsByAccount: new Map<string, readonly MeantVpc[]>(),
    })),
    ...away.map((group) => {
      const id = names(pascal(group.first.name));
      const vpcs = group.roles.flatMap((role) => role.vpcs);
      const regions = regionsOf(vpcs);
      return {
        rights: rightsOfRole({ ...group.first, vpcs }, input, spell(regions, id)),
        id,
        where: whereOf(group, away, [hub.account, ...listersOf(input.roles)]),
        regions,
        vpcsByAccount: new Map(
          group.roles.flatMap(({ account, vpcs: own }) => (account === "*" ? [] : [[account, own]])),
        ),
      };
    }),
  ];
}

interface Alike {
  readonly first: NamedRole;
  readonly roles: readonly NamedRole[];
}

function alike(roles: readonly NamedRole[]): readonly Alike[] {
  const groups = new Map<string, Alike>();
  for (const role of roles) {
    const key = `${role.path}${role.name} ${role.uses.map(({ side, purpose }) => `${side} ${purpose}`).join(" ")}`;
    const known = groups.get(key);
    groups.set(key, { first: known?.first ?? role, roles: [...(known?.roles ?? []), role] });
  }
  return [...groups.values()];
}

/**
 * Of the groups for one purpose the largest goes wherever no other does; where a selection asks the organization, its
 * groups do. `set` are accounts of which the file says all that is in them.
 */
function whereOf(group: Alike, away: readonly Alike[], set: readonly string[]): Where {
  const own = accountsOf(group.roles);
  const use = useOf(group);
  if (use === undefined) return { kind: "in", accounts: own };
  const rivals = away.filter((other) => useOf(other) === use);
  const general = away.filter(isGeneral);
  const largest = rivals.toSorted((one, other) => other.roles.length - one.roles.length)[0];
  if (general.length > 0 ? !general.includes(group) : largest !== group) return { kind: "in", accounts: own };
  const others = [...set, ...accountsOf(rivals.flatMap(({ roles }) => roles))].filter((one) => !own.includes(one));
  return { kind: "everywhere-but", accounts: [...new Set(others)] };
}

/** What a role does in the accounts of spokes, each of which has one for it; undefined for one of other accounts. */
function useOf({ first }: Alike): string | undefined {
  const sides = new Set(first.uses.map(({ side }) => side));
  if (sides.has("spoke")) return purposeOf(first);
  if (sides.has("probe")) return "probe";
  return sides.has("function") ? "function" : undefined;
}

function isGeneral({ roles }: Alike): boolean {
  return roles.some(({ account }) => account === "*");
}

/** Returns the accounts that list those of the organization. */
export function listersOf(roles: readonly NamedRole[]): readonly string[] {
  return accountsOf(roles.filter(({ uses }) => uses.some(({ side }) => side === "organization")));
}

function accountsOf(roles: readonly NamedRole[]): readonly string[] {
  return [...new Set(roles.map(({ account }) => account))].filter((account) => account !== "*").sort();
}

/** Names of resources have no punctuation. */
function pascal(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function uniqueNames(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    const start = /^[A-Z]/.test(wanted) ? wanted : `Role${wanted}`;
    let name = start;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${start}${number}`;
    taken.add(name.toLowerCase());
    return name;
  };
}

/** Returns what a role is for, as its description says it. */
export function descriptionOf(role: NamedRole, topology: string): string {
  const sides = new Set(role.uses.map(({ side }) => side));
  const members = [...(sides.has("hub") ? ["the hub"] : []), ...(sides.has("spoke") ? ["a spoke"] : [])];
  const deed = purposeOf(role) === "apply" ? "applies" : "plans, and only reads,";
  const deeds = [
    ...(members.length === 0 ? [] : [`${deed} in the account of ${members.join(" and ")}`]),
    ...(sides.has("organization") ? ["lists the accounts of the organization"] : []),
    ...(sides.has("network") ? ["reads the route tables of Transit Gateways"] : []),
    ...(sides.has("probe") ? ["proves from inside, by functions, that a spoke reaches the hub"] : []),
    ...(sides.has("function") ? ["is what these functions run as"] : []),
  ];
  return `vpce-hub ${topology}: ${deeds.join("; ")}`;
}

/** Spells any VPC of an account in Regions, with what stands for the account and its partition in a template. */
export function spelledFor(partition: string, account: string): Spell {
  return (regions) => anyVpc({ partition, account }, regions);
}
