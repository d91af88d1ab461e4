import type { DeclaredTopology } from "../topology/declared.ts";
import type { Access } from "../topology/topology.ts";
import type { RolesExtent } from "./extent.ts";
import type { MeantAccount, MeantVpc } from "./meant.ts";
import { membersOf } from "./member.ts";
import type { RoleUse } from "./policy.ts";

/** A role that a topology names, and all that it is used for. */
export interface NamedRole {
  /** With `*` for the account where that is every one that a selection finds. */
  readonly arn: string;
  readonly account: MeantAccount;
  readonly name: string;
  /** Starts and ends with a slash. */
  readonly path: string;
  readonly externalId: string | undefined;
  readonly uses: readonly RoleUse[];
  /** The VPCs of the spokes that it serves. */
  readonly vpcs: readonly MeantVpc[];
}

/** Returns every role that a topology names, the hub's first, those of one ARN as one. */
export function rolesOf(topology: DeclaredTopology, extent: RolesExtent = "without-probe"): readonly NamedRole[] {
  const roles = new Map<string, NamedRole>();
  for (const { side, account, access, planAccess, vpcs } of membersOf(topology, extent)) {
    const wanted = [
      { purpose: "apply" as const, access },
      // Who probes makes something, and takes it away: that is never planned.
      ...(isOfProbe(side) ? [] : [{ purpose: "plan" as const, access: planAccess ?? access }]),
    ];
    for (const { purpose, access: one } of wanted) {
      if (one.kind === "ambient") continue;
      const use = { side, purpose };
      const key = `${one.arn} ${one.externalId ?? ""}`;
      const known = roles.get(key);
      roles.set(key, known === undefined ? named(account, one, { use, vpcs }) : joined(known, { use, vpcs }));
    }
  }
  return [...roles.values()].map(inOneOrder).toSorted(inOrder(topology.hub.account));
}

function isOfProbe(side: RoleUse["side"]): boolean {
  return side === "probe" || side === "function";
}

/** Spokes may stand in the file in any order. */
function inOneOrder(role: NamedRole): NamedRole {
  const rank = ({ side, purpose }: RoleUse): string => `${side} ${purpose}`;
  return {
    ...role,
    uses: role.uses.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1)),
    vpcs: withoutCovered(role.vpcs).toSorted((one, other) => (textOf(one) < textOf(other) ? -1 : 1)),
  };
}

/** Where every VPC of a Region is meant, those with an id are too. */
function withoutCovered(vpcs: readonly MeantVpc[]): readonly MeantVpc[] {
  const covered = new Set(vpcs.flatMap(({ vpc, region }) => (vpc === "*" ? region : [])));
  return vpcs.filter(({ vpc, region }) => vpc === "*" || !covered.has(region));
}

function textOf({ vpc, region }: MeantVpc): string {
  return `${region}/${vpc}`;
}

interface Addition {
  readonly use: RoleUse;
  readonly vpcs: readonly MeantVpc[];
}

function named(account: MeantAccount, access: Extract<Access, { kind: "role" }>, { use, vpcs }: Addition): NamedRole {
  const resource = access.arn.slice(access.arn.indexOf("/"));
  const cut = resource.lastIndexOf("/") + 1;
  const { arn, externalId } = access;
  return { arn, account, name: resource.slice(cut), path: resource.slice(0, cut), externalId, uses: [use], vpcs };
}

function joined(role: NamedRole, { use, vpcs }: Addition): NamedRole {
  const isNew = role.uses.every(({ side, purpose }) => side !== use.side || purpose !== use.purpose);
  const all = new Map([...role.vpcs, ...vpcs].map((vpc) => [textOf(vpc), vpc]));
  return { ...role, uses: isNew ? [...role.uses, use] : role.uses, vpcs: [...all.values()] };
}

function inOrder(hubAccount: string): (one: NamedRole, other: NamedRole) => number {
  const rank = ({ account, arn }: NamedRole): string =>
    `${account === hubAccount ? 0 : account === "*" ? 2 : 1} ${account} ${arn}`;
  return (one, other) => (rank(one) < rank(other) ? -1 : 1);
}
