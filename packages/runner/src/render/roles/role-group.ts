import {
  type NamedRole,
  type RightsInput,
  type RoleRights,
  type Spelling,
  type VpcRef,
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
  /** The VPCs that each of its accounts has in the topology. */
  readonly vpcsByAccount: ReadonlyMap<string, readonly VpcRef[]>;
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
      vpcsByAccount: new Map<string, readonly VpcRef[]>(),
    })),
    ...away.map((group) => {
      const id = names(pascal(group.first.name));
      const vpcs = group.roles.flatMap((role) => role.vpcs);
      return {
        rights: rightsOfRole({ ...group.first, vpcs }, input, spell(regionsOf(vpcs), id)),
        id,
        where: whereOf(group, away, hub.account),
        vpcsByAccount: new Map(group.roles.map((role) => [role.account, role.vpcs])),
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
    const key = `${role.path}${role.name} ${role.uses.map(({ purpose }) => purpose).join(" ")}`;
    const known = groups.get(key);
    groups.set(key, { first: known?.first ?? role, roles: [...(known?.roles ?? []), role] });
  }
  return [...groups.values()];
}

/** Of the groups for one purpose the largest goes wherever no other does. */
function whereOf(group: Alike, away: readonly Alike[], hubAccount: string): Where {
  const purpose = purposeOf(group.first);
  const rivals = away.filter(({ first }) => purposeOf(first) === purpose);
  const largest = rivals.toSorted((one, other) => other.roles.length - one.roles.length)[0];
  const own = accountsOf(group.roles);
  if (largest !== group) return { kind: "in", accounts: own };
  const others = accountsOf(rivals.flatMap(({ roles }) => roles)).filter((account) => !own.includes(account));
  return { kind: "everywhere-but", accounts: [hubAccount, ...others] };
}

function accountsOf(roles: readonly NamedRole[]): readonly string[] {
  return [...new Set(roles.map(({ account }) => account))].sort();
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
export function descriptionOf({ uses }: NamedRole, topology: string): string {
  const sides = [...new Set(uses.map(({ side }) => side))].map((side) => (side === "hub" ? "the hub" : "a spoke"));
  const isApplied = uses.some(({ purpose }) => purpose === "apply");
  return `vpce-hub ${topology}: ${isApplied ? "applies" : "plans, and only reads,"} in the account of ${sides.join(" and ")}`;
}

/** Spells any VPC of an account in Regions, with what stands for the account and its partition in a template. */
export function spelledFor(partition: string, account: string): Spell {
  return (regions) => anyVpc({ partition, account }, regions);
}
